"""``python -m programme``, as it is typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import jsonschema
import pytest
from conftest import ROOT, workshop_yaml
from programme_files import DATA, expected, programme_yaml

from important_dates.core.export import to_json
from programme.__main__ import main
from programme.core.schema import schemas

if TYPE_CHECKING:
    from pathlib import Path

TALK = "id: a, kind: talks, start: 09:00, end: 10:00"


def test_it_runs_where_sphinx_is_not() -> None:
    code = (
        "import runpy, sys; sys.modules |= dict.fromkeys(['sphinx', 'docutils'])\n"
        "runpy.run_module('programme', run_name='__main__')"
    )
    path = str(DATA / "x-sydney-2026.yaml")
    command = [sys.executable, "-c", code, "check", "--json", path]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert list(told) == ["stage", "timezone", "sessions", "problems"]
    assert told["sessions"][0] == {
        "id": "opening",
        "kind": "opening",
        "start_utc": "2026-12-10T22:00:00Z",
        "end_utc": "2026-12-10T22:10:00Z",
        "minutes": 10,
        "sequence": 0,
    }
    assert [list(one) for one in told["problems"]] == [["level", "code", "where", "message"]]


@pytest.mark.parametrize(("session", "status"), [(TALK, 0), (TALK.replace("10:00", "09:00"), 1)])
def test_the_status_is_1_if_there_is_an_error(
    session: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.yaml"
    path.write_text(programme_yaml(session), "utf-8")
    assert main(["check", str(path)]) == status
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == "Stage: programme"
    assert told.err.startswith(f"{path}:7:") == bool(status)
    assert told.err.endswith("[zero-length]\n") == bool(status)


def test_people_read_when_a_session_is_and_programs_that_its_end_is_not_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.yaml"
    path.write_text(programme_yaml("id: a, kind: talks, start: 09:00"), "utf-8")
    assert main(["check", "--json", str(path)]) == 1
    (session,) = json.loads(capsys.readouterr().out)["sessions"]
    assert (session["end_utc"], session["minutes"]) == (None, None)
    main(["check", str(DATA / "e-new-orleans-2023.yaml")])
    assert capsys.readouterr().out.splitlines()[4] == (
        "Saturday 16 December 2023, 09:30–10:00 Central Time (Chicago) (30 min): Talk B (talk-b)"
    )


def test_a_folder_is_checked_file_by_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dates = workshop_yaml("id: w, kind: event, date: 2026-12-11, announced: 2026-07-01")
    files = {
        "workshop.yaml": dates,
        "programme.yaml": "timezone: Europe/Berlin\ndays:\n  - date: 2026-12-12\n    sessions:\n"
        "      - {id: a, kind: talks, start: 09:00, end: 10:00, speakers: [nobody]}\n",
        "people.yaml": "people:\n  - {id: speaker-a, name: Speaker A, role: speaker}\n",
        "papers.yaml": "announced: 2026-10-01\nentries:\n  - {number: 0, title: A, authors: [B]}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert main(["check", "--json", str(tmp_path)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["stage"] == "accepted"
    problems = told["problems"]
    places = [one["where"].removeprefix(f"{tmp_path}/") for one in problems]
    assert list(zip(places, (one["code"] for one in problems), strict=True)) == [
        ("papers.yaml:3:14", "value"),
        ("people.yaml:2:38", "unknown-field"),
        ("programme.yaml:3:11", "outside"),
        ("programme.yaml:5:67", "unknown-id"),
    ]


@pytest.mark.parametrize(
    "text",
    [None, "", "# later\n", "programme: [", "- a", "programme: 1", "days: []", "[[[[[[[[[[[["],
)
def test_a_file_that_is_no_programme_is_told_without_a_traceback(
    text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "day.yaml"
    if text is not None:
        path.write_text(text, "utf-8")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err.startswith(f"{path}:")


def test_compare_tells_programs_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    versions = [str(DATA / f"y-change-{name}.yaml") for name in ("before", "after")]
    assert main(["compare", *versions, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["changes"] == expected("y-change-after")["changes"]


def test_compare_tells_people_what_changed_and_what_to_paste(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert (
        main(["compare", *(str(DATA / f"y-change-{name}.yaml") for name in ("before", "after"))])
        == 0
    )
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "talk-b: moved from 09:00–09:30 to 10:00–10:30"
    assert lines[12] == "3 sessions are as they were."
    assert lines[16:22] == [
        "# below `id: talk-b`",
        "        announced: 2024-11-13",
        "        history:",
        '          - start: "09:00"',
        '            end: "09:30"',
        "            announced: 2024-07-18",
    ]


def test_compare_refuses_a_wrong_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "day.yaml"
    path.write_text(programme_yaml("id: a, kind: talks, start: 09:00"), "utf-8")
    assert main(["compare", str(DATA / "y-change-before.yaml"), str(path)]) == 1
    assert "[no-end]" in capsys.readouterr().err


@pytest.mark.parametrize("part", ["programme", "people", "papers"])
def test_the_committed_schema_of_a_file_is_the_model_s(
    part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`PYTHONPATH=_ext python -m programme schema people > docs/people.schema.json` renews it."""
    assert main(["schema", part]) == 0
    committed = (ROOT / "docs" / f"{part}.schema.json").read_text("utf-8")
    assert committed == capsys.readouterr().out


def test_an_editor_takes_a_right_file_and_underlines_a_wrong_one() -> None:
    schema = json.loads(to_json(schemas()["programme"]))
    jsonschema.Draft202012Validator.check_schema(schema)
    session = {"id": "a", "kind": "talks", "start": "09:00", "end": "10:00", "parallel": True}
    day = {"date": "2026-12-11", "sessions": [session]}
    validator = jsonschema.Draft202012Validator(schema)
    assert list(validator.iter_errors({"timezone": "Europe/Berlin", "days": [day]})) == []
    for field, value in (("start", "9 am"), ("kind", "party"), ("colour", "red"), ("title", None)):
        wrong = {**day, "sessions": [{**session, field: value}]}
        assert len([*validator.iter_errors({"timezone": "Europe/Berlin", "days": [wrong]})]) == 1
