"""Which figures there are: the modules of ``core``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_helpers.drawings.addresses import picture_at

from . import core

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from figures.picture import Picture

FOLDER = Path(__file__).with_name("core")


def names() -> list[str]:
    """The names of all figures. What several of them use has a name that begins with ``_``."""
    modules = (path.stem for path in FOLDER.glob("*.py"))
    return sorted(name.replace("_", "-") for name in modules if not name.startswith("_"))


def address(name: str) -> str:
    """The address of a figure. Raises ``ValueError`` that says which figures there are."""
    if name not in names():
        raise ValueError(f"there is no figure {name!r}; write one of {', '.join(names())}")
    return f"{core.__name__}.{name.replace('-', '_')}:PICTURE"


def number(request: str) -> str:
    """The number asked for as ``FIGURE NUMBER``. Raises ``ValueError`` that says what there is."""
    name, _, wanted = request.partition(" ")
    picture: Picture = picture_at(address(name))
    numbers = picture.numbers()
    if wanted not in numbers:
        known = ", ".join(sorted(numbers)) or "none"
        raise ValueError(f"{name} has no number {wanted!r}; it has: {known}")
    return numbers[wanted]


def depend(env: BuildEnvironment) -> None:
    """Note that the present document is to be read again when a computation changes."""
    for path in sorted((*FOLDER.glob("*.py"), *FOLDER.glob("*.csv"))):
        env.note_dependency(str(path))
