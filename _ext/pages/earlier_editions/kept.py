"""The built sites of finished editions: where they are, and how one gets there."""

from __future__ import annotations

import shutil
from pathlib import Path

KEPT = Path("docs/_editions")


def finished_editions(kept: Path = KEPT) -> list[int]:
    """The years of the editions below ``kept``, latest first."""
    names = (path.name for path in kept.iterdir()) if kept.is_dir() else ()
    return sorted((int(name) for name in names if name.isdecimal()), reverse=True)


def keep(built: Path, edition: int, calendar: bytes, kept: Path = KEPT) -> None:
    """Put the site ``built`` by under its year, with ``calendar`` as its last words.

    Whole or not at all. Raises ``ValueError`` if that edition is kept already.
    """
    target = kept / str(edition)
    if target.exists():
        raise ValueError(f"{target} exists; an edition is kept once")
    part = kept / f".{edition}"
    shutil.rmtree(part, ignore_errors=True)
    earlier = [str(year) for year in finished_editions(kept)]
    shutil.copytree(built, part, ignore=shutil.ignore_patterns(".*", *earlier))
    (part / "important-dates.ics").write_bytes(calendar)
    part.rename(target)


def restore(site: Path, kept: Path = KEPT) -> None:
    """Copy every edition into a finished ``site``, each as it was kept to the byte."""
    for edition in finished_editions(kept):
        shutil.copytree(kept / str(edition), site / str(edition))
