"""The shape of one session of ``docs/programme.yaml``, and of the talks within it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from important_dates.core.fields import Id, PublicDay
from important_dates.core.model import Status
from important_dates.core.shapes import Part, SecureWeb, Truth
from important_dates.core.venue import Attendance

from .fields import Clock, Known, Minutes
from .papers.model import Number

Kind = Literal[
    "opening",
    "invited-talk",
    "talks",
    "contributed-talk",
    "contributed-talks",
    "spotlights",
    "posters",
    "panel",
    "discussion",
    "tutorial",
    "awards",
    "sponsor",
    "social",
    "break",
    "meal",
    "setup",
    "closed",
    "closing",
    "other",
]
Access = Literal["open", "registered", "closed"]
# What one does in a session.
Duty = Literal["speaker", "panelist", "chair", "moderator"]

# When people come and go, and whom they meet alone, is no part of the programme of its day.
BESIDE: frozenset[Kind] = frozenset({"setup", "closed"})
# What no calendar has an entry for.
PAUSES: frozenset[Kind] = BESIDE | {"break", "meal"}


class Talk(Part):
    """One of the talks of a session. Without times or minutes it has none, only its order."""

    id: Id
    speakers: tuple[Id, ...] = ()
    paper: Number | None = None
    title: Known | None = None
    abstract: Known | None = None
    minutes: Minutes | None = None
    start: Clock | None = None
    end: Clock | None = None
    slides: SecureWeb | None = None
    recording: SecureWeb | None = None

    @model_validator(mode="after")
    def _whole(self) -> Talk:
        if self.end and self.start is None:
            raise ValueError("`end` without `start`; write both, or `minutes:` alone")
        if self.start and (self.end is None) == (self.minutes is None):
            raise ValueError("`start` needs its `end` or its `minutes`, one of the two")
        return self

    @property
    def anchor(self) -> str:
        """Where the programme shows it; talks and sessions share their ids."""
        return f"session-{self.id}"


class Earlier(Part):
    """What a session was in public. A field that is left out was as in the value after it."""

    date: PublicDay | None = None
    start: Clock | None = None
    end: Clock | None = None
    title: Known | None = None
    room: Known | None = None
    status: Status = "confirmed"
    announced: PublicDay | None = None
    note: Known | None = None


class Session(Part):
    """One entry of a day: its present value and, in ``history``, the public ones before it.

    Times are on the clocks of the programme's zone. ``end`` and ``minutes`` say the same thing;
    without them a session lasts until the next one of that day and room begins.
    """

    id: Id
    kind: Kind
    start: Clock
    end: Clock | None = None
    minutes: Minutes | None = None
    title: Known | None = None
    room: Known | None = None
    speakers: tuple[Id, ...] = ()
    panelists: tuple[Id, ...] = ()
    chairs: tuple[Id, ...] = ()
    moderator: Id | None = None
    papers: tuple[Number, ...] = ()
    paper: Number | None = None
    talks: tuple[Talk, ...] = ()
    abstract: Known | None = None
    # Meant to run beside another one.
    parallel: Truth = False
    attendance: Attendance | None = None
    access: Access = "open"
    join: SecureWeb | None = None
    slides: SecureWeb | None = None
    recording: SecureWeb | None = None
    announced: PublicDay | None = None
    status: Status = "confirmed"
    note: Known | None = None
    history: tuple[Earlier, ...] = Field(default=())

    @model_validator(mode="after")
    def _one_end(self) -> Session:
        if self.end is not None and self.minutes is not None:
            raise ValueError("`end` and `minutes` say the same thing; write one of them")
        return self

    @property
    def anchor(self) -> str:
        """Where the programme shows it: by its id, never by its place or title."""
        return f"session-{self.id}"

    @property
    def listed(self) -> tuple[int, ...]:
        """The numbers of the papers that the session itself names."""
        return (*self.papers, *([self.paper] if self.paper else []))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all its papers, each once, those of its talks too."""
        talks = (talk.paper for talk in self.talks if talk.paper)
        return tuple(dict.fromkeys([*self.listed, *talks]))

    def duties(self) -> Iterator[tuple[str, Duty, Talk | None]]:
        """Who does what in it: the person's id, and the talk if it is one of several."""
        yield from ((person, "speaker", None) for person in self.speakers)
        yield from ((person, "speaker", talk) for talk in self.talks for person in talk.speakers)
        yield from ((person, "panelist", None) for person in self.panelists)
        yield from ((person, "chair", None) for person in self.chairs)
        if self.moderator:
            yield self.moderator, "moderator", None


def clock(time: dt.time) -> str:
    """A time of day as the file has it: ``09:00``."""
    return f"{time:%H:%M}"
