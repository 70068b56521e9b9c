"""``papers.yaml`` as text, with every line that somebody wrote and no import changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from located_yaml.problems import InvalidFileError

from ..load import load_text
from .blocks import blocks_of, comments_in, with_source

if TYPE_CHECKING:
    from ..model import Paper, Papers

_HEAD = """\
# yaml-language-server: $schema=papers.schema.json
# The accepted papers. `nox -s papers -- FILE` writes what OpenReview says of them; `status`,
# `award`, `board` and `authors_as_listed` are written by hand, and no import changes them.
# Without `announced: DAY` this is a draft, of which the site shows nothing.
"""
# Short fields first, so that an entry can be told by its first lines.
_ORDER = (
    *("number", "title", "authors", "authors_as_listed", "kind", "track", "status", "award"),
    *("board", "forum", "pdf", "poster", "slides", "recording", "keywords", "tldr", "abstract"),
)
_FOLDED = {"tldr", "abstract"}
_WIDTH = 100


class _Folded(str):
    """A text that is written over several lines."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes a folded text as one."""


_Dumper.add_representer(
    _Folded, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style=">")
)


def written(papers: Papers, before: str | None = None) -> str:
    """The file of these papers, made from the one ``before`` if there was any.

    Entries that are as before stay as they were written, and so do comments; a comment inside a
    changed entry moves above it. The same papers and the same text always give the same file.
    """
    text = _edited(papers, before) if before else None
    if text is None or not _says(text, papers):
        head = comments_in(before) if before else _HEAD
        text = head + _announced(papers) + _source(papers) + _entries(papers)
    return text


def _says(text: str, papers: Papers) -> bool:
    """Whether the text holds these papers."""
    try:
        return load_text(text, "papers.yaml").papers == papers
    except InvalidFileError:
        return False


def _edited(papers: Papers, before: str) -> str | None:
    """The text before with what differs in it; ``None`` where its entries have no lines."""
    there, blocks = load_text(before, "papers.yaml").papers, blocks_of(before)
    if blocks is None:
        return None
    same = dict(zip(there.entries, blocks.entries, strict=True))
    old = {paper.number: block for paper, block in same.items()}
    entries = (
        same.get(paper) or comments_in(old.get(paper.number, "")) + _entry(paper, blocks.indent)
        for paper in papers.entries
    )
    changed = papers.source != there.source
    head = with_source(blocks.head, _source(papers)) if changed else blocks.head
    return head + "".join(entries) + blocks.tail


def _announced(papers: Papers) -> str:
    return f"announced: {papers.announced}\n" if papers.announced else ""


def _source(papers: Papers) -> str:
    if papers.source is None:
        return ""
    return yaml.safe_dump({"source": papers.source.model_dump()}, sort_keys=False)


def _entries(papers: Papers) -> str:
    entries = "".join(_entry(paper, 2) for paper in papers.entries)
    return f"entries:\n{entries}" if entries else "entries: []\n"


def _entry(paper: Paper, indent: int) -> str:
    fields = paper.model_dump(exclude_defaults=True)
    ordered = {name: _plain(name, fields[name]) for name in _ORDER if name in fields}
    text = yaml.dump(
        [ordered],
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=_WIDTH - indent,
    )
    return "".join(
        f"{' ' * indent}{line}" if line.strip() else line for line in text.splitlines(keepends=True)
    )


def _plain(name: str, value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return _Folded(value) if name in _FOLDED else value
