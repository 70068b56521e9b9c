"""The kinds of relation between simulators, and those of a hierarchy as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .model import Hierarchy, Simulator

# By their names in the file: what stands between the names of the two simulators.
KINDS = {
    "drops": "drops physics of",
    "coarsens": "coarsens",
    "trained-on": "is trained on",
    "built-from": "is built from",
    "feeds": "feeds",
}
# Of these the target has at least as much physics, so that it stands in no lower rank.
UPWARD = ("drops", "coarsens")


class Relation(NamedTuple):
    """``source`` stands in the relation ``kind`` to ``target``; both are ids."""

    source: str
    kind: str
    target: str


def named(simulator: Simulator) -> dict[str, tuple[str, ...]]:
    """What a simulator is related to, by kind of relation; the kinds that it has."""
    by_kind = simulator.relations.model_dump(by_alias=True)
    return {kind: by_kind[kind] for kind in KINDS if by_kind[kind]}


def relations(hierarchy: Hierarchy) -> tuple[Relation, ...]:
    """Those between simulators; observations are no part of it."""
    ids = {one.id for one in hierarchy.simulators}
    return tuple(
        Relation(one.id, kind, target)
        for one in hierarchy.simulators
        for kind, targets in named(one).items()
        for target in targets
        if target in ids
    )


def compared(hierarchy: Hierarchy, simulator: str) -> list[int]:
    """The numbers, from 1, of the observations with which a simulator is compared."""
    return [i for i, one in enumerate(hierarchy.observations, 1) if simulator in one.compared_with]


def fitted(hierarchy: Hierarchy, simulator: Simulator) -> list[int]:
    """The numbers, from 1, of the observations to which a simulator is fitted."""
    targets = simulator.relations.trained_on
    return [i for i, one in enumerate(hierarchy.observations, 1) if one.id in targets]
