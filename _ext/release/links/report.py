"""From the answers that Sphinx collected to a short text that says what to do."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Verdict = Literal["broken", "moved", "silent", "refused", "ignored", "fine"]

# Publishers and archives answer so to every program, whether the page is there or not.
_REFUSALS = {"401", "403", "405", "406", "418", "451", "999"}
_TOO_MANY = "429"
_STATUS = re.compile(r"(\d{3}) (?:Client|Server) Error")
_HEADINGS: dict[Verdict, str] = {
    "broken": "Broken: mend or take out",
    "moved": "Moved: write the new address",
    "silent": "No answer this time: look again if it stays so",
    "refused": "Refused to a program: open by hand now and then",
    "ignored": "Not asked for",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for an address, which stands at ``line`` (from 1) of ``file``."""

    file: str
    line: int
    uri: str
    status: str
    info: str

    @property
    def verdict(self) -> Verdict:
        """What the answer means for the page."""
        code = error[1] if (error := _STATUS.search(self.info)) else ""
        if self.status == "redirected":
            return "moved"
        if self.status == "timeout" or self.info == "service unavailable":
            return "silent"
        if self.status == "ignored":
            return "ignored"
        if self.status != "broken":
            return "fine"
        if code in _REFUSALS or self.info == "unauthorized":
            return "refused"
        return "silent" if code == _TOO_MANY or code.startswith("5") else "broken"


def read_answers(lines: Iterable[str]) -> list[Answer]:
    """The answers of Sphinx's ``output.json``, one JSON object in a line, by file and line."""
    objects = (json.loads(line) for line in lines)
    answers = (
        Answer(one["filename"], one["lineno"], one["uri"], one["status"], one["info"])
        for one in objects
    )
    return sorted(answers, key=lambda answer: (answer.file, answer.line, answer.uri))


def report(answers: Iterable[Answer], reasons: Mapping[str, str], stopped: str = "") -> str:
    """The report as Markdown. ``reasons`` are those of ``ignored``; ``stopped`` says what is lost.

    What is fine is only counted.
    """
    by_verdict: dict[Verdict, list[Answer]] = {name: [] for name in (*_HEADINGS, "fine")}
    for answer in answers:
        by_verdict[answer.verdict].append(answer)
    lines = [f"{len(by_verdict['fine'])} addresses are fine."]
    lines += [f"{stopped}"] if stopped else []
    for verdict, heading in _HEADINGS.items():
        if group := by_verdict[verdict]:
            lines += ["", f"## {heading} ({len(group)})", ""]
            lines += _group(group, reasons)
    return "\n".join(lines) + "\n"


def _group(answers: list[Answer], reasons: Mapping[str, str]) -> Iterator[str]:
    for answer in answers:
        yield f"- `docs/{answer.file}:{answer.line}` <{answer.uri}>: {_words(answer, reasons)}"


def _words(answer: Answer, reasons: Mapping[str, str]) -> str:
    if answer.verdict == "moved":
        return f"write <{answer.info}>"
    if answer.verdict == "ignored":
        matches = (why for pattern, why in reasons.items() if re.match(pattern, answer.uri))
        return next(matches, answer.info)
    if "CERTIFICATE_VERIFY_FAILED" in answer.info:
        return "its certificate is not valid, so browsers warn of it"
    return " ".join(answer.info.split())
