"""The list of the pages for search engines, once the site has an address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sphinx_helpers.builders import SITE
from sphinx_helpers.files import write_if_changed
from sphinx_helpers.pages_beside import pages_beside

from .context import NOT_FOUND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

NAME = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[str]) -> bytes:
    """The file by the protocol of sitemaps.org, without days: a build knows none."""
    root = Element("urlset", xmlns=_NAMESPACE)
    for address in sorted(addresses):
        SubElement(SubElement(root, "url"), "loc").text = address
    indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, "unicode").encode() + b"\n"


def write_sitemap(app: Sphinx, exception: Exception | None) -> None:
    """Write it beside the pages of a good build."""
    base = app.config.html_baseurl
    if exception is not None or app.builder.name not in SITE or not base:
        return
    documents = app.env.found_docs - {NOT_FOUND}
    pages = {*map(app.builder.get_target_uri, documents), *pages_beside(app)}
    content = sitemap(urljoin(f"{base.rstrip('/')}/", page) for page in pages)
    write_if_changed(Path(app.outdir, NAME), content)
