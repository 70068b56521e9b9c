"""The workshop's dates and facts: read, checked and worded, then shown and exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    from sphinx_helpers.files import add_static
    from sphinx_helpers.late import LateContent

    from . import details, directives, domain, nodes, outputs, reader, roles, source
    from .call import add_call

    schedule = source.ScheduleSource()
    app.add_config_value(
        "workshop_file",
        "workshop.yaml",
        "env",
        types=frozenset({str}),
        description="the file of the facts and dates, relative to the source directory",
    )
    app.add_domain(domain.WorkshopDomain)
    # Only html: EPUB falls back to it, and an epub visitor would hide other extensions' ones.
    app.add_node(nodes.date_time, html=(nodes.visit_date_time, nodes.depart_date_time))
    app.add_node(reader.reader_note, html=(reader.visit_reader_note, None))
    app.add_node(reader.next_date, html=(reader.visit_next_date, None))
    app.add_directive("important-dates", directives.ImportantDates)
    app.add_directive("next-date", directives.NextDate)
    app.add_directive("important-date-changes", details.DateChanges)
    app.add_directive("deadline-times", details.DeadlineTimes)
    app.add_directive("calendar-links", details.CalendarLinks)
    app.add_directive("while-tbd", directives.WhileTBD)
    app.add_post_transform(reader.ReaderNotes)
    app.add_role("important-date", roles.DateRole())
    app.add_role("workshop", roles.FactRole())
    app.add_event(source.LOADED)
    add_call(app, source.LOADED)
    # Early, so that what the file says is in place before other extensions read the settings.
    app.connect("config-inited", schedule.load, priority=100)
    add_static(app, Path(__file__).with_name("static"))
    app.connect("builder-inited", schedule.attach)
    LateContent(details.calendar_links, details.calendar_ways).connect(app)
    app.connect("source-read", outputs.depend_on_schedule)
    app.connect("html-page-context", outputs.add_to_page)
    app.connect("build-finished", outputs.write_files)
    return {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
