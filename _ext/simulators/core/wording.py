"""Words about a hierarchy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .relations import KINDS, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .model import Hierarchy, Simulator


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def summary(hierarchy: Hierarchy) -> str:
    """What the picture shows, for who does not see it; the table has each relation in words."""
    return (
        f"{len(hierarchy.simulators)} simulators in {len(hierarchy.ranks)} rows, from top "
        f"to bottom {listed(hierarchy.ranks)}; upwards {hierarchy.axis}. "
        "The table below names them and says how they are related."
    )


def related(hierarchy: Hierarchy, simulator: Simulator) -> str:
    """The relations of a simulator in sentences, or nothing."""
    sentences = [
        f"{KINDS[kind]} {listed([hierarchy.name(target) for target in targets])}."
        for kind, targets in named(simulator).items()
    ]
    seen = [one.name for one in hierarchy.observations if simulator.id in one.compared_with]
    sentences += [f"is compared with {listed(seen)}."] if seen else []
    return " ".join(sentence[0].upper() + sentence[1:] for sentence in sentences)
