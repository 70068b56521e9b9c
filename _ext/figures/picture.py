"""A picture: how it is drawn, what it shows in words, and the numbers that a caption may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from matplotlib.figure import Figure

    from .palette import Palette


def no_numbers() -> Mapping[str, str]:
    """The numbers of a picture that has none for its caption."""
    return {}


@dataclass(frozen=True)
class Picture:
    """A computed picture.

    ``name`` names its file and begins its ids, so that no two on the site share one. ``describe``
    says what it shows, to readers who do not see it. ``numbers`` are computed, ready to be read.
    """

    name: str
    draw: Callable[[Palette], Figure]
    describe: Callable[[], str]
    numbers: Callable[[], Mapping[str, str]] = no_numbers
