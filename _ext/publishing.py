"""Replacing the published site by a finished one, at once or not at all."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SLOTS = ("html.a", "html.b")


def vacant_slot(live: Path) -> Path:
    """An empty place beside ``live`` in which to build; what is published is not in it.

    ``live`` is a link to one of two slots, so that publishing is one rename, which a crash cannot
    leave half done. The slot that it does not show is emptied here.
    """
    shown = live.resolve().name if live.is_symlink() else ""
    slot = live.with_name(next(name for name in _SLOTS if name != shown))
    if slot.exists():
        shutil.rmtree(slot)
    slot.mkdir(parents=True)
    return slot


def publish(slot: Path, live: Path) -> None:
    """Let ``live`` show ``slot``.

    Raises ``OSError`` and changes nothing if the link cannot be made. A plain directory in the
    place of ``live``, from a build by hand, is moved to ``NAME.old``.
    """
    link = live.with_name(f"{live.name}.next")
    link.unlink(missing_ok=True)
    link.symlink_to(slot.name, target_is_directory=True)
    if live.is_dir() and not live.is_symlink():
        old = live.with_name(f"{live.name}.old")
        if old.exists():
            shutil.rmtree(old)
        live.rename(old)
    link.replace(live)
