"""``python -m checks.checklist.files [--fix]``: encoding, line ends, white space, size of files."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pages.budgets import FILE, PHOTOGRAPH

from .tracked import tracked

if TYPE_CHECKING:
    from collections.abc import Iterator

# The build makes these smaller where a page shows them.
_PHOTOGRAPHS = {".gif", ".jpeg", ".jpg", ".png", ".webp"}
_AS_THEY_ARE = Path("docs", "_static")

_BOM = b"\xef\xbb\xbf"
_TEXT = {
    *("", ".bib", ".css", ".html", ".js", ".json", ".md", ".mjs", ".py", ".svg", ".toml"),
    *(".txt", ".yaml", ".yml"),
}
_YAML = {".yaml", ".yml"}
_NO_PAGES = {".docx", ".ipynb", ".markdown", ".mdx", ".rst"}
_NAME = re.compile(r"[a-z0-9-]+\.md")
# In Markdown two spaces at the end of a line break it.
_TRAILING = re.compile(rb"[ \t]+$", re.MULTILINE)
_TRAILING_MARKDOWN = re.compile(rb"(?<=\n)[ \t]+$|\t+[ \t]*$|(?<! ) $|   +$", re.MULTILINE)
_INDENT = re.compile(rb"^[ \t]*\t[ \t]*", re.MULTILINE)
_CONFLICT = re.compile(rb"^(<{7} |>{7} )", re.MULTILINE)


def mended(path: Path, content: bytes) -> bytes:
    """The content of a text file in the form that all have."""
    text = content.removeprefix(_BOM).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if path.suffix in _YAML:
        text = _INDENT.sub(lambda indent: indent[0].expandtabs(2), text)
    text = (_TRAILING_MARKDOWN if path.suffix == ".md" else _TRAILING).sub(b"", text)
    return text.rstrip(b"\n") + b"\n" if text.strip() else b""


def form_problems(path: Path, content: bytes) -> list[tuple[int, str]]:
    """What ``mended`` would change: the line, counted from 1, and what is there."""
    faults = []
    if content.startswith(_BOM):
        faults.append((1, "the file begins with a byte order mark; save it as UTF-8 without one"))
    if b"\r" in content:
        faults.append((_line(content, content.index(b"\r")), "lines end in CR; save them with LF"))
    if path.suffix in _YAML and (tab := _INDENT.search(content)):
        faults.append((_line(content, tab.start()), "YAML wants spaces; replace the tab by two"))
    plain = mended(path, content)
    if plain != content and not faults:
        line = _first_difference(content, plain)
        faults.append((line, "white space at the end of the line or the file; take it out"))
    return faults


def content_problems(path: Path, content: bytes) -> Iterator[tuple[int, str]]:
    """What a person has to decide."""
    if problem := size_problem(path, len(content)):
        yield 1, problem
    elif path.suffix in _TEXT:
        if conflict := _CONFLICT.search(content):
            message = "a merge was left half done here; keep one of the two versions"
            yield _line(content, conflict.start()), message
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            byte = f"{content[error.start]:#04x}"
            yield _line(content, error.start), f"byte {byte} is not UTF-8; save the file as UTF-8"


def size_problem(path: Path, size: int) -> str:
    """What to do about a file that has too many bytes; empty if it has not."""
    fits = path.suffix.lower() in _PHOTOGRAPHS and path.parts[0] == "docs"
    published = fits and _AS_THEY_ARE in path.parents
    limit = PHOTOGRAPH if fits and not published else FILE
    if size <= limit:
        return ""
    advice = "; or put it beside its page, and the build makes it smaller" if published else ""
    sizes = f"the file has {size / 1000:,.0f} kB; make it smaller than {limit // 1000:,} kB"
    return f"{sizes}, or link it{advice}"


def name_problems(path: Path) -> Iterator[tuple[int, str]]:
    """What is wrong with the name of a page, which is its address, or of a picture."""
    if path.parts[0] == "docs" and path.suffix in _NO_PAGES:
        yield 1, f"no page is made of {path.suffix}; write Markdown in a file that ends in .md"
    if path.parts[0] == "docs" and path.suffix == ".md" and not _NAME.fullmatch(path.name):
        yield 1, "the name is the page's address; write it in small letters, digits and hyphens"
    if path.suffix.lower() in {*_PHOTOGRAPHS, ".svg"} and " " in path.name:
        better = path.name.replace(" ", "-")
        yield 1, f"a page cannot name a picture that has blanks in its name; call it {better}"


def problems(path: Path, *, root: Path = Path(), fix: bool = False) -> list[str]:
    """What is wrong with a file, each with its line; with ``fix`` it is mended where it can be."""
    content = (root / path).read_bytes()
    located = [*name_problems(path), *content_problems(path, content)]
    if path.suffix in _TEXT and not located:
        form = mended(path, content)
        if fix and form != content:
            (root / path).write_bytes(form)
        elif not fix:
            advice = "`nox -s lint -- --fix` mends it"
            located = [(n, f"{what}; {advice}") for n, what in form_problems(path, content)]
    return [f"{path.as_posix()}:{line}: {message}" for line, message in located]


def _first_difference(one: bytes, other: bytes) -> int:
    both = zip(one.split(b"\n"), other.split(b"\n"), strict=False)
    same = min(one.count(b"\n"), other.count(b"\n")) + 1
    return next((number for number, (a, b) in enumerate(both, start=1) if a != b), same)


def _line(content: bytes, offset: int) -> int:
    before = content[:offset]
    return before.count(b"\n") + 1


if __name__ == "__main__":
    lines = [line for path in tracked() for line in problems(path, fix="--fix" in sys.argv)]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.exit(1 if lines else 0)
