"""Write a policy into every page of a finished site."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from .inline import read_inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Set
    from pathlib import Path

    from .inline import Inline

# Everything from the site itself, and nothing from another host.
_FIXED = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",  # the search reads the pages that it found
    "font-src": "'self'",
    "form-action": "'self'",
    "img-src": "'self' data:",  # the theme's style sheets hold small pictures as data
    "media-src": "'self'",
}


class PolicyError(Exception):
    """A page for which there can be no policy; the message says what to change."""


def policy_of(scripts: Set[str], styles: Set[str], attributes: Set[str]) -> str:
    """The strictest policy under which these inline scripts and styles still work.

    Hashes instead of ``'unsafe-inline'``: text that somebody manages to slip into a page neither
    runs nor changes how it looks.
    """
    parts = {
        **_FIXED,
        "script-src": " ".join(["'self'", *_hashes(scripts)]),
        "style-src-elem": " ".join(["'self'", *_hashes(styles)]),
    }
    if attributes:  # if not, what holds for default-src holds for them
        # 'unsafe-hashes' makes the hashes speak of attributes too, and allows nothing by itself.
        parts["style-src-attr"] = " ".join(["'unsafe-hashes'", *_hashes(attributes)])
    return "; ".join(f"{name} {sources}" for name, sources in parts.items())


def _hashes(texts: Iterable[str]) -> list[str]:
    # Content Security Policy Level 3, section 2.3.1
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def add_policies(site: Path) -> None:
    """Give every page below ``site`` its policy.

    The last step of all, because one byte more in a script needs another hash. A page that brings
    a policy keeps it. Raises ``PolicyError``.
    """
    pages = {path: read_page(path) for path in sorted(site.rglob("*.html"))}
    without = {path: inline for path, (_, inline) in pages.items() if inline.is_new_page}
    for path, inline in without.items():
        # The search reads other pages into a document that inherits its policy.
        shown = without.values() if inline.searches else [inline]
        styles = set[str]().union(*(one.styles for one in shown))
        attributes = set[str]().union(*(one.attributes for one in shown))
        try:
            page = _with(pages[path][0], inline, policy_of(inline.scripts, styles, attributes))
        except PolicyError as error:
            raise PolicyError(f"{path.relative_to(site)}: {error}") from None
        path.write_bytes(page.encode())


def read_page(path: Path) -> tuple[str, Inline]:
    """A page and its inline parts. Not by ``read_text``, which changes line ends."""
    page = path.read_bytes().decode()
    return page, read_inline(page)


def _with(page: str, inline: Inline, policy: str) -> str:
    if inline.handlers:
        raise PolicyError(f"{inline.handlers[0]} would not run; put it into a script file")
    if inline.insert_at is None:
        raise PolicyError("the page has no head; write one, with a <title>")
    lines = page.split("\n")
    row, column = inline.insert_at[0] - 1, inline.insert_at[1]
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}" />\n    '
    lines[row] = lines[row][:column] + tag + lines[row][column:]
    return "\n".join(lines)
