"""The shape of a field's file, such as ``docs/simulators/fusion.yaml``."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from figures.text import pieces

# What a box, the head of a lane and the margin hold in three lines.
MAX_NAME = 34
MAX_GROUP = 26
MAX_COST = 24
MAX_PIECE = 16
MAX_RANK_PIECE = 14
# What stands below the boxes and along the axis in one line.
MAX_OBSERVATION = 40
MAX_AXIS = 40
# What the width of a page holds, and a reader takes in.
MAX_GROUPS = 4
MAX_RANKS = 8
MAX_OBSERVATIONS = 5
MAX_SIMULATORS = 18
MAX_REFERENCES = 4


def _short(text: str, limit: int, longest: int | None = None) -> str:
    if len(text) > limit:
        raise ValueError(f"`{text}` has {len(text)} characters; write at most {limit}")
    for piece in pieces(text) if longest else ():
        if len(piece.rstrip()) > (longest or 0):
            message = f"`{piece.rstrip()}` is too long for a line of the picture"
            raise ValueError(f"{message}; write a shorter word, or one with a hyphen")
    return text


def _at_most(limit: int, longest: int | None = None) -> AfterValidator:
    return AfterValidator(partial(_short, limit=limit, longest=longest))


def _count(least: int, most: int, what: str) -> AfterValidator:
    # Not pydantic's limits of length, which also count an entry as absent when it is wrong.
    def check(several: tuple[object, ...]) -> tuple[object, ...]:
        if not least <= len(several) <= most:
            raise ValueError(f"{len(several)} {what}; write {least} to {most}")
        return several

    return AfterValidator(check)


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*$")]
Rank = Annotated[Text, _at_most(MAX_GROUP, MAX_RANK_PIECE)]
References = Annotated[
    tuple[Key, ...], _count(1, MAX_REFERENCES, "references, as keys of references.bib")
]


class _Part(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


class Sourced(_Part):
    """A statement in MyST inline text, with the works that make it."""

    text: Text
    references: References


class Cost(Sourced):
    """What a simulator costs: an order of magnitude and of what; ``short`` is for the picture."""

    short: Annotated[Text, _at_most(MAX_COST)] | None = None


class Relations(_Part):
    """What links a simulator to others: for each kind of relation the ids of the others.

    Only ``trained_on`` may name an observation. A simulator ``drops`` physics of another, or
    ``coarsens`` it: the same physics, averaged or at lower resolution.
    """

    drops: tuple[Id, ...] = ()
    coarsens: tuple[Id, ...] = ()
    trained_on: tuple[Id, ...] = ()
    built_from: tuple[Id, ...] = ()
    feeds: tuple[Id, ...] = ()


class Simulator(_Part):
    """One simulator; ``resolves`` and ``omits`` are MyST inline text.

    ``group`` is the direction of simplification in which it stands, ``rank`` what is kept of the
    physics; ``error`` is its known error against measurement.
    """

    id: Id
    name: Annotated[Text, _at_most(MAX_NAME, MAX_PIECE)]
    group: Annotated[Text, _at_most(MAX_GROUP, MAX_PIECE)]
    rank: Rank
    resolves: Text
    omits: Text
    references: References
    cost: Cost | None = None
    error: Sourced | None = None
    relations: Relations = Relations()


class Observation(_Part):
    """Something measured, and the ids of the simulators that a work compares with it."""

    id: Id
    name: Annotated[Text, _at_most(MAX_OBSERVATION)]
    compared_with: Annotated[tuple[Id, ...], _count(1, MAX_SIMULATORS, "simulators")]
    references: References


class Comparison(_Part):
    """What is said of the field where the fields are compared."""

    dropped: Text
    cost_ratio: Sourced | None = None
    error_measure: Sourced | None = None


class Hierarchy(_Part):
    """The simulators of a field; ``caption`` and ``note`` are MyST inline text.

    ``axis`` labels the vertical axis, ``ranks`` are the rows along it, the topmost first.
    """

    caption: Text
    axis: Annotated[Text, _at_most(MAX_AXIS)]
    note: Text
    ranks: Annotated[tuple[Rank, ...], _count(2, MAX_RANKS, "ranks")]
    simulators: Annotated[tuple[Simulator, ...], _count(1, MAX_SIMULATORS, "simulators")]
    observations: Annotated[
        tuple[Observation, ...], _count(0, MAX_OBSERVATIONS, "observations")
    ] = ()
    comparison: Comparison | None = None

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups, in the order in which the file first names them."""
        return tuple(dict.fromkeys(simulator.group for simulator in self.simulators))

    def name(self, of: str) -> str:
        """The name of the simulator or observation with that id. Raises ``KeyError``."""
        names = {one.id: one.name for one in self.simulators}
        return (names | {one.id: one.name for one in self.observations})[of]
