"""How to submit: a section of the call from the data file, and the words beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective

from .core.submission import limit_text
from .core.submitting import closing_date, opening_date
from .domain import language_for, schedule_for
from .portal import site_link
from .render import with_link
from .roles import date_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .core.language import Language
    from .core.model import Schedule
    from .core.submission import Policy, Review, Submission, Track

LABEL = "submission"
# What authors have to know and the data file has no field for, in the markup of the page.
PART = "/_parts/how-to-submit"


class SubmissionSite(SphinxDirective):
    """The link to the submission site; nothing while its address is not known."""

    def run(self) -> list[nodes.Node]:
        """Make the link."""
        return site_link(schedule_for(self.env), language_for(self.env))


class SubmissionSection(SphinxDirective):
    """A section of all that ``submission:`` says; nothing where the file has none."""

    def run(self) -> list[nodes.Node]:
        """Make the section."""
        schedule, language = schedule_for(self.env), language_for(self.env)
        if (told := schedule.submission) is None:
            return []
        section = self._section(LABEL, language.gettext("Submission"))
        section += site_link(schedule, language) or [nodes.paragraph("", _no_site(language))]
        if items := list(self._items(schedule, told, language)):
            section += nodes.bullet_list("", *items, bullet="-")
        if told.tracks:
            tracks = (self._track(track, language) for track in told.tracks)
            section += nodes.definition_list("", *tracks)
        section += [self._policy(policy) for policy in told.policies]
        return [section]

    def _section(self, name: str, title: str) -> nodes.section:
        section = nodes.section("", nodes.title(title, title), names=[name])
        self.set_source_info(section)
        self.state.document.note_explicit_target(section, section)
        return section

    def _items(
        self, schedule: Schedule, told: Submission, language: Language
    ) -> Iterator[nodes.list_item]:
        gettext = language.gettext
        for date in filter(None, (opening_date(schedule), closing_date(schedule))):
            when = date_link(self.env, schedule, date)
            yield _item(nodes.Text(f"{date.label}: "), when)
        if told.template:
            link = nodes.reference("", told.template.name, refuri=told.template.web)
            yield _item(*with_link(gettext("Template: {link}"), link))
        if told.review:
            ways: dict[Review, str] = {
                "double-blind": gettext("double-blind"),
                "single-blind": gettext("single-blind"),
                "open": gettext("open"),
            }
            yield _item(nodes.Text(gettext("Review: {way}").format(way=ways[told.review])))
        if told.archival is not None:
            answer = gettext("Archival: yes") if told.archival else gettext("Archival: no")
            yield _item(nodes.Text(answer))

    def _track(self, track: Track, language: Language) -> nodes.definition_list_item:
        limit = [nodes.paragraph("", text)] if (text := limit_text(track, language)) else []
        more = self.parse_text_to_nodes(track.text) if track.text else []
        term = nodes.term("", track.name)
        return nodes.definition_list_item("", term, nodes.definition("", *limit, *more))

    def _policy(self, policy: Policy) -> nodes.section:
        section = self._section(f"policy-{policy.id}", policy.title)
        section += self.parse_text_to_nodes(policy.text)
        return section


class BesideItsNeighbors(SphinxTransform):
    """Puts the section beside the one at whose end the directive stands, and not within it."""

    default_priority = 200

    def apply(self, **_: object) -> None:
        """Move it up, until it is directly below the title of the page."""
        for section in list(self.document.findall(nodes.section)):
            while LABEL in section["names"] and isinstance(section.parent.parent, nodes.section):
                above = section.parent
                above.remove(section)
                above.parent.insert(above.parent.index(above) + 1, section)


class HowToSubmit(SphinxDirective):
    """What the part in words says; with ``:more:``, its beginning and the way to that page."""

    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {
        "more": directives.unchanged_required
    }

    def run(self) -> list[nodes.Node]:
        """Take the words, or say that there are none."""
        told, language = schedule_for(self.env).submission, language_for(self.env)
        words = self._words()
        if "more" not in self.options:
            return words or ([] if told else [nodes.paragraph("", _nothing(language))])
        beginning = words[:1] or _unknown(told, language)
        if told is None and len(words) < 2:
            return beginning
        where = ("ref", LABEL) if told else ("doc", f"/{self.options['more']}")
        link = self._link(language.gettext("How to submit"), *where)
        return [*beginning, nodes.paragraph("", "", link)]

    def _words(self) -> list[nodes.Node]:
        markdown = Path(self.env.doc2path(self.env.docname)).suffix == ".md"
        name = f"{PART}.md" if markdown else f"{PART}.rst"
        _, path = self.env.relfn2path(name)
        self.env.note_dependency(path)
        if not Path(path).exists():
            return []
        include = f"```{{include}} {name}\n```" if markdown else f".. include:: {name}"
        return [
            node
            for node in self.parse_text_to_nodes(include)
            if not isinstance(node, nodes.comment)
        ]

    def _link(self, words: str, kind: str, target: str) -> addnodes.pending_xref:
        link = addnodes.pending_xref(
            "",
            nodes.inline("", words),
            refdomain="std",
            reftype=kind,
            reftarget=target,
            refdoc=self.env.docname,
            refexplicit=True,
            refwarn=True,
        )
        self.set_source_info(link)
        return link


def _unknown(told: Submission | None, language: Language) -> list[nodes.Node]:
    if told and told.portal:
        return []
    return [nodes.paragraph("", _no_site(language) if told else _nothing(language))]


def _nothing(language: Language) -> str:
    return language.gettext("How to submit has not been announced yet.")


def _no_site(language: Language) -> str:
    return language.gettext("The submission site has not been announced yet.")


def _item(*content: nodes.Node) -> nodes.list_item:
    return nodes.list_item("", nodes.paragraph("", "", *content))
