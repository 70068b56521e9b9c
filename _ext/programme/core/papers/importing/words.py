"""What an import changes and leaves, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Paper

# Of these a reader does not want to see two versions side by side.
_LONG = {"abstract", "tldr"}
_OF_THE_EXPORT = ("abstract", "tldr", "keywords", "forum", "pdf")


def article(paper: Paper) -> str:
    """One line on a new paper."""
    kind = f", {paper.kind}" if paper.kind else ""
    return f"paper {paper.number} is new{kind}: {_shown(paper.title)} by {', '.join(paper.authors)}"


def changes(old: Paper, new: Paper) -> Iterator[str]:
    """A line for each field that differs."""
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if name in _LONG:
            words = f"another `{name}`" if before else f"has a `{name}` now"
        elif before:
            words = f"`{name}` was {_shown(before)} and is now {_shown(after)}"
        else:
            words = f"`{name}` is now {_shown(after)}"
        yield f"paper {new.number}: {words}"


def kept(old: Paper, new: Paper) -> Iterator[str]:
    """What was written by hand and stands against the export."""
    if old.authors_as_listed:
        yield (
            f"paper {old.number}: shown are the authors of `authors_as_listed`, "
            f"{_shown(old.authors_as_listed)}; the export has {_shown(new.authors)}"
        )
    if old.status == "withdrawn":
        yield f"paper {old.number}: `status: withdrawn` stays; the export has it as accepted"


def missing(old: Paper, new: Paper) -> Iterator[str]:
    """What the export does not have, or no longer."""
    for name in _OF_THE_EXPORT:
        if getattr(old, name) and name not in new.model_fields_set:
            yield (
                f"paper {old.number}: the export has no `{name}`; the one in the file stays "
                "until you take it out"
            )


def listed(noun: str, items: Sequence[str]) -> str:
    """``paper 1``, or ``papers 1, 2``."""
    return f"{noun}{'s' * (len(items) > 1)} {', '.join(items)}"


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else f"“{value}”"
