"""``python -m checks.checklist.facts``: facts of the data file that stand elsewhere too."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from important_dates.core.load import load
from important_dates.core.values import span
from located_yaml.problems import InvalidFileError, Problem
from pages.identity.bitmaps import words_of
from pages.identity.chosen import Identity
from pages.identity.kit import card_description, card_words
from sphinx_helpers.site_data import load_site

from ..markdown import prose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from important_dates.core.model import Schedule, Workshop

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS)
_TH = "(?:[a-z]{2})?"


def page_problems(text: str, path: str, schedule: Schedule) -> list[Problem]:
    """The dates, the venue and the addresses of this edition that a page spells out."""
    repeated = [*_dates(prose(text), schedule), *_facts(text, schedule)]
    return sorted(Problem(path, *_place(text, offset), message) for offset, message in repeated)


def _dates(text: str, schedule: Schedule) -> Iterator[tuple[int, str]]:
    edition = schedule.workshop.edition
    for match in _written(edition).finditer(text) if edition else ():
        day, month, year = (match["d1"] or match["d2"] or match["iso"], match["m"], match["y"])
        known = _known(schedule, day, month)
        if match["iso"] or year or known:
            role = f"{{important-date}}`{known}`" if known else "{important-date}`…`"
            message = f"`{' '.join(match[0].split())}` is a date of this edition; write {role}, and"
            yield match.start(), f"{message} the day itself in docs/workshop.yaml only"


def _written(edition: int) -> re.Pattern[str]:
    """A day with this edition's year or none, a month of its year, and the same in ISO."""
    year = rf"(?:,?\s+(?P<y>{edition})\b)"
    other = r"(?!,?\s+\d{4})"
    return re.compile(
        rf"\b(?:(?P<iso>{edition}-\d\d(?:-\d\d)?)|"
        rf"(?:(?P<d1>\d{{1,2}}){_TH}\s+)?(?P<m>{_MONTH})\b(?:\s+(?P<d2>\d{{1,2}}){_TH}\b)?"
        rf"(?:{year}|{other}))"
    )


def _known(schedule: Schedule, day: str | None, month: str | None) -> str | None:
    """The id of the date that has or had that day."""
    for date in schedule.dates:
        for value in (date, *date.history):
            if any(_is(one, day, month) for one in span(value.date) or ()):
                return date.id
    return None


def _is(date: dt.date, day: str | None, month: str | None) -> bool:
    if month is None:
        return date.isoformat() == day
    return bool(day) and (str(date.day), _MONTHS[date.month - 1][:3]) == (day, month[:3])


def _facts(text: str, schedule: Schedule) -> Iterator[tuple[int, str]]:
    for name in ("host", "venue", "contact", "url"):
        value = getattr(schedule.workshop, name)
        for match in re.finditer(re.escape(value), text) if value else ():
            yield match.start(), f"`{value}` is in docs/workshop.yaml; write {{workshop}}`{name}`"


def readme_problems(text: str, schedule: Schedule) -> Iterator[Problem]:
    """Where the read-me names another workshop, or its host of another year, than the data file."""
    name, host = schedule.workshop.name, schedule.workshop.host or ""
    if text.partition("\n")[0] != f"# {name}":
        yield Problem("README.md", 1, 1, f"another name than in docs/workshop.yaml; write # {name}")
    if dated := re.fullmatch(r"(.+) \d{4}", host):
        for named in re.finditer(rf"\b{re.escape(dated[1])} \d{{4}}\b", text):
            if named[0] != host:
                message = f"the host is {host!r} in docs/workshop.yaml; write that, or leave it out"
                yield Problem("README.md", *_place(text, named.start()), message)


def card_problems(card: bytes, facts: Workshop, identity: Identity) -> Iterator[Problem]:
    """Where the picture that other sites show of this one says or shows what is no longer so.

    There need not be one: ``card`` is then empty.
    """
    words = words_of(card)
    if card and words != card_description(facts, identity):
        same = words.startswith("\n".join((*card_words(facts), "")))
        drawn = "drawn with other colors or lines than the site has now"
        other = "another name, title or tagline than in docs/workshop.yaml"
        message = f"{drawn if same else other}; draw it anew by `nox -s pictures`"
        yield Problem("docs/_static/social-card.png", 1, 1, message)


def problems(root: Path) -> list[Problem]:
    """Everything that repeats the data file by hand, in the folder of the project."""
    schedule = load(root / "docs" / "workshop.yaml").schedule
    repeated: list[Problem] = []
    for page in sorted((root / "docs").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        repeated += page_problems(text, page.relative_to(root).as_posix(), schedule)
    repeated += readme_problems((root / "README.md").read_text(encoding="utf-8"), schedule)
    card = root / "docs" / "_static" / "social-card.png"
    if card.is_file():
        facts = schedule.workshop
        identity = Identity(load_site(root / "docs"), facts.name, root / "docs")
        repeated += card_problems(card.read_bytes(), facts, identity)
    return repeated


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def main() -> int:
    """Print each problem; 1 if there is one."""
    try:
        repeated = problems(Path())
    except InvalidFileError:
        sys.stdout.write("docs/workshop.yaml:1: cannot be read; the check `dates` says why\n")
        return 1
    sys.stdout.writelines(f"{problem}\n" for problem in repeated)
    return 1 if repeated else 0


if __name__ == "__main__":
    sys.exit(main())
