"""Data files that must publish nothing: how each is made, and where and what it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from demo_project import DATA_FILE as GOOD

if TYPE_CHECKING:
    from pathlib import Path

Expected = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BadFile:
    """A file as bytes (``None``: absent or a folder) and its problems as (place, advice)."""

    name: str
    content: bytes | None
    expected: Expected
    is_folder: bool = False

    def put(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        if self.is_folder:
            path.mkdir()
        elif self.content is not None:
            path.write_bytes(self.content)


def _line(text: str) -> int:
    assert GOOD.count(text) >= 1, text
    return GOOD[: GOOD.index(text)].count("\n") + 1


def _swap(name: str, old: str, new: str, *expected: tuple[str, str]) -> BadFile:
    """The good file with one thing replaced; places are relative to its line, as ``+0:3``."""
    line = _line(old)
    places = tuple((f"{line + int(p.split(':')[0])}:{p.split(':')[1]}", a) for p, a in expected)
    return BadFile(name, GOOD.replace(old, new, 1).encode(), places)


FIRST = """\
  - id: submission
    label: Submission Deadline
    kind: deadline
    date: TBD
"""
WHOLE = f"{_line('workshop:')}:1"
UPDATED = f"{_line('updated:') - _line(FIRST)}:10"
DATED = FIRST.replace("TBD", "2026-08-29\n    announced: 2026-07-01")
NOTIFIED = """\
    kind: notification
    date: TBD
"""
CHANGED = DATED + "    history:\n      - date: 2026-08-22\n        announced: {}\n"


def _first(name: str, new: str, *expected: tuple[str, str]) -> BadFile:
    return _swap(name, FIRST, new, *expected)


BAD_FILES = [
    # The file itself.
    BadFile("missing", None, (("1:1", "there is no such file"),)),
    BadFile("folder", None, (("1:1", "this is a directory"),), is_folder=True),
    BadFile("empty", b"", (("1:1", "the file is empty"),)),
    BadFile("only a comment", b"# nothing yet\n", (("2:1", "the file is empty"),)),
    BadFile("ten megabytes", b"# x\n" * 2_500_000, (("1:1", "larger than 2000000 bytes"),)),
    BadFile("latin-1", GOOD.encode() + b"# caf\xe9\n", ((f"{GOOD.count(chr(10)) + 1}:6", "UTF-8"),)),
    BadFile("utf-16", GOOD.encode("utf-16"), (("1:1", "save the file as UTF-8"),)),
    _swap("nul byte", "Host", "Ho\0st", ("+0:1", "retype it")),
    _swap("control character", "Host", "Ho\x07st", ("+0:1", "retype it")),
    # YAML.
    _swap("tab", "  name: D", "\tname: D", ("+0:1", "spaces, no tabs")),
    _swap("unclosed quote", "venue: TBD", 'venue: "TBD', ("+0:10", "the quotes")),
    _swap("lost colon", "edition: 2026", "edition 2026", ("+0:3", "the colons")),
    _swap("wrong indentation", "  title:", " title:", ("+0:2", "the indentation")),
    _swap("second document", "dates:\n", "---\ndates:\n", ("+0:1", "a second document")),
    _swap("anchor and alias", "venue: TBD", "venue: &v TBD\n  place: *v",
          ("+0:10", "write it out"), ("+1:10", "write it out")),
    BadFile("billion laughs", b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
            (("1:4", "anchors"), ("2:4", "anchors"), ("2:8", "aliases"), ("2:12", "aliases"),
             ("3:5", "aliases"), ("3:9", "aliases"))),
    _swap("tag that executes", "venue: TBD", "venue: !!python/object/apply:os.system [id]",
          ("+0:10", "tags such as")),
    BadFile("bottomless nesting", b"[" * 100_000, (("1:10", "nested too deeply"),)),
    _swap("list as a name", "  venue: TBD", "  ? [a, b]\n  : TBD\n  venue: TBD",
          ("+0:5", "must be a word")),
    _swap("field twice", "    date: 2026-12", "    date: 2026-12\n    date: 2026-11",
          ("+1:5", "`date` stands twice")),
    _swap("null", "venue: TBD", "venue: ~", ("+0:10", "write TBD")),
    # Shape.
    BadFile("a word", b"hello\n", (("1:1", "has fields below it"),)),
    BadFile("a list", b"- a\n- b\n", (("1:1", "has fields below it"),)),
    _swap("no workshop", GOOD[GOOD.index("workshop:") : GOOD.index("timezone")], "",
          ("+0:1", "`workshop` is missing")),
    BadFile("no dates", GOOD[: GOOD.index("dates:\n")].encode(), ((WHOLE, "`dates` is missing"),)),
    BadFile("empty dates", (GOOD[: GOOD.index("dates:\n")] + "dates: []\n").encode(),
            ((f"{_line('dates:')}:8", "at least one date"),)),
    _swap("missing field", "    kind: deadline\n", "", ("-2:5", "`kind` is missing")),
    _swap("unknown field", "venue: TBD", "venue: TBD\n  room: 1", ("+1:3", "no field `room`")),
    _swap("slip in a field", "  tagline:", "  tagLine:",
          ("+0:3", "did you mean `tagline`")),
    _swap("unknown field of a history", FIRST,
          CHANGED.format("2026-06-01") + "        reason: snow\n", ("+8:9", "no field `reason`")),
    _swap("empty value", "venue: TBD", "venue:", ("+0:9", "is empty")),
    _swap("list for a text", "venue: TBD", "venue: [a, b]", ("+0:10", "is one text")),
    _swap("text for a list", "after: [submission]", "after: submission", ("+0:12", "is a list")),
    _swap("unknown kind", "kind: deadline", "kind: dealine", ("+0:11", "deadline, notification")),
    _swap("wrong identifier", "id: submission", "id: Submission Deadline",
          ("+0:9", "small letters"), ("+8:13", "there is no date `submission`"),
          ("+18:13", "there is no date `submission`")),
    _swap("edition in words", "edition: 2026", "edition: next year", ("+0:12", "four digits")),
    _swap("no mail address", "someone@example.org", "someone", ("+0:12", "e-mail address")),
    _swap("no web address", "url: TBD", "url: example", ("+0:8", "https://")),
    # Zones.
    _swap("zone abbreviation", "timezone: AoE", "timezone: PST", ("+0:11", "America/Los_Angeles")),
    _swap("slip in a zone", "timezone: AoE", "timezone: Europe/Berln", ("+0:11", "Europe/Berlin")),
    # Dates.
    _swap("impossible day", "date: 2026-12", "date: 2026-02-30", ("+0:11", "01 to 28")),
    _swap("day in words", "date: 2026-12", "date: December 11", ("+0:11", "2026-12-11")),
    _swap("list for a date", "date: 2026-12", "date: [2026-12]", ("+0:11", "is one value")),
    _swap("wrong year", "date: 2026-12", "date: 2062-12", ("+0:11", "more than a year")),
    _first("time that does not exist", DATED.replace("2026-07-01", "2026-01-01").replace(
        "2026-08-29", "2026-03-29T02:30\n    timezone: Europe/Berlin"), ("+3:11", "does not exist")),
    _first("time that happens twice", DATED.replace(
        "2026-08-29", "2026-10-25T02:30\n    timezone: Europe/Berlin"), ("+3:11", "happens twice")),
    _first("deadline over a range", DATED.replace("2026-08-29", "2026-08-28/2026-08-29"),
           ("+3:11", "one moment")),
    _swap("event without a zone", "date: 2026-12", "date: 2026-12-11T09:00\n    announced: 2026-07-01",
          ("+0:11", "add `timezone:`")),
    # Announcements.
    _first("not announced", FIRST.replace("TBD", "2026-08-29"), ("+0:5", "`announced` is missing")),
    _first("announced is no day", DATED.replace("2026-07-01", "July"), ("+4:16", "write TBD")),
    _first("announcements that do not move forward", CHANGED.format("2026-07-01"),
           ("+4:16", "is not after 2026-07-01")),
    _first("a day that had passed when it was announced", DATED.replace("2026-08-29", "2025-08-29"),
           ("+3:11", "2025-08-29 had passed when it was announced on 2026-07-01; check the year")),
    _first("updated is too old",
           DATED.replace("2026-07-01", "2026-11-24").replace("2026-08-29", "2026-11-29"),
           (UPDATED, "write 2026-11-24 or later")),
    # Order.
    _swap("equal ids", "id: notification", "id: submission",
          ("+0:9", "is taken"), ("+4:13", "cannot follow itself"),
          ("+9:13", "there is no date `notification`"), ("+14:25", "there is no date `notification`")),
    _swap("unknown id", "after: [submission]", "after: [submision]", ("+0:13", "write one of")),
    _swap("after itself", "after: [submission]", "after: [notification]", ("+0:13", "itself")),
    BadFile("before what it follows",
            GOOD.replace(FIRST, DATED).replace(
                NOTIFIED, NOTIFIED.replace("TBD", "2026-08-20\n    announced: 2026-07-01")).encode(),
            ((f"{_line('kind: notification') + 2}:11", "which it is to follow"),)),
    BadFile("several at once",
            GOOD.replace("venue:", "venu:").replace("kind: event", "kind: party")
            .replace("timezone: AoE", "timezone: EST").encode(),
            ((f"{_line('venue:')}:3", "no field"),
             (f"{_line('timezone')}:11", "America/New_York"),
             (f"{_line('kind: event')}:11", "`party`"))),
]  # fmt: skip
