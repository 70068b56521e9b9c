"""What pages and pictures may weigh: one table for the build, for ``nox -s lint`` and for tests.

All sizes are in bytes; a kB is 1000 of them. The build tells what is over a budget of a page, and
publishes it all the same: a truthful page may need more. What ``nox -s lint`` stops is a file that
its author can make smaller.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

# Files that are published as they are; what needs more is not made for a screen.
FILE = 500_000
# A photograph as a telephone takes it, which the build makes smaller.
PHOTOGRAPH = 10_000_000
# A picture as it is published, and all those of a page's first screen.
PICTURE = 150_000
FIRST_SCREEN = 300_000
# In CSS pixels: how wide a picture is at most, how wide the text is on a wide screen, and the area
# of a common screen.
PICTURE_WIDTH = 1280
COLUMN = 960
SCREEN_AREA = 1280 * 800
# What every page loads beside its text: the site's sheet, its script and the font of its icons.
SHARED = 28_000


@dataclass(frozen=True, slots=True)
class Budget:
    """A first visit to a page: its bytes on the wire, its requests, the largest figure within it.

    Pictures of content are apart, and so is the icon, which a browser asks for after the page.
    """

    total: int
    requests: int = 6
    figure: int = 8_000


# By the page's path in the site's folder; the first pattern that fits counts.
_PAGES = {
    "index.html": Budget(36_000),
    "404.html": Budget(40_000),
    "call-for-papers.html": Budget(40_000),
    "contact.html": Budget(40_000),
    "contributing.html": Budget(50_000),
    "important-dates.html": Budget(40_000),
    # It shows the files that it offers.
    "identity.html": Budget(45_000, requests=8),
    "methods.html": Budget(50_000),
    "papers.html": Budget(70_000),
    "references.html": Budget(80_000),
    # It has two scripts of its own; the index comes with a query alone.
    "search.html": Budget(45_000, requests=7),
    "simulators/*": Budget(50_000),
    "topics/*": Budget(50_000),
    "vocabularies.html": Budget(50_000),
    "why-misspecification-matters.html": Budget(50_000),
    "*": Budget(45_000),
}


def budget(page: str) -> Budget:
    """The budget of a page, known by its path in the site's folder, such as ``topics/x.html``."""
    return next(value for pattern, value in _PAGES.items() if fnmatchcase(page, pattern))
