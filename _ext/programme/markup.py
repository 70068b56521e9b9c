"""What pages can write to show people, sessions, papers and sponsors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import days, paper_list, people_list, roles, sponsors, summary

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def add_markup(app: Sphinx) -> None:
    """Register the directives and the roles."""
    for name, directive in {
        "programme": days.ProgrammeDays,
        "programme-calendar": days.ProgrammeCalendar,
        "programme-changes": days.ProgrammeChanges,
        "programme-summary": summary.ProgrammeSummary,
        "people": people_list.PeopleList,
        "papers": paper_list.PaperList,
        "sponsors": sponsors.SponsorList,
    }.items():
        app.add_directive(name, directive)
    for role in (roles.PersonRole(), roles.SessionRole(), roles.PaperRole()):
        app.add_role(role.kind, role)
