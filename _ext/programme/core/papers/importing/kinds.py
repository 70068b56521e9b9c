"""Whether a paper is an oral, a spotlight or a poster, from the words of a decision.

OpenReview writes a venue's short name and behind it the decision without ``Accept`` and without
anything but word characters (openreview-py, ``tools.decision_to_venue``): "Accept (Oral)" becomes
"... Oral", "Accept as Oral" "... asOral", and a plain "Accept" the short name alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..model import Kind

_SUBMITTED = "Submitted to "
_BESIDE = re.compile(r"\b(?:as|for)|presentation|talk|paper$|accept(?:ed)?|\W|_", re.IGNORECASE)


def short_name(accepted: Collection[str], others: Collection[str]) -> str:
    """The short name of a venue, from the texts of its accepted papers and of the others."""
    for text in sorted(others):
        if text.startswith(_SUBMITTED):
            return text.removeprefix(_SUBMITTED)
    texts = [text.split(" ") for text in sorted(set(accepted))]
    if len(texts) == 1:
        *before, last = texts[0]
        return " ".join(before if kind_and_rest(last)[0] else texts[0])
    shared = []
    for words in zip(*texts, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return " ".join(shared)


def kind_and_rest(decision: str) -> tuple[Kind | None, str]:
    """The kind that a decision names, and what it says besides, such as ``BestPaper``."""
    for kind in KINDS:
        if match := re.search(kind, decision, re.IGNORECASE):
            rest = decision[: match.start()] + decision[match.end() :]
            rest = re.sub("|".join(KINDS), "", rest, flags=re.IGNORECASE)
            return kind, _BESIDE.sub("", rest)
    return None, decision if _BESIDE.sub("", decision) else ""
