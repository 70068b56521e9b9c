"""Words about a hierarchy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .model import Hierarchy, Simulator


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def description(hierarchy: Hierarchy) -> str:
    """The picture in words: who stands in which group, and which arrow leads where."""
    sentences = [_group(hierarchy, group) for group in hierarchy.groups]
    sentences += [_arrows(hierarchy, one) for one in hierarchy.simulators if one.approximates]
    return " ".join(sentences)


def approximated(hierarchy: Hierarchy, simulator: Simulator) -> str:
    """The names of what a simulator approximates, or nothing."""
    names = [hierarchy[other].name for other in simulator.approximates]
    return listed(names) if names else ""


def _group(hierarchy: Hierarchy, group: str) -> str:
    names = [one.name for one in hierarchy.simulators if one.group == group]
    return f"{group}: {'; '.join(names)}."


def _arrows(hierarchy: Hierarchy, simulator: Simulator) -> str:
    return f"{simulator.name} approximates {approximated(hierarchy, simulator)}."
