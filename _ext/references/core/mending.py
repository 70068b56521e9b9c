"""What ``--fix`` does to an entry as arXiv, Crossref, DBLP, Google Scholar or Zotero export it.

It changes what can have one meaning only. A value is taken out where another field says the same,
or where this bibliography never shows it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .identifiers import arxiv_problem, doi_problem, mended
from .markup import TEXTS, html_mended, latex_mended
from .people import mended_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .source import Entry

# What no reference here shows, though exports have it.
UNUSED = frozenset(
    (
        *("abstract", "address", "adsnote", "adsurl", "articleno", "bibsource", "biburl"),
        *("collection", "copyright", "creationdate", "day", "eprintclass", "file", "isbn", "issn"),
        *("issue_date", "keyword", "langid", "language", "lccn", "location", "modificationdate"),
        *(
            "month",
            "numpages",
            "organization",
            "pmcid",
            "pmid",
            "primaryclass",
            "priority",
            "pubstate",
        ),
        *("rights", "series", "shortjournal", "shorttitle", "timestamp", "urldate"),
    )
)
RENAMED = {"journaltitle": "journal", "eprinttype": "archiveprefix", "issue": "number"}
_TYPES = {"conference": "inproceedings", "online": "misc", "electronic": "misc", "www": "misc"}
_ID = r"(?P<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?"
# CoRR abs/1911.01429, "arXiv preprint arXiv:1911.01429", "arXiv:1911.01429 [stat]".
_SUBJECT = r"(?:\s*[\[(][\w. -]+[\])])?"
_PREPRINT = re.compile(
    rf"(?:abs/|arxiv(?: preprint| e-prints)?,?:?\s*(?:arxiv:\s*)?){_ID}{_SUBJECT}\.?", re.IGNORECASE
)
_ARXIV = re.compile(rf"(?:CoRR|arxiv(?: preprint| e-prints)?){_SUBJECT}\.?", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:-\d\d){1,2}")
# Where BibTeX styles change capitals, the rest of a word has to be protected.
BARE_CAPITALS = re.compile(r"(?<![\w{\\])\w+[A-Z]\w*(?![\w}])")
PAGES = re.compile(r"(?<=\d)\s*(?:---|–|—|-(?!-)(?<!--))\s*(?=\w)")
_HIDDEN = re.compile(r"\$[^$]*\$|\{(?:[^{}]|\{[^{}]*\})*\}|\\[a-zA-Z]+")


def mended_entry(entry: Entry) -> Entry:
    """The entry as it is written here; as it is if a field stands there with two values."""
    # What is mended in one field can show what to mend in another.
    return entry if different(entry) else _mended(_mended(entry))


def _mended(entry: Entry) -> Entry:
    fields = {name: value for name, value in entry.fields.items() if value}
    if urls := _addresses(entry):
        fields["url"] = urls[0]
    _rename(fields)
    kind = _as_preprint(_TYPES.get(entry.type, entry.type), fields)
    fields = {name: mended_value(name, value) for name, value in fields.items()}
    _move_address(fields)
    _drop(fields)
    return replace(entry, type=kind, fields=fields, repeated=())


def different(entry: Entry) -> list[str]:
    """The names of fields that have two values, of which none is said by another field."""
    names = [
        name
        for name, value in entry.repeated
        if name != "url" and not _same(name, value, entry.fields[name])
    ]
    return [*names, "url"] if len(_addresses(entry)) > 1 else names


def _same(name: str, one: str, other: str) -> bool:
    one, other = mended_value(name, one), mended_value(name, other)
    return one.casefold() == other.casefold() if name in {"doi", "eprint"} else one == other


def _addresses(entry: Entry) -> list[str]:
    """The addresses that say more than the entry's identifiers."""
    values = [entry.value("url"), *(value for name, value in entry.repeated if name == "url")]
    urls = dict.fromkeys(mended_value("url", value) for value in values)
    return [url for url in urls if url and not says_identifier(url, entry.fields)]


def mended_value(name: str, value: str) -> str:
    """The value of one field as it is written here."""
    if name in {"doi", "eprint", "url"}:
        return mended(name, value)
    if name in TEXTS:
        value = latex_mended(html_mended(value))
    if name == "author":
        return mended_people(value)
    if name == "title":
        return protected(value)
    return PAGES.sub("--", value) if name == "pages" else value


def protected(title: str) -> str:
    """A title with braces around each word that has a capital inside it."""
    words = dict.fromkeys(bare_capitals(title))
    for word in words:
        title = re.sub(rf"(?<![\w{{\\$]){re.escape(word)}(?![\w}}$])", f"{{{word}}}", title)
    return title


def bare_capitals(title: str) -> Iterator[str]:
    """The words of a title that a BibTeX style would write otherwise."""
    return (match[0] for match in BARE_CAPITALS.finditer(_HIDDEN.sub("{}", title)))


def _rename(fields: dict[str, str]) -> None:
    for name, other in RENAMED.items():
        if name in fields and fields.get(other, fields[name]).casefold() == fields[name].casefold():
            fields[other] = fields.pop(name)
    if not fields.get("year") and (date := re.match(r"\d{4}\b", fields.get("date", ""))):
        fields["year"] = date[0]
    if "date" in fields and fields["date"].startswith(fields.get("year") or "-"):
        del fields["date"]
    if date := _DATE.fullmatch(fields.get("year", "")):
        fields["year"] = date[1]


def _as_preprint(kind: str, fields: dict[str, str]) -> str:
    """Move what exports say of arXiv into ``eprint``; the type of the entry then."""
    names = ("journal", "volume", "number", "note", "howpublished", "pages", "eprint")
    for name in names:
        if not (preprint := _PREPRINT.fullmatch(fields.get(name, ""))):
            continue
        if fields.get("eprint", preprint["id"]).endswith(preprint["id"]):
            fields["eprint"] = preprint["id"]
            if name != "eprint":
                del fields[name]
    if arxiv_problem(mended("eprint", fields.get("eprint", "-"))):
        return kind
    if fields.get("archiveprefix", "arXiv").casefold() == "arxiv":
        fields["archiveprefix"] = "arXiv"
    for name in ("journal", "publisher"):
        if _ARXIV.fullmatch(fields.get(name, "")):
            del fields[name]
    return "misc" if kind == "article" and "journal" not in fields else kind


def _move_address(fields: dict[str, str]) -> None:
    """Write an address of a DOI or of arXiv as the identifier in it, unless a field has another."""
    url = fields.get("url", "")
    for name, problem in (("doi", doi_problem), ("eprint", arxiv_problem)):
        host = "doi.org/" if name == "doi" else "arxiv.org/"
        bare = mended(name, url) if host in url.casefold() else ""
        if not bare or problem(bare) or fields.get(name, bare).casefold() != bare.casefold():
            continue
        fields.setdefault(name, bare)
        if name == "eprint":
            fields.setdefault("archiveprefix", "arXiv")
        fields.pop("url", None)


def says_identifier(url: str, fields: dict[str, str]) -> bool:
    """Whether an address is that of the DOI, also at its publisher, or that of the preprint."""
    doi, eprint = (mended(name, fields.get(name, "")) for name in ("doi", "eprint"))
    if eprint and "arxiv.org/" in url and mended("eprint", url) == eprint:
        return True
    return bool(doi) and url.casefold().endswith(f"/{doi.casefold()}")


def _drop(fields: dict[str, str]) -> None:
    if says_identifier(fields.get("url", ""), fields):
        del fields["url"]
    if "author" in fields:
        fields.pop("editor", None)
    for name in [name for name, value in fields.items() if name in UNUSED or not value]:
        del fields[name]
