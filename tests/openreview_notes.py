"""Notes in the shapes in which OpenReview's two APIs answer, as openreview-py reads them."""

from __future__ import annotations

import json
from typing import Any

VENUE = "Host.cc/2026/Workshop/Demo"
SHORT = "Host 2026 Workshop Demo"
Note = dict[str, Any]

ABSTRACT = "First words.\n\nSecond words: 5 % of $x < y$ & more."


def note(number: int, decision: str = "Poster", **fields: object) -> Note:
    """An accepted note of API 2 with names and ids of authors; a field that is None is absent."""
    content = {
        "title": f"Title {number}",
        "authors": [f"Author {number}A", f"Author {number}B"],
        "authorids": [f"~Author_{number}A1", f"author{number}b@example.org"],
        "keywords": ["first word", "second word"],
        "TLDR": "In short.",
        "abstract": ABSTRACT,
        "pdf": f"/pdf/{number:040x}.pdf",
        "venue": f"{SHORT} {decision}".strip(),
        "venueid": VENUE,
        "_bibtex": "@inproceedings{...}",
    }
    content |= fields
    return {
        "id": f"AbC_{number}-xyz",
        "forum": f"AbC_{number}-xyz",
        "number": number,
        "domain": VENUE,
        "invitations": [f"{VENUE}/-/Submission", f"{VENUE}/Submission{number}/-/Revision"],
        "readers": ["everyone"],
        "signatures": [f"{VENUE}/Submission{number}/Authors"],
        "cdate": 1787000000000,
        "content": {name: {"value": value} for name, value in content.items() if value is not None},
    }


def with_objects(note: Note) -> Note:
    """The same note with authors as objects, which have no ids beside them."""
    content = {name: held for name, held in note["content"].items() if name != "authorids"}
    authors = [
        {
            "fullname": name,
            "username": f"~{name.replace(' ', '_')}1",
            "institutions": [{"name": "A place", "domain": "example.org", "country": "AQ"}],
        }
        for name in content["authors"]["value"]
    ]
    return {**note, "content": {**content, "authors": {"value": authors}}}


def of_api_1(note: Note) -> Note:
    """The same note as API 1 has it: values without wrapping, one invitation, TL;DR."""
    kept = {name: held for name, held in note.items() if name not in {"domain", "invitations"}}
    content = {name: held["value"] for name, held in note["content"].items()}
    content["TL;DR"] = content.pop("TLDR")
    return {**kept, "invitation": f"{VENUE}/-/Blind_Submission", "content": content}


def not_accepted(number: int, state: str, venue: str = f"Submitted to {SHORT}") -> Note:
    """A note whose venueid ends in ``state``."""
    return note(number, venueid=f"{VENUE}/{state}", venue=venue)


def answer(*notes: Note) -> str:
    """What the API answers to `/notes`."""
    return json.dumps({"notes": notes, "count": len(notes)})
