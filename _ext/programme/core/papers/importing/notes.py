"""What a note of OpenReview holds, whichever API wrote it.

API 2 (``openreview.api.Note`` of openreview-py) has ``content: {field: {value, readers}}``,
``invitations`` and ``domain``; API 1 (``openreview.Note``) ``content: {field: value}`` and one
``invitation``. A field may be absent, null, or have readers and no value.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .incoming import RefusedError, line

if TYPE_CHECKING:
    from collections.abc import Iterable

Note = dict[str, Any]


def submissions(text: str) -> tuple[list[Note], list[str]]:
    """The notes of an export that are no reviews or comments, and what to know of them.

    Raises ``RefusedError`` if it is no export.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise RefusedError([f"this is not JSON ({error}); export the notes again"]) from None
    notes = data.get("notes") if isinstance(data, dict) else data
    if not isinstance(notes, list) or not all(isinstance(note, dict) for note in notes):
        message = "there are no notes in it; export what `/notes` of OpenReview's API answers"
        raise RefusedError([message])
    total = data.get("count") if isinstance(data, dict) else None
    said = [f"these are {len(notes)} of {total} notes; take the others from the next page"]
    is_part = isinstance(total, int) and total > len(notes)
    return [note for note in notes if _is_submission(note)], said if is_part else []


def _is_submission(note: Note) -> bool:
    # A reply names the submission as its forum.
    is_reply = note.get("replyto") or note.get("forum", note.get("id")) != note.get("id")
    return not is_reply and isinstance(note.get("content"), dict)


def value(note: Note, name: str) -> object:
    """The value of a field; ``None`` if it is absent or hidden."""
    held = note["content"].get(name)
    return held.get("value") if isinstance(held, dict) else held


def values(note: Note, name: str) -> list[object]:
    """The values of a field that has several."""
    held = value(note, name)
    return held if isinstance(held, list) else []


def text_of(note: Note, *names: str) -> str:
    """The first of the fields that holds a text; empty if none does."""
    held = (value(note, name) for name in names)
    return next((text for text in held if isinstance(text, str) and text.strip()), "")


def venue_texts(notes: Iterable[Note]) -> list[str]:
    """What the notes say of their venue, in words."""
    return [text for note in notes if (text := line(text_of(note, "venue")))]


def is_hidden(note: Note, name: str) -> bool:
    """Whether fewer people may read a field than the note.

    The rule by which OpenReview's own pages call authors privately revealed (openreview-web,
    ``NoteAuthors.js``).
    """
    held = note["content"].get(name)
    readers = held.get("readers") if isinstance(held, dict) else None
    if readers is None or "everyone" in readers:
        return False
    return "value" not in held or sorted(readers) != sorted(note.get("readers") or ())


def invitations(note: Note) -> list[str]:
    """The invitations that a note answers."""
    listed = note.get("invitations") or [note.get("invitation")]
    return [str(invitation) for invitation in listed if invitation]
