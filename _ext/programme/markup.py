"""What a page can write: the directives and roles of people, sessions and papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import days, paper_list, people_list, roles, sponsors, summary

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_DIRECTIVES = {
    "programme": days.ProgrammeDays,
    "programme-calendar": days.ProgrammeCalendar,
    "programme-changes": days.ProgrammeChanges,
    "programme-summary": summary.ProgrammeSummary,
    "people": people_list.PeopleList,
    "papers": paper_list.PaperList,
    "sponsors": sponsors.SponsorList,
}


def add_markup(app: Sphinx) -> None:
    """Register them."""
    for name, directive in _DIRECTIVES.items():
        app.add_directive(name, directive)
    for role in (roles.PersonRole(), roles.SessionRole(), roles.PaperRole()):
        app.add_role(role.kind, role)
