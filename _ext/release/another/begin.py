"""Making the site of another workshop out of this one, in a clone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from important_dates.core.load import load_text
from sphinx_helpers.site_colors import DEFAULT

from ..editions.facts import new_facts
from . import pages
from .git import git, tracked
from .own import DOCS, EXTENSIONS, SKELETON, TESTS, is_content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_helpers.site_colors import Three

_FACTS = DOCS / "workshop.yaml"
_SITE = DOCS / "site.yaml"


def begin(name: str) -> list[str]:
    """Leave a site of the workshop ``name`` that has everything to say; what is to be written.

    Raises ``ValueError``, ``GitError`` or ``InvalidFileError``, and then has changed nothing.
    """
    if changed := git("status", "--porcelain").splitlines():
        raise ValueError(f"{changed[0].strip()} is not committed; commit or undo it first")
    written = dict(_written(name))
    for path in tracked():
        if is_content(path) or TESTS in path.parents:
            path.unlink()
    shutil.rmtree(DOCS / "_editions", ignore_errors=True)
    _remove_empty(DOCS)
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(_to_write())


def _written(name: str) -> Iterator[tuple[Path, str]]:
    facts = new_facts(_read(_FACTS), name)
    load_text(facts, _FACTS.as_posix())
    yield _FACTS, facts
    light, dark = _line(DEFAULT.light), _line(DEFAULT.dark)
    yield _SITE, pages.SITE.replace("LIGHT", light).replace("DARK", dark)
    kept = {page for page in SKELETON if (DOCS / f"{page}.md").is_file()}
    yield DOCS / "index.md", pages.home(_read(DOCS / "index.md"), name, kept)
    yield DOCS / "call-for-papers.md", pages.call(_read(DOCS / "call-for-papers.md"))
    for part in sorted((DOCS / "_parts").glob("*.md")):
        yield part, pages.comments(_read(part))
    yield Path("conf.py"), pages.settings(_read(Path("conf.py")), EXTENSIONS)
    yield Path("README.md"), pages.read_me(_read(Path("README.md")), name)


def _line(colors: Three) -> str:
    return "{" + ", ".join(f'{name}: "{color}"' for name, color in colors) + "}"


def _remove_empty(folder: Path) -> None:
    """Remove the folders that hold no file, the deepest first."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _to_write() -> Iterator[str]:
    """What is open, by file and line."""
    for path in (_FACTS, DOCS / "call-for-papers.md"):
        for number, line in enumerate(_read(path).splitlines(), 1):
            if line.strip().removeprefix("- ") in {"TBD", "date: TBD"} or line.endswith(": TBD"):
                yield f"{path.as_posix()}:{number}: {line.strip()}"
    number = next(n for n, line in enumerate(_read(_FACTS).splitlines(), 1) if "edition:" in line)
    yield f"{_FACTS.as_posix()}:{number}: edition, the year of your workshop"
    yield f"{_FACTS.as_posix()}: updated, the day on which you last changed a date"
    yield f"{_SITE.as_posix()}:1: language, colors, mark, and a series if pages form one"
    yield "README.md:3: what your workshop is"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
