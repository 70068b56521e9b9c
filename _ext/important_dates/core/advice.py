"""What to write in ``docs/workshop.yaml`` where something is missing or wrong."""

from __future__ import annotations

from located_yaml.advice import Advice

from .model import Schedule

_EXAMPLES = {
    "id": "id: submission",
    "label": "label: Submission Deadline",
    "kind": "kind: deadline",
    "date": "date: TBD",
    "dates": "a list of dates under `dates:`",
    "workshop": "the facts under `workshop:`",
    "edition": "edition: 2026",
    "updated": "`updated:` and the day on which you change this file",
    "timezone": "timezone: Europe/Berlin",
    "text": "`text:` and the words that authors are to read",
    "web": "web: https://example.org/",
}

ADVICE = Advice(
    Schedule,
    _EXAMPLES,
    otherwise="TBD",
    empty="write its text, or TBD where the call leaves it open",
)
