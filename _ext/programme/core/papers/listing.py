"""What a list says of a paper beside its title and its authors, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from important_dates.core.wording import weekday_text

from ..relations import slots_of_paper
from ..wording import kind_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from ..sessions import Talk
    from ..times import Slot
    from .model import Kind, Paper

HEADINGS: dict[Kind | None, str] = {
    "oral": "Oral presentations",
    "spotlight": "Spotlights",
    "poster": "Posters",
    None: "Other papers",
}


def withdrawn_text(paper: Paper) -> str:
    """All that is said of a paper that was withdrawn."""
    return f"Paper {paper.number} was withdrawn by its authors."


def links(paper: Paper) -> list[tuple[str, str]]:
    """Where more of a paper is: words and addresses. Its PDF is linked from its title."""
    page = paper.page or ""
    named = {
        "OpenReview" if page.startswith("https://openreview.net/") else "Page of the paper": page,
        "Poster": paper.poster,
        "Slides": paper.slides,
        "Recording": paper.recording,
    }
    return [(text, web) for text, web in named.items() if web]


def places(paper: Paper, slots: Sequence[Slot]) -> Iterator[tuple[str, str]]:
    """Where a paper is presented, by time: the id of the session or talk, and ``11:00 Posters``.

    On the clocks of the venue; with the weekday where there are several days, and with the time of
    the talk where that is known.
    """
    several = len({slot.date for slot in slots}) > 1
    for slot, talk in slots_of_paper(slots, paper.number):
        day = f"{weekday_text(slot.date)} " if several else ""
        time = f"{slot.local(_start(slot, talk)):%H:%M}"
        canceled = " (canceled)" if slot.session.status == "cancelled" else ""
        # Not by the title of its own, which would be that of the paper.
        name = slot.session.title or kind_text(slot.session.kind)
        yield talk.id if talk else slot.id, f"{day}{time} {name}{canceled}"


def _start(slot: Slot, talk: Talk | None) -> dt.datetime:
    timed = (one.start for one in slot.talks if one.talk is talk and one.start)
    return next(timed, slot.start)
