"""Where the rows of the dates are, across documents and builds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx.domains import Domain, ObjType
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element, reference
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from .core.language import Language
    from .core.model import Schedule

logger = logging.getLogger(__name__)

Rows = dict[str, tuple[str, str]]


class WorkshopDomain(Domain):
    """Keeps, for each page, the dates whose rows stand on it: id → (anchor, label)."""

    name = "workshop"
    label = "Workshop"
    object_types: ClassVar[dict[str, ObjType]] = {"date": ObjType("date", "important-date")}
    initial_data: ClassVar[dict[str, Any]] = {"rows": {}}
    data_version = 1

    # What the data file says in this build; set when the builder is made, never pickled.
    schedule: Schedule
    # How it is told in this build.
    language: Language

    @property
    def rows(self) -> dict[str, Rows]:
        rows: dict[str, Rows] = self.data["rows"]
        return rows

    def note_table(self, docname: str, rows: Rows, location: str) -> None:
        """Remember a table and its anchored rows; warn about rows that another table holds."""
        for date_id in rows:
            if other := self.find(date_id):
                logger.warning(
                    "the date %r has its row on the page %r already; add :no-index: here",
                    date_id,
                    other[0],
                    type="workshop",
                    subtype="duplicate",
                    location=location,
                )
        self.rows.setdefault(docname, {}).update(rows)

    def has_table(self, docname: str) -> bool:
        """Whether the document has a table of dates, with anchors or without."""
        return docname in self.rows

    def has_tables(self) -> bool:
        return bool(self.rows)

    def find(self, date_id: str) -> tuple[str, str] | None:
        """The document and the anchor of the date's row, if any table has it."""
        for docname, rows in self.rows.items():
            if date_id in rows:
                return docname, rows[date_id][0]
        return None

    def clear_doc(self, docname: str) -> None:
        """Forget a document that is read again or gone."""
        self.rows.pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader has read of ``docnames``."""
        self.rows.update(
            {name: rows for name, rows in otherdata["rows"].items() if name in docnames}
        )

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> reference | None:
        """A link to the row of the date ``target``, or ``None`` if no table has it."""
        row = self.find(target)
        return make_refnode(builder, fromdocname, *row, contnode) if row else None

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, reference]]:
        """The same for roles and links that name no domain."""
        link = self.resolve_xref(env, fromdocname, builder, "date", target, node, contnode)
        return [("workshop:important-date", link)] if link else []

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002
        """What search results call a date."""
        return self.language.gettext("Workshop date")

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """The dates, for search and the inventory."""
        for docname, rows in self.rows.items():
            for date_id, (anchor, label) in rows.items():
                yield date_id, label, "date", docname, anchor, 1


def workshop_domain(env: BuildEnvironment) -> WorkshopDomain:
    return cast("WorkshopDomain", env.domains[WorkshopDomain.name])


def schedule_for(env: BuildEnvironment) -> Schedule:
    """The schedule, noting that the document that is being read depends on its file."""
    _, path = env.relfn2path(f"/{env.config.workshop_file}")
    env.note_dependency(path)
    return workshop_domain(env).schedule


def language_for(env: BuildEnvironment) -> Language:
    """The language in which the document is written."""
    return workshop_domain(env).language


def site_address(config: Config, schedule: Schedule) -> str:
    """Where the site is published: as the settings say, else as the file does; else empty."""
    return config.html_baseurl or schedule.workshop.url or ""
