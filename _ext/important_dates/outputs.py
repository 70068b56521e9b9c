"""The files for programs at the site's root, and the tags for them in its pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from sphinx_helpers.builders import SITE, WEB
from sphinx_helpers.files import write_if_changed

from .core import jsonld
from .core.export import export_schema, to_export, to_json
from .core.zone_index import renamed_in_browsers
from .domain import schedule_for, site_address, workshop_domain
from .script_texts import reader_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx

# What can be chosen in ``important_dates_outputs``.
OUTPUTS = ("calendar", "json", "json-ld")
CALENDAR = "important-dates.ics"
JSON = "important-dates.json"
SCHEMA = "important-dates.schema.json"


def address(app: Sphinx, name: str = "") -> str:
    """The absolute address of a file at the site's root; empty while that is not known."""
    base = site_address(app.config, workshop_domain(app.env).schedule)
    return urljoin(f"{base.rstrip('/')}/", name) if base else ""


def depend_on_schedule(app: Sphinx, docname: str, _source: list[str]) -> None:
    """Let the home page be written anew with each change of the file, for its structured data."""
    if docname == app.config.root_doc:
        schedule_for(app.env)


def write_files(app: Sphinx, exception: Exception | None) -> None:
    """Write the chosen files, JSON with its schema, beside the pages of a good build."""
    if exception is not None or app.builder.name not in WEB:
        return
    for name, content in _files(app):
        write_if_changed(Path(app.outdir, name), content)


def _files(app: Sphinx) -> Iterator[tuple[str, bytes]]:
    domain, chosen = workshop_domain(app.env), app.config.important_dates_outputs
    if "calendar" in chosen:
        # Here, because importing icalendar takes a tenth of a second that no other build needs.
        from .core.ical import to_ical  # noqa: PLC0415

        yield CALENDAR, to_ical(domain.schedule, address(app, CALENDAR), domain.language)
    if "json" in chosen:
        yield JSON, to_json(to_export(domain.schedule)).encode()
        yield SCHEMA, to_json(export_schema()).encode()


def add_to_page(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001 - Sphinx's signature
    context: dict[str, Any],  # noqa: ARG001
    doctree: nodes.document | None,
) -> None:
    """Add the script and style to pages with a table, and structured data to the home page."""
    if doctree is None or app.builder.name not in WEB:
        return
    domain = workshop_domain(app.env)
    # A site on one page has the tables of all documents there.
    if domain.has_tables() if app.builder.name not in SITE else domain.has_table(pagename):
        app.add_css_file("important-dates.css")
        more: dict[str, Any] = {"data-zones": _zone_names(), **reader_texts(domain.language)}
        app.add_js_file("important-dates.js", defer="defer", **more)
    if pagename == app.config.root_doc and "json-ld" in app.config.important_dates_outputs:
        for data in _structured_data(app):
            body = jsonld.script_text(data)
            app.add_js_file("", type="application/ld+json", body=body)


@cache
def _zone_names() -> str:
    """For the script: ``Europe/Kiev=Europe/Kyiv`` and so on, as no browser keeps all new names."""
    return " ".join(map("=".join, sorted(renamed_in_browsers().items())))


def _structured_data(app: Sphinx) -> list[dict[str, Any]]:
    schedule, site = workshop_domain(app.env).schedule, address(app)
    event = jsonld.event(schedule, site)
    return ([jsonld.website(schedule, site)] if site else []) + ([event] if event else [])
