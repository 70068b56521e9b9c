"""How far a workshop is, told from the files alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from .model import Data

Stage = Literal["call", "accepted", "programme", "after"]


def stage(data: Data) -> Stage:
    """The stage of a workshop: by what its files have announced, and whether it was held."""
    programme = data.programme
    return stage_of(
        papers=data.papers.announced if data.papers else None,
        programme=programme.announced if programme else None,
        held=programme.held if programme else None,
    )


def stage_of(*, papers: dt.date | None, programme: dt.date | None, held: dt.date | None) -> Stage:
    """The same by the days on which readers were told, ``None`` of a draft."""
    if programme:
        return "after" if held else "programme"
    return "accepted" if papers else "call"
