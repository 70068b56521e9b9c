"""What an export says, before it meets the file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..load import ADVICE
from ..model import Paper

# What became of a submission that is not accepted.
Fate = Literal["withdrawn", "desk-rejected", "rejected", "deleted", "undecided"]
_PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*")


class RefusedError(Exception):
    """The export cannot be used; ``reasons`` says why and what to do, every one at once."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


@dataclass(frozen=True, slots=True)
class Export:
    """The accepted papers of an export, in its order.

    A paper's ``model_fields_set`` tells what the export says of it. ``others`` has what became of
    the submissions that it does not accept, and ``said`` what a person should know.
    """

    papers: tuple[Paper, ...]
    venue: str | None = None
    others: Mapping[int, Fate] = field(default_factory=dict)
    said: tuple[str, ...] = ()


def paper_of(fields: Mapping[str, object], where: str) -> Paper:
    """The paper with those fields, empty ones left out. Raises ``RefusedError``."""
    try:
        return Paper.model_validate({name: value for name, value in fields.items() if value})
    except ValidationError as error:
        reasons = map(_reason, error.errors(include_url=False))
        raise RefusedError(f"{where}: {reason}" for reason in reasons) from None


def _reason(error: ErrorDetails) -> str:
    if error["type"] == "missing":
        return f"there is no `{error['loc'][-1]}`; add it where the paper was submitted"
    return ADVICE.finding(error).message


def line(text: str) -> str:
    """The text on one line, composed (NFC), without what cannot be printed."""
    return " ".join(_printable(text).split())


def paragraphs(text: str) -> str:
    """The text with each paragraph on a line of its own, as YAML's folded texts are read."""
    text = _printable(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return "\n".join(map(line, _PARAGRAPHS.split(text)))


def _printable(text: str) -> str:
    # Copying from a PDF brings form feeds, and halves of signs that no file can hold.
    kept = (sign if sign == "\n" or _is_printable(sign) else " " for sign in text)
    return unicodedata.normalize("NFC", "".join(kept))


def _is_printable(sign: str) -> bool:
    return unicodedata.category(sign) not in {"Cc", "Cs", "Cn", "Zl", "Zp"} and sign != "\ufeff"
