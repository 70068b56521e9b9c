"""The files for programs beside the pages: calendars, JSON, and what search engines read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from important_dates.core.export import to_json
from important_dates.core.jsonld import script_text
from sphinx_helpers.builders import WEB
from sphinx_helpers.files import write_if_changed

from .core import jsonld
from .core.export import export_schema, to_export
from .core.frab import frab
from .domain import programme_domain
from .paper_files import BIBTEX, FOLDER, file_of, paper_files

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from .core.model import Data
    from .core.times import Slot

CALENDAR = "programme.ics"
JSON = "programme.json"
SCHEMA = "programme.schema.json"
APPS = "schedule.json"
_SESSIONS = "sessions"


def session_file(session_id: str) -> str:
    """Where the calendar of one session is, from the site's root."""
    return f"{_SESSIONS}/{session_id}.ics"


def address(app: Sphinx, name: str = "") -> str:
    """The absolute address of a file at the site's root; empty while that is not known."""
    schedule = programme_domain(app.env).shown.schedule
    base = app.config.html_baseurl or (schedule.workshop.url if schedule else "")
    return urljoin(f"{base.rstrip('/')}/", name) if base else ""


def write_files(app: Sphinx, exception: Exception | None) -> None:
    """Write them beside the pages of a good build, and none of what is not public any more."""
    if exception is not None or app.builder.name not in WEB:
        return
    files = _files(app, programme_domain(app.env).shown)
    out = Path(app.outdir)
    for path in (*(out / name for name in (CALENDAR, JSON, SCHEMA, APPS, BIBTEX)), *_written(out)):
        if path.relative_to(out).as_posix() not in files:
            path.unlink(missing_ok=True)
    for name, content in files.items():
        (out / name).parent.mkdir(exist_ok=True)
        write_if_changed(out / name, content)


def pages_of_papers(app: Sphinx) -> list[str]:
    """What a list of the site's pages has to have besides its documents."""
    papers = programme_domain(app.env).shown.papers
    return [file_of(paper) for paper in papers.shown] if papers else []


def _written(out: Path) -> list[Path]:
    return [*(out / _SESSIONS).glob("*.ics"), *(out / FOLDER).glob("[0-9]*.html")]


def _files(app: Sphinx, shown: Data) -> dict[str, bytes]:
    return {**_of_sessions(app, shown), **paper_files(app, shown, papers_address(app))}


def _of_sessions(app: Sphinx, shown: Data) -> dict[str, bytes]:
    exported = to_export(shown)
    if exported is None or shown.schedule is None:
        return {}
    # Here, because importing icalendar takes a tenth of a second that no other build needs.
    from .core.ical import entries_of, session_ical, to_ical  # noqa: PLC0415

    base = address(app)

    def page(slot: Slot) -> str:
        return session_address(app, slot)

    where = page if base else None
    files = {
        CALENDAR: to_ical(shown, address(app, CALENDAR), where),
        JSON: to_json(exported).encode(),
        SCHEMA: to_json(export_schema()).encode(),
    }
    if schedule := frab(shown):
        files[APPS] = to_json(schedule).encode()
    calendars = {session_file(one.id): session_ical(shown, one, where) for one in entries_of(shown)}
    return files | calendars


def session_address(app: Sphinx, slot: Slot) -> str:
    """The absolute address of a session on its page; that of the site, if no page shows it."""
    place = programme_domain(app.env).find("session", slot.id)
    if place is None:
        return address(app)
    docname, anchor = place
    return address(app, f"{app.builder.get_target_uri(docname)}#{anchor}")


def add_structured_data(
    app: Sphinx,
    pagename: str,
    _templatename: str,
    _context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell search engines of the sessions, on the page that shows them."""
    domain = programme_domain(app.env)
    shows = any(kind == "session" for kind, _ in domain.places.get(pagename, {}))
    if doctree is None or not shows or app.builder.name not in WEB:
        return
    base = address(app)
    page = (lambda slot: session_address(app, slot)) if base else None
    if event := jsonld.event(domain.shown, base, page):
        app.add_js_file("", type="application/ld+json", body=script_text(event))


def papers_address(app: Sphinx) -> str:
    """The absolute address of the page that lists the papers; empty where it is not known."""
    place = programme_domain(app.env).find("part", "papers")
    known = place and address(app)
    return address(app, app.builder.get_target_uri(place[0])) if place and known else ""
