"""``python -m references references.bib docs [--fix]``: check the references, mend their form."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from located_yaml.problems import InvalidFileError

from .core.file import read_file
from .core.mending import mended_entry
from .core.pages import cited_in_pages, cited_keys, subjects
from .core.problems import InvalidBibliographyError, Problem
from .core.rules import entry_problems
from .core.source import read_source, written_source
from .core.whole import definition_problems, file_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .core.source import Source


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each problem with its place; 1 if there is one, 0 if all is well."""
    parser = argparse.ArgumentParser(prog="python -m references", description=__doc__)
    parser.add_argument("file", type=Path, help="the BibTeX file")
    parser.add_argument("docs", type=Path, help="the folder of the pages")
    parser.add_argument("--fix", action="store_true", help="mend what has one meaning")
    options = parser.parse_args(arguments)
    try:
        problems = _check(options.file, options.docs, fix=options.fix)
    except InvalidBibliographyError as error:
        problems = error.problems
    except InvalidFileError as error:
        sys.stdout.writelines(f"{problem}\n" for problem in error.problems)
        return 1
    for problem in problems:
        sys.stdout.write(f"{options.file}:{problem.line}: {problem.message}\n")
    return 1 if problems else 0


def _check(path: Path, docs: Path, *, fix: bool) -> list[Problem]:
    if not path.exists():
        return list(_missing(docs))
    text = read_file(path)
    source = read_source(text)
    if fix and (better := _mended(source)) != text:
        path.write_text(better, encoding="utf-8", newline="\n")
        text, source = better, read_source(better)
    entries, keywords = source.entries, subjects(docs)
    problems = list(definition_problems(source.definitions))
    problems += file_problems(entries, cited_keys(docs))
    problems += (problem for entry in entries for problem in entry_problems(entry, keywords))
    return sorted([*problems, *_form(text, source, has_problems=bool(problems))])


def _missing(docs: Path) -> Iterator[Problem]:
    """A site without a bibliography has no need of the file."""
    if cited := cited_in_pages(docs):
        yield Problem(1, f"there is no such file, and pages cite {', '.join(sorted(cited)[:3])}")


def _mended(source: Source) -> str:
    return written_source(source, map(mended_entry, source.entries))


def _form(text: str, source: Source, *, has_problems: bool) -> Iterator[Problem]:
    right = written_source(source, source.entries)
    if text == right and not has_problems:
        right = _mended(source)
    lines, others = text.split("\n"), right.split("\n")
    for number, (line, other) in enumerate(zip(lines, others, strict=False), start=1):
        if line != other:
            message = f"not in the file's form, which has here {other!r}; `--fix` mends it"
            yield Problem(number, message)
            return
    if lines != others:
        yield Problem(min(len(lines), len(others)), "the file ends otherwise; `--fix` mends it")


if __name__ == "__main__":
    sys.exit(main())
