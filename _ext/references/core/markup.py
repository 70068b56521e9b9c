"""Markup in a field's text that would be printed as it stands: HTML, and what LaTeX alone knows."""

from __future__ import annotations

import re
from html import unescape

from .texts import FORMULA_OR_ADDRESS, TAGS, decoded

# Fields that are printed as text; the others are identifiers.
TEXTS = (
    *("author", "title", "journal", "booktitle", "howpublished", "volume", "number", "pages"),
    *("publisher", "note", "annote"),
)

# Without one of these there is no markup.
_SIGN = re.compile(r"[\\$&<>^_]")
_ENTITY = re.compile(r"\\?&(#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]+);")
# How exports spell < and > of a tag.
_LESS = re.compile(r"\$(?:\\less|\\textless|<|\\lt)\$|\{?\\textless\b\s*(?:\{\})?\}?")
_GREATER = re.compile(r"\$(?:\\greater|\\textgreater|>|\\gt)\$|\{?\\textgreater\b\s*(?:\{\})?\}?")
_EMPHASIS = {
    "i": "emph",
    "em": "emph",
    "italic": "emph",
    "it": "emph",
    "b": "textbf",
    "strong": "textbf",
}
_EMPHASIS |= {"bold": "textbf", "sub": "textsubscript", "inf": "textsubscript"}
_EMPHASIS |= {"sup": "textsuperscript", "tt": "texttt", "code": "texttt"}
_DROPPED = ("p", "br", "span", "div", "u", "font", "a", "sc", "scp", "title", "small", "roman")
_NAMES = "|".join([*_EMPHASIS, *_DROPPED])
_TAG = re.compile(
    rf"</?(?:\w+:)?(?:{_NAMES})(?:\s[^<>]*)?/?>|</?\w+:\w[^<>]*>|</[a-z][\w-]*>", re.IGNORECASE
)
_PAIR = re.compile(
    rf"<(?:jats:)?({'|'.join(_EMPHASIS)})(?:\s[^<>]*)?>([^<>]*)</(?:jats:)?\1>", re.IGNORECASE
)
_CAPITALS = re.compile(r"<(?:jats:)?(scp?)>([^<>]*)</(?:jats:)?\1>", re.I)
_OTHER = re.compile(rf"</?(?:jats:)?(?:{'|'.join(_DROPPED)})(?:\s[^<>]*)?/?>", re.I)
# What these signs are in BibTeX's LaTeX.
_SIGNS = str.maketrans({"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "\xa0": "~"})

_LETTER = r"""\\["'`^~=.]\s*(?:\{\\?\w\}|\\?\w)|\\[uvHcdbkr](?:\s*\{\\?\w\}|\s+\w)"""
_NAMED = r"\\(?:ss|ae|oe|o|l|aa|i|dh|dj|th|AE|OE|O|L|AA|DH|DJ|TH)(?![a-zA-Z])(?:\{\}|\s+)?"
_WRITTEN = re.compile(rf"\{{(?:{_LETTER}|{_NAMED})\}}|{_LETTER}|{_NAMED}")
_OLD = re.compile(r"\{\\(em|it|sl|bf|tt)\s+((?:[^{}]|\{[^{}]*\})*)\}")
_OLD_NAMES = {"em": "emph", "it": "emph", "sl": "emph", "bf": "textbf", "tt": "texttt"}
_LOGO = re.compile(r"\{?\\((?:La|Bib)?TeX)(?![a-zA-Z])(?:\{\})?\}?")
_KNOWN = re.compile(rf"\\(?:{'|'.join(TAGS)})\s*(?=\{{)")
# With its argument, so that the message shows the place.
# What Zotero makes of a command that is in a title.
_ESCAPED = re.compile(
    rf"(?:\{{?\\textbackslash\b(?:\{{\}})?\}}?|\$\\backslash\$)\s*({'|'.join(TAGS)})\\\{{(.*?)\\\}}"
)
_BACKSLASH = re.compile(r"\\(?:text)?backslash\b")
_COMMAND = re.compile(r"\\(?:[a-zA-Z]+\*?|.)\s?(?:\{[^{}]*\})?|\\$")
_SCRIPT = re.compile(r"(?<=[^\W_])[_^](?:\{[^{}]*\}|\d)")


def markup_problem(value: str) -> str | None:
    """What would be printed as markup, with what to write instead."""
    if not _SIGN.search(value):
        return None
    if sign := _html(value):
        if _html(better := html_mended(value)):
            better = "LaTeX, such as \\emph{…} or a formula as $…$"
        return f"{sign!r} is HTML; write {better}"
    if match := _WRITTEN.search(value):
        return f"'{match[0]}' is an escape; write the letter itself, as in é"
    return _latex_problem(value)


def _latex_problem(value: str) -> str | None:
    if match := _ESCAPED.search(value) or _OLD.search(value) or _LOGO.search(value):
        return f"{match[0]!r} is printed as it stands; write {latex_mended(match[0])}"
    if match := _BACKSLASH.search(value):
        return f"{match[0]!r} is printed as a backslash; write the command or the text itself"
    text = _KNOWN.sub("", FORMULA_OR_ADDRESS.sub(" ", value))
    # Decoding takes more time than all else.
    rest = (decoded(text) if "\\" in text else text).replace(r"\{", "").replace(r"\}", "")
    if match := _COMMAND.search(rest):
        message = f"{''.join(match[0].split())!r} is printed as it stands; write the text itself"
        return f"{message}, \\emph{{…}}, or a formula as $…$"
    if re.search(r"(?<!\\)\$", text):
        return r"a '$' has no other; write a formula as $…$, and a dollar as \$"
    if match := _SCRIPT.search(text):
        return f"{match[0]!r} is printed as it stands; write it in a formula, as in $x{match[0]}$"
    return None


def _html(value: str) -> str | None:
    """The first sign or tag of HTML."""
    for entity in _ENTITY.finditer(value):
        if _sign(entity) != entity[0]:
            return entity[0]
    tag = _TAG.search(_hidden(angled(value)))
    return tag[0] if tag else None


def html_mended(value: str) -> str:
    """The value with HTML's signs and tags written in LaTeX, where LaTeX has them."""
    for _ in range(2):  # some exports write &amp;lt;i&amp;gt;
        value = _ENTITY.sub(_sign, value)
    plain = angled(value)
    if not _TAG.search(_hidden(plain)):
        return value
    before = None
    while before != plain:
        before = plain
        plain = _CAPITALS.sub(r"{\2}", plain)
        plain = _PAIR.sub(lambda pair: f"\\{_EMPHASIS[pair[1].lower()]}{{{pair[2]}}}", plain)
    return _OTHER.sub("", re.sub(r"\s*<br\s*/?>\s*", " ", plain, flags=re.IGNORECASE)).strip()


def latex_mended(value: str) -> str:
    """The value with letters in place of escapes, and commands that are known here."""
    value = _ESCAPED.sub(r"\\\1{\2}", value)
    value = _OLD.sub(lambda old: f"\\{_OLD_NAMES[old[1]]}{{{old[2]}}}", value)
    return _LOGO.sub(r"{\1}", _WRITTEN.sub(_letter, value))


def angled(value: str) -> str:
    """The value with < and > as such."""
    return _GREATER.sub(">", _LESS.sub("<", value))


def _hidden(value: str) -> str:
    return FORMULA_OR_ADDRESS.sub("$", value)


def _sign(entity: re.Match[str]) -> str:
    name = entity[0].removeprefix("\\")
    sign = unescape(name)
    # What stays as it is names no sign, and a further entity is for the next round.
    return entity[0] if sign == name else sign.translate(_SIGNS)


def _letter(escape: re.Match[str]) -> str:
    # Below an accent LaTeX writes an i without its dot, which is a letter of its own elsewhere.
    dotless = re.fullmatch(r"\{?\\[ij]\W*", escape[0])
    dotted = escape[0] if dotless else re.sub(r"\\([ij])\b", r"\1", escape[0])
    letter = decoded(dotted).strip("{} ")
    return letter if len(letter) == 1 else escape[0]
