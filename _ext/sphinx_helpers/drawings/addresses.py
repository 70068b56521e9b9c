"""The address of a picture: ``package.module:NAME``, by which a page can keep it.

Pictures are drawn long after the page was read, perhaps in another process, and only if they are
wanted at all.
"""

from __future__ import annotations

import pkgutil
from importlib.util import find_spec
from pathlib import Path

from figures.picture import Picture


def picture_at(address: str) -> Picture:
    """The picture itself. Raises ``TypeError`` where the address leads to something else."""
    picture = pkgutil.resolve_name(address)
    if not isinstance(picture, Picture):
        raise TypeError(f"{address} is no Picture")
    return picture


def module_file(address: str) -> Path:
    """The file of the module that computes it."""
    spec = find_spec(address.partition(":")[0])
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(address)
    return Path(spec.origin)


def code_path(address: str) -> str:
    """That file as its path in the repository, whose folder ``_ext`` holds all rooms."""
    rooms = Path(__file__).parents[2]
    return module_file(address).relative_to(rooms.parent).as_posix()
