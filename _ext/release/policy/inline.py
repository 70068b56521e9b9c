"""What a page runs or styles inline, as exactly the text that a browser hashes."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

# Other types are data, which a browser does not run and a policy does not cover (HTML, 4.12.1).
_SCRIPTS = {None, "", "module", "text/javascript", "application/javascript"}
# Sphinx's script that shows results with some text of each page.
_SEARCH = "searchtools.js"


@dataclass(slots=True)
class Inline:
    """The scripts, style elements and style attributes of a page, and where its policy belongs.

    ``insert_at`` is the place (line from 1, column from 0) before the first element of the head
    that is not the ``<meta charset>``, which HTML wants within the first 1024 bytes; ``searches``
    says whether the page loads the search.
    """

    scripts: set[str] = field(default_factory=set)
    styles: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    handlers: list[str] = field(default_factory=list)
    insert_at: tuple[int, int] | None = None
    is_document: bool = False
    searches: bool = False
    has_policy: bool = False

    @property
    def is_new_page(self) -> bool:
        """Whether this is a page, and no fragment, that has no policy yet."""
        return self.is_document and not self.has_policy


def read_inline(page: str) -> Inline:
    """Read a page. Line ends count as LF, which a browser makes of them before it hashes."""
    reader = _Reader()
    reader.feed(page.replace("\r\n", "\n"))
    reader.close()
    return reader.inline


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inline = Inline()
        self._into: set[str] | None = None
        self._text = ""
        self._in_head = False

    def handle_decl(self, decl: str) -> None:
        self.inline.is_document |= decl.lower().startswith("doctype")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._look_for_place(tag, values)
        if "style" in values:
            self.inline.attributes.add(values["style"] or "")
        self.inline.searches |= tag == "script" and _SEARCH in (values.get("src") or "")
        self.inline.handlers += [f"`{name}` of <{tag}>" for name in values if name[:2] == "on"]
        if tag == "style":
            self._into, self._text = self.inline.styles, ""
        elif tag == "script" and "src" not in values and values.get("type") in _SCRIPTS:
            self._into, self._text = self.inline.scripts, ""

    def _look_for_place(self, tag: str, values: dict[str, str | None]) -> None:
        policy = (values.get("http-equiv") or "").lower() == "content-security-policy"
        self.inline.has_policy |= policy
        if tag == "head":
            self._in_head = True
        elif self._in_head and self.inline.insert_at is None and "charset" not in values:
            self.inline.insert_at = self.getpos()

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if self._into is not None and tag in ("script", "style"):
            self._into.add(self._text)
            self._into = None
