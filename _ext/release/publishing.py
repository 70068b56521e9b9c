"""Build the site and let it replace the published one, at once or not at all.

``python -m release [OPTIONS]`` in the repository's folder; options go to ``sphinx-build``.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import portalocker
from sphinx.cmd.build import main as sphinx_build

from pages.earlier_editions.kept import restore
from sphinx_helpers.locales import settle_locale

from .lean.excess import excesses
from .lean.pages import Changed
from .lean.pruning import prune
from .plain_text import write as write_plain_text
from .policy.write import PolicyError, add_policies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

_SLOTS = ("html.a", "html.b")
# All problems at once, each of them fatal; a fresh environment, so that nothing old is trusted.
_STRICT = ("--nitpicky", "--fail-on-warning", "--keep-going", "--fresh-env")


@contextmanager
def alone(build: Path) -> Iterator[None]:
    """Wait until no other build uses the folder ``build``, and keep the next ones waiting.

    The processes that a build forks hold the lock too: those of one that was killed write on for a
    while, into the slot that the next build would take.
    """
    build.mkdir(parents=True, exist_ok=True)
    with (build / ".lock").open("wb") as lock:
        if not _locked(lock):
            sys.stderr.write("Another build is at work here; waiting for its end.\n")
            # Asked again and again: Windows gives up a lock that it waits for after ten seconds.
            while not _locked(lock):
                time.sleep(0.1)
        yield


def _locked(file: BinaryIO) -> bool:
    """Lock ``file`` until it is closed, if nobody else has locked it."""
    try:
        portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
    except portalocker.AlreadyLocked:
        return False
    return True


def vacant_slot(live: Path) -> Path:
    """An empty folder beside ``live`` in which to build; what is published is not in it.

    ``live`` is a link to one of two slots, so that publishing is one rename, which a crash cannot
    leave half done. The slot that it does not show is emptied here.
    """
    shown = live.readlink().name if live.is_symlink() else ""
    slot = live.with_name(next(name for name in _SLOTS if name != shown))
    if slot.exists():
        shutil.rmtree(slot)
    slot.mkdir(parents=True)
    return slot


def publish(slot: Path, live: Path) -> None:
    """Let ``live`` show ``slot``.

    Raises ``OSError`` and leaves ``live`` as it was if that cannot be done. A plain folder in the
    place of ``live``, from a build by hand, is moved to ``NAME.old``.
    """
    if os.name == "nt":  # there a link wants a privilege, and nothing replaces a folder
        publish_by_renaming(slot, live)
    else:
        _publish_by_link(slot, live)


def _publish_by_link(slot: Path, live: Path) -> None:
    link = live.with_name(f"{live.name}.next")
    link.unlink(missing_ok=True)
    link.symlink_to(slot.name, target_is_directory=True)
    if live.is_dir() and not live.is_symlink():
        _set_aside(live)
    link.replace(live)


def publish_by_renaming(slot: Path, live: Path) -> None:
    """Let the folder ``slot`` become ``live``; what ``live`` was before is ``NAME.old``.

    Raises ``OSError`` and puts ``live`` back if ``slot`` cannot be renamed. Between the two renames
    there is no ``live``; a crash just then leaves the former one as ``NAME.old``.
    """
    old = _set_aside(live) if live.exists() else None
    try:
        slot.rename(live)
    except OSError:
        if old:
            old.rename(live)
        raise


def _set_aside(live: Path) -> Path:
    old = live.with_name(f"{live.name}.old")
    if old.exists():
        shutil.rmtree(old)
    return live.rename(old)


def main(options: Sequence[str], build: Path = Path("_build")) -> int:
    """Build ``docs`` and publish it as ``_build/html``.

    The status is that of the first step that fails; then nothing is published.
    """
    settle_locale()
    with alone(build):
        return _build(build, options)


def _build(build: Path, options: Sequence[str]) -> int:
    live = build / "html"
    slot = vacant_slot(live)
    status = (
        _pages(slot, build, options)
        or _plain_text(slot, build, options)
        or _lean(slot)
        or _policies(slot)
    )
    if status == 0:
        _tell_excesses(slot)
        restore(slot)
        publish(slot, live)
    return status


def _pages(slot: Path, build: Path, options: Sequence[str]) -> int:
    places = ("--conf-dir", ".", "--doctree-dir", str(build / "doctrees"))
    return sphinx_build([*places, *_STRICT, *options, "docs", str(slot)])


def _plain_text(slot: Path, build: Path, options: Sequence[str]) -> int:
    strict = [option for option in _STRICT if option != "--fresh-env"]  # the pages were just read
    return write_plain_text(build / "doctrees", slot, [*strict, *options])


def _policies(slot: Path) -> int:
    # After everything else that writes pages: a policy holds for the bytes that it was made from.
    try:
        add_policies(slot)
    except PolicyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _tell_excesses(slot: Path) -> None:
    """Say which pages are over their budget: no reason not to publish what is true."""
    for page, sentence in excesses(slot):
        source = Path("docs", page).with_suffix(".md")
        place = source.as_posix() if source.is_file() else page
        sys.stderr.write(f"{place}:1: {sentence}; it is published all the same\n")
        if os.environ.get("GITHUB_ACTIONS"):
            sys.stdout.write(f"::warning file={place},line=1::{sentence}\n")


def _lean(slot: Path) -> int:
    try:
        prune(slot)
    except Changed as changed:
        sys.stderr.write(f"{slot}/{changed}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
