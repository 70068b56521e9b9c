"""The workshop's dates and facts in Sphinx: a table, roles, and the file behind them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything with Sphinx."""
    from sphinx_helpers.files import add_static
    from sphinx_helpers.late import LateContent

    from .details import CalendarLinks, DateChanges, DeadlineTimes, calendar_links, calendar_ways
    from .directives import ImportantDates
    from .domain import WorkshopDomain
    from .nodes import date_time, depart_date_time, visit_date_time
    from .outputs import add_to_page, write_files
    from .reader import ReaderNotes, reader_note, visit_reader_note
    from .roles import DateRole, FactRole, write_addresses_plainly
    from .source import ScheduleSource

    source = ScheduleSource()
    app.add_config_value(
        "workshop_file",
        "workshop.yaml",
        "env",
        types=frozenset({str}),
        description="the file of the facts and dates, relative to the source directory",
    )
    app.add_domain(WorkshopDomain)
    # Only html: EPUB falls back to it, and an epub visitor would hide other extensions' ones.
    app.add_node(date_time, html=(visit_date_time, depart_date_time))
    app.add_node(reader_note, html=(visit_reader_note, None))
    app.add_directive("important-dates", ImportantDates)
    app.add_directive("important-date-changes", DateChanges)
    app.add_directive("deadline-times", DeadlineTimes)
    app.add_directive("calendar-links", CalendarLinks)
    app.add_post_transform(ReaderNotes)
    app.add_role("important-date", DateRole())
    app.add_role("workshop", FactRole())
    # Early, so that what the file says is in place before other extensions read the settings.
    app.connect("config-inited", source.load, priority=100)
    add_static(app, Path(__file__).with_name("static"))
    app.connect("builder-inited", source.attach)
    app.connect("builder-inited", write_addresses_plainly)
    LateContent(calendar_links, calendar_ways).connect(app)
    app.connect("html-page-context", add_to_page)
    app.connect("build-finished", write_files)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
