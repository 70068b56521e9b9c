"""A proposal keeps every value that was public."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import schedule, workshop_yaml

from important_dates.__main__ import main
from important_dates.core.compare import lost

if TYPE_CHECKING:
    from pathlib import Path

OLD = "id: a, kind: deadline, date: 2026-08-22, announced: 2026-07-01"
EXTENDED = """
id: a
kind: deadline
date: 2026-08-29
announced: 2026-08-17
history:
  - date: 2026-08-22
    announced: 2026-07-01
"""
EVENT = "id: a, kind: event, date: 2026-12"


def told(base: str, head: str, **more: str) -> list[str]:
    return [found.message for found in lost([schedule(base)], schedule(head, **more))]


@pytest.mark.parametrize(
    ("base", "head"),
    [
        (OLD, OLD),
        (OLD, EXTENDED),
        ("id: a, kind: deadline, date: TBD", OLD),
        (EVENT, "id: a, kind: event, date: 2026-12-11, announced: 2026-07-01"),
        (OLD, f"{OLD}, note: The hall is larger."),
        (
            "id: a, kind: event, date: 2026-12-11, announced: 2026-07-01",
            "id: a, kind: event, date: 2026-12-11, announced: 2026-07-01, timezone: Europe/Berlin",
        ),
    ],
)
def test_a_change_that_loses_nothing_passes(base: str, head: str) -> None:
    assert told(base, head) == []


@pytest.mark.parametrize(
    ("base", "head"),
    [
        (OLD, "id: a, kind: deadline, date: 2026-08-29, announced: 2026-08-17"),
        (OLD, "id: a, kind: deadline, date: TBD"),
        (OLD, OLD.replace("2026-07-01", "2026-07-02")),
        (OLD, f"{OLD}, timezone: UTC"),
        (OLD, f"{OLD}, status: cancelled"),
        (EVENT, "id: a, kind: event, date: 2027-01"),
        (EXTENDED, "id: a, kind: deadline, date: 2026-08-29, announced: 2026-08-17"),
    ],
)
def test_a_public_value_that_is_overwritten_is_told(base: str, head: str) -> None:
    found = told(base, head)

    assert len(found) == 1
    assert "overwritten; keep it in `history`" in found[0]


def test_the_lines_that_bring_it_back_can_be_pasted() -> None:
    head = "id: a\nkind: deadline\ndate: 2026-08-29\nannounced: 2026-08-17"
    pasted = told(OLD, head)[0].partition("\n")[2]

    mended = head + "\n" + "\n".join(line.removeprefix("    ") for line in pasted.splitlines())

    assert told(OLD, mended) == []


def test_a_public_date_that_is_taken_out_is_told() -> None:
    assert "`a` was public and is gone" in told(OLD, "id: b, kind: event, date: TBD")[0]


def test_a_date_that_was_never_public_may_go() -> None:
    assert told("id: a, kind: event, date: TBD", "id: b, kind: event, date: TBD") == []


def test_the_next_edition_begins_anew() -> None:
    head = "id: a, kind: deadline, date: TBD"
    assert told(OLD, head, edition="2027", updated="2026-12-30") == []


def run(tmp_path: Path, base: str, head: str) -> int:
    for name, text in (("base", base), ("head", head)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return main(["compare", str(tmp_path / "base.yaml"), str(tmp_path / "head.yaml")])


def test_the_command_tells_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = workshop_yaml(OLD.replace("2026-08-22", "2026-08-29"))

    assert run(tmp_path, workshop_yaml(OLD), head) == 1
    place = head[: head.index("2026-08-29")].count("\n") + 1
    assert f"head.yaml:{place}:11: `a` said 2026-08-22 in public" in capsys.readouterr().err
    assert run(tmp_path, head, head) == 0


def test_a_base_that_cannot_be_read_stops_nobody(tmp_path: Path) -> None:
    assert run(tmp_path, "broken", workshop_yaml(OLD)) == 0
    assert run(tmp_path, workshop_yaml(OLD), "broken") == 1
