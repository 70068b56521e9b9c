"""Serve the site on this machine, and build it again whenever a file changes.

``python -m release.serving [OPTIONS]`` in the repository; options go to ``sphinx-autobuild``.
"""

from __future__ import annotations

import shlex
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import TYPE_CHECKING

from sphinx_autobuild.__main__ import main as sphinx_autobuild
from watchfiles import watch

from sphinx_helpers.locales import settle_locale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What the pages are made from beside the folders `docs` and `_ext`.
_FILES = ("conf.py", "references.bib", "CONTRIBUTING.md", "LICENSE")


@contextmanager
def noticing(names: Sequence[str], folder: Path = Path()) -> Iterator[Path]:
    """A folder in which a file is touched whenever one of the files ``names`` changes.

    sphinx-autobuild watches single files, or folders with all that is below them. A watch of a file
    ends when an editor saves safely, by a new file in the place of the old one; and below the
    repository's folder are environments, caches and what is built. So this watches that folder
    alone, and sphinx-autobuild the one it gives.
    """
    with TemporaryDirectory() as notices:
        end = Event()
        watcher = Thread(target=_pass_on, args=(folder, names, Path(notices), end))
        watcher.start()
        try:
            yield Path(notices)
        finally:
            end.set()
            watcher.join()


def _pass_on(folder: Path, names: Sequence[str], notices: Path, end: Event) -> None:
    for changes in watch(
        folder,
        watch_filter=lambda _, path: Path(path).name in names,
        recursive=False,
        stop_event=end,
        raise_interrupt=False,  # the main thread takes it
    ):
        for name in {Path(path).name for _, path in changes}:
            (notices / name).touch()


def main(options: Sequence[str]) -> None:
    """Serve until the process is interrupted."""
    settle_locale()
    out, doctrees = "_build/serve", "_build/serve-doctrees"
    plain_text = shlex.join([sys.executable, "-m", "release.plain_text", doctrees, out])
    with noticing(_FILES) as notices:
        sphinx_autobuild(
            [
                *("--conf-dir", ".", "--doctree-dir", doctrees),
                *("--watch", "_ext", "--watch", str(notices), "--re-ignore", r"__pycache__"),
                *("--post-build", plain_text, *options, "docs", out),
            ]
        )


if __name__ == "__main__":
    main(sys.argv[1:])
