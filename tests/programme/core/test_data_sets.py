"""Programmes of the shape that real workshops had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from programme_files import DATA, NAMES, expected

from important_dates.core.wording import utc_text
from programme.core.load import examine
from programme.core.relations import counts
from programme.core.report import report

if TYPE_CHECKING:
    from pathlib import Path

KEYS = ("id", "kind", "start_utc", "end_utc", "minutes")


@pytest.mark.parametrize("name", NAMES)
def test_every_session_has_its_times(name: str) -> None:
    said = report(examine(DATA / f"{name}.yaml"))
    told = [{key: session[key] for key in KEYS} for session in said["sessions"]]
    assert told == [{key: one[key] for key in KEYS} for one in expected(name)["sessions"]]
    assert said["timezone"] == expected(name)["timezone"]
    assert {session["sequence"] for session in said["sessions"]} == {0}


@pytest.mark.parametrize("name", NAMES)
def test_talks_have_the_times_that_are_written_and_no_others(name: str) -> None:
    known = {
        one["id"]: one for session in expected(name)["sessions"] for one in session.get("talks", [])
    }
    for slot in examine(DATA / f"{name}.yaml").parts.slots:
        for talk in slot.talks:
            if talk.talk.id in known:
                assert talk.start
                assert talk.end
                ends = (known[talk.talk.id]["start_utc"], known[talk.talk.id]["end_utc"])
                assert (utc_text(talk.start), utc_text(talk.end)) == ends
            else:
                assert (talk.start, talk.end) == (None, None)


def findings(path: Path, shown: str) -> list[tuple[str, str]]:
    return sorted((one.level, one.code) for one in examine(path, shown).told)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_wrong_or_unusual_is_told_and_nothing_else(name: str) -> None:
    known = [(one["level"], one["code"]) for one in expected(name)["expected_findings"]]
    assert findings(DATA / f"{name}.yaml", name) == sorted(known)


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_of_the_host_add_what_it_will_not_take(name: str, tmp_path: Path) -> None:
    text = (DATA / f"{name}.yaml").read_text("utf-8")
    path = tmp_path / "with-rules.yaml"
    path.write_text(text.replace("programme:\n", "programme:\n  rules: neurips\n", 1), "utf-8")
    facts = expected(name)
    known = facts["expected_findings"] + facts["also_with_the_rules_of_neurips"]
    assert findings(path, name) == sorted((one["level"], one["code"]) for one in known)


def test_a_finding_names_the_sessions_and_minutes_that_are_meant() -> None:
    (gap,) = examine(DATA / "x-sydney-2026.yaml", "x.yaml").told
    assert gap.problem.location == "x.yaml:38:18"
    assert gap.problem.message == (
        "10 minutes between `panel` and `lunch` belong to nothing; add a break, or move one of them"
    )


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("a-new-york-2022", "after"),
        ("d-pohang-2026", "programme"),
        ("e-new-orleans-2023", "after"),
        ("x-sydney-2026", "programme"),
    ],
)
def test_the_stage_follows_from_what_is_announced_and_held(name: str, stage: str) -> None:
    assert report(examine(DATA / f"{name}.yaml"))["stage"] == stage


@pytest.mark.parametrize("name", NAMES)
def test_sessions_people_and_minutes_are_counted(name: str) -> None:
    found, totals = counts(examine(DATA / f"{name}.yaml").data), expected(name)["totals"]
    assert found.sessions == totals["sessions"]
    assert found.people == totals["people"]
    assert found.minutes_by_kind == totals["minutes_by_kind"]
    assert found.invited_talks == totals["invited_or_tutorial_talks"]


def test_a_withdrawn_paper_is_not_counted() -> None:
    assert counts(examine(DATA / "a-new-york-2022.yaml").data).papers == 3
