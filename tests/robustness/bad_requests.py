"""Typical bad changes of the demo: what each does, and which check stops or mends it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DATES, REFERENCES = "docs/workshop.yaml", "references.bib"
PAGE, TOPIC = "docs/contact.md", "docs/topics/coarse-models.md"
WORKFLOW = ".github/workflows/site.yml"

SUBMISSION = "    label: Submission Deadline\n    kind: deadline\n    date: TBD\n"
DEADLINE = SUBMISSION.replace("TBD", "2026-08-22\n    announced: 2026-07-01")
NOTIFICATION = "    kind: notification\n    date: TBD\n"
NOTIFIED = NOTIFICATION.replace("TBD", "2026-08-01\n    announced: 2026-07-01")
WORK = "doe2020coarse"


@dataclass(frozen=True)
class BadRequest:
    """A change of ``path``; the check ``stops`` it with ``advice``, or mends it if that is empty.

    ``before`` makes the version that is public, for what only a comparison with it can find.
    """

    name: str
    path: str
    edit: Callable[[bytes], bytes]
    check: str
    advice: str = ""
    before: Callable[[bytes], bytes] | None = None

    def put(self, root: Path) -> None:
        """Make the change in a copy of the project."""
        path = root / self.path
        old = path.read_bytes() if path.exists() else b""
        path.write_bytes(self.edit(old))


def _swap(*pairs: str) -> Callable[[bytes], bytes]:
    def edit(content: bytes) -> bytes:
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old.encode() in content, old
            content = content.replace(old.encode(), new.encode(), 1)
        return content

    return edit


def _add(text: str) -> Callable[[bytes], bytes]:
    return lambda content: content + b"\n" + text.encode() + b"\n"


def _new(content: bytes) -> Callable[[bytes], bytes]:
    return lambda _: content


def _field(name: str, old: str, new: str) -> Callable[[bytes], bytes]:
    """Replace in the entry ``name`` of the bibliography only."""

    def edit(content: bytes) -> bytes:
        start = content.index(f"{{{name},".encode())
        assert old.encode() in content[start:]
        return content[:start] + content[start:].replace(old.encode(), new.encode(), 1)

    return edit


def _entry_twice(content: bytes) -> bytes:
    start = content.index(b"@article{doe2020coarse")
    entry = content[start : content.index(b"\n\n", start) + 2]
    return content[:start] + entry.replace(b"2020coarse,", b"2020again,") + content[start:]


def _out_of_order(content: bytes) -> bytes:
    entries = content.rstrip(b"\n").split(b"\n\n")
    return b"\n\n".join([*entries[1:], entries[0]]) + b"\n"


def _unpinned(content: bytes) -> bytes:
    changed, count = re.subn(rb"(actions/checkout)@[0-9a-f]{40}", rb"\1@v7", content, count=1)
    assert count
    return changed


BAD_REQUESTS = (
    # docs/workshop.yaml
    BadRequest("typo in a field's name", DATES, _swap("kind: event", "kin: event"), "dates", "`kin`"),
    BadRequest("impossible day", DATES, _swap("date: 2026-12\n", "date: 2026-02-30\n"), "dates", "2026-02-30"),
    BadRequest("American date", DATES, _swap("date: 2026-12\n", "date: 12/11/2026\n"), "dates", "is not a date in this file; write TBD"),
    BadRequest("notification before submission", DATES, _swap(SUBMISSION, DEADLINE, NOTIFICATION, NOTIFIED), "dates", "which it is to follow; check both"),
    BadRequest("day without announcement", DATES, _swap(SUBMISSION, SUBMISSION.replace("TBD", "2026-08-22")), "dates", "`announced` is missing; write the day"),
    BadRequest("zone as an abbreviation", DATES, _swap("timezone: AoE", "timezone: PST"), "dates", "PST"),
    BadRequest("zone as an offset", DATES, _swap("timezone: AoE", "timezone: UTC+8"), "dates", "the offset on the date, as in 2026-08-29T23:59+08:00"),
    BadRequest("Anywhere on Earth as an offset", DATES, _swap("timezone: AoE", "timezone: UTC−12"), "dates", "write AoE"),
    BadRequest("zone of a city that has none", DATES, _swap("timezone: AoE", "timezone: Asia/Mumbai"), "dates", "write AoE, UTC or an IANA name"),
    BadRequest("text that YAML takes for a comment", DATES, _swap("label: Submission Deadline", "label: Submission #1"), "dates", 'write "Submission #1"'),
    BadRequest("id that is taken", DATES, _swap("id: notification", "id: submission"), "dates", "write one that no other date has"),
    BadRequest("other year", DATES, _swap("date: 2026-12\n", "date: 2062-12\n"), "dates", "check the year"),
    BadRequest("two values of one field", DATES, _swap("  venue: TBD\n", "  venue: TBD\n  venue: Hall\n"), "dates", "stands twice; keep one of them"),
    BadRequest("lost colon", DATES, _swap("edition: 2026", "edition 2026"), "dates", "this is not YAML"),
    BadRequest("overwritten deadline", DATES, _swap(DEADLINE, DEADLINE.replace("08-22", "08-29")), "history", "keep it in `history`", _swap(SUBMISSION, DEADLINE)),
    BadRequest("public date taken out", DATES, _swap("  - id: submission\n" + DEADLINE, "", "after: [submission]", "after: []", "after: [submission, notification]", "after: [notification]"), "history", "`submission` was public and is gone", _swap(SUBMISSION, DEADLINE)),
    # references.bib
    BadRequest("work that is there already", REFERENCES, _entry_twice, "references", "merge them"),
    BadRequest("DOI as an address", REFERENCES, _field(WORK, "doi = {", "doi = {https://doi.org/"), "references"),
    BadRequest("entry that no page cites", REFERENCES, _field(WORK, "2020coarse,", "2020quick,"), "references", "no page cites doe2020quick; cite it, or remove it"),
    BadRequest("missing comma", REFERENCES, _field(WORK, "year = {2020},", "year = {2020}"), "references", "look for a missing comma, brace or key just above"),
    BadRequest("accents as in LaTeX", REFERENCES, _field(WORK, "Doe, Jane", "Doe, J\\'{q}ne"), "references", "write the letter itself"),
    BadRequest("authors as they are spoken", REFERENCES, _field(WORK, "Doe, Jane", "Jane Doe"), "references"),
    BadRequest("and without a name", REFERENCES, _field(WORK, "Doe, Jane", "Doe, Jane and"), "references", "write the name, `and others`, or no `and`"),
    BadRequest("authors parted by commas", REFERENCES, _field(WORK, "Doe, Jane", "Doe, Jane, Roe, Ann"), "references", "part authors by and"),
    BadRequest("HTML in a title", REFERENCES, _field(WORK, "title = {", "title = {<mml:mi>x</mml:mi> "), "references", "is HTML; write LaTeX"),
    BadRequest("TeX that would be printed", REFERENCES, _field(WORK, "title = {", "title = {\\textsc{On} "), "references", "is printed as it stands"),
    BadRequest("two values of one field of a work", REFERENCES, _field(WORK, "  year = {2020},", "  year = {2020},\n  year = {2021},"), "references", "has the field 'year' twice"),
    BadRequest("unknown keyword", REFERENCES, _field(WORK, "keywords = {", "keywords = {cosmology, "), "references", "unknown keyword 'cosmology'; write one of"),
    BadRequest("entries out of order", REFERENCES, _out_of_order, "references"),
    BadRequest("fields out of order", REFERENCES, _field(WORK, "  year = {2020},\n  journal = {Journal of Examples},\n", "  journal = {Journal of Examples},\n  year = {2020},\n"), "references"),
    # pages
    BadRequest("broken internal link", PAGE, _add("See [the dates](important-date.md)."), "pages", "important-date.md"),
    BadRequest("unclosed fence", TOPIC, _swap("## What it is\n", "## What it is\n\n```{note}\nA word.\n"), "pages", "the fence opened here is not closed; write ```"),
    BadRequest("struck words", PAGE, _add("It is ~~late~~ early."), "pages", "nothing is struck out here"),
    BadRequest("box to tick", PAGE, _add("- [ ] Write it."), "pages", "there are no boxes to tick here"),
    BadRequest("unclosed bold", PAGE, _add("It is **late."), "pages", "close what is bold by **"),
    BadRequest("unclosed code", PAGE, _add("It is `late."), "pages", "close code by as many backticks"),
    BadRequest("link of a wiki", PAGE, _add("See [[the topics]]."), "pages", "a link is written [text](page.md) here"),
    BadRequest("citation of pandoc", PAGE, _add("As shown [@doe2020coarse]."), "pages", "cite a work as {cite:p}`key`"),
    BadRequest("second title", PAGE, _add("# More"), "pages", "write one # more for this one"),
    BadRequest("topic without a first paragraph", TOPIC, lambda content: content[: content.index(b"\n# ") + 1] + b"# Coarse models\n\n- A list.\n", "pages", "no paragraph below its title"),
    BadRequest("passage on a page that is not in the matrix", TOPIC, _add("(coarse-models--nothing)=\n\nA word."), "pages", "names no page of the matrix; did you mean"),
    BadRequest("slip in a key", PAGE, _add("As {cite:t}`doe2020corse` show."), "pages", f"did you mean {WORK}?"),
    BadRequest("link without the folder", PAGE, _add("See [it](coarse-models.md)."), "pages", "write topics/coarse-models.md"),
    BadRequest("data file that is not there", "docs/simulators/pendulum.md", _swap("pendulum.yaml", "pendulums.yaml"), "pages", "did you mean pendulum.yaml?"),
    BadRequest("role with a space", PAGE, _add("It is {important-date} `submission`."), "pages", "write the role's name close to its text"),
    BadRequest("role of another format", PAGE, _add("It is :important-date:`submission`."), "pages", "a role is written {name}`text` here"),
    BadRequest("unknown directive", PAGE, _add("```{hint-box}\nA word.\n```"), "pages", "hint-box"),
    BadRequest("date that is not there", PAGE, _add("It is {important-date}`poster`."), "pages", "poster"),
    BadRequest("citation of what is not there", PAGE, _add("As {cite:t}`nobody2020nothing` show."), "pages", "nobody2020nothing"),
    BadRequest("citation with a word too many", PAGE, _add("As {cite:t}`doe2020coarse page 3` show."), "pages", "is no list of keys"),
    BadRequest("script element", PAGE, _add("<script>alert(1)</script>"), "pages", "HTML is not taken from a page"),
    BadRequest("page in no toctree", "docs/extra.md", _new(b"# Extra\n\nA page.\n"), "pages", "write extra below the others in the toctree of docs/index.md"),
    BadRequest("picture that is not there", PAGE, _add("![A curve](curve.png)"), "pages", "curve.png"),
    BadRequest("picture on another host", PAGE, _add("![A curve](https://example.org/curve.png)"), "pages", "is on another host, and browsers will not show it"),
    BadRequest("picture without words", PAGE, _add("![](_static/social-card.png)"), "pages", "no words stand for the picture social-card.png"),
    BadRequest("page without a description", "docs/extra.md", _new(b"---\norphan: true\n---\n# Extra\n\nA page.\n"), "pages", "the page has no description"),
    BadRequest("heading that skips a level", PAGE, _add("#### Detail\n\nA word."), "pages", "Non-consecutive header level"),
    BadRequest("unknown simulator", "docs/simulators/pendulum.yaml", _swap("drops: [air]", "drops: [nothing]"), "pages", "`nothing`"),
    BadRequest("date by hand", PAGE, _add("Papers are due on August 22, 2026."), "facts", "write {important-date}"),
    BadRequest("contact by hand", PAGE, _add("Or write to someone@example.org."), "facts", "write {workshop}`contact`"),
    BadRequest("host of another year in the read-me", "README.md", _swap("Host 2026", "Host 2025"), "facts", "the host is 'Host 2026'"),
    BadRequest("misspelt word", PAGE, _add("It was received.".replace("ei", "ie")), "spelling", "received"),
    BadRequest("praise", PAGE, _add("A novel approach."), "style", "take it out, or write what is meant"),
    BadRequest("four works at once", PAGE, _add("Many {cite:p}`a2020a,b2020b,c2020c,d2020d` say so."), "style", "cite at most 3"),
    # files
    BadRequest("tab in YAML", DATES, _swap("  name: Demo", "\tname: Demo"), "files"),
    BadRequest("lines ending in CRLF", DATES, lambda content: content.replace(b"\n", b"\r\n"), "files"),
    BadRequest("byte order mark", PAGE, lambda content: b"\xef\xbb\xbf" + content, "files"),
    BadRequest("no end of line", PAGE, lambda content: content.rstrip(b"\n"), "files"),
    BadRequest("white space at the end of lines", REFERENCES, _field(WORK, "year = {2020},", "year = {2020}, \t"), "files"),
    BadRequest("page that is not UTF-8", PAGE, lambda content: content + "São Paulo\n".encode("latin-1"), "files", "is not UTF-8; save the file as UTF-8"),
    BadRequest("picture of 11 MB", "docs/photo.png", _new(b"\x89PNG" + bytes(11_000_000)), "files", "make it smaller than 10,000 kB, or link it"),
    BadRequest("page in another format", "docs/extra.rst", _new(b"Extra\n=====\n"), "files", "no page is made of .rst; write Markdown"),
    BadRequest("page with a space in its name", "docs/Extra page.md", _new(b"# Extra\n"), "files", "write it in small letters, digits and hyphens"),
    BadRequest("half a merge", PAGE, _add("<<<<<<< HEAD\nOne.\n=======\nOther.\n>>>>>>> main"), "files", "keep one of the two versions"),
    # code and workflows
    BadRequest("code not formatted", "conf.py", _swap('language = "en"', "language='en'"), "python"),
    BadRequest("name that is not there", "conf.py", _swap("nitpicky = True", "nitpicky = Truth"), "python", "Undefined name `Truth`"),
    BadRequest("action that is not pinned", WORKFLOW, _unpinned, "workflows", "unpinned"),
    BadRequest("job that is not there", WORKFLOW, _swap("needs: ", "needs: [nothing] # "), "actions", "nothing"),
)  # fmt: skip
