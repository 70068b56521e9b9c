"""How to submit: a section of the call from the data file, and the words beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective

from .core.submitting import closing_date, opening_date
from .domain import schedule_for
from .portal import site_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .core.model import Schedule
    from .core.submission import Policy, Submission, Track

LABEL = "submission"
# What authors have to know and the data file has no field for.
PART = "/_parts/how-to-submit.md"
_NOTHING = "How to submit has not been announced yet."
_NO_SITE = "The submission site has not been announced yet."


class SubmissionSite(SphinxDirective):
    """The link to the submission site; nothing while its address is not known."""

    def run(self) -> list[nodes.Node]:
        """Make the link."""
        return site_link(schedule_for(self.env))


class SubmissionSection(SphinxDirective):
    """A section of all that ``submission:`` says; nothing where the file has none."""

    def run(self) -> list[nodes.Node]:
        """Make the section."""
        schedule = schedule_for(self.env)
        if (told := schedule.submission) is None:
            return []
        section = self._section(LABEL, "Submission")
        section += site_link(schedule) or [nodes.paragraph("", _NO_SITE)]
        if items := list(self._items(schedule, told)):
            section += nodes.bullet_list("", *items, bullet="-")
        if told.tracks:
            section += nodes.definition_list("", *map(self._track, told.tracks))
        section += [self._policy(policy) for policy in told.policies]
        return [section]

    def _section(self, name: str, title: str) -> nodes.section:
        section = nodes.section("", nodes.title(title, title), names=[name])
        self.set_source_info(section)
        self.state.document.note_explicit_target(section, section)
        return section

    def _items(self, schedule: Schedule, told: Submission) -> Iterator[nodes.list_item]:
        for date in filter(None, (opening_date(schedule), closing_date(schedule))):
            when, _ = self.parse_inline(f"{{important-date}}`{date.id}`", lineno=self.lineno)
            yield _item(nodes.Text(f"{date.label}: "), *when)
        if told.template:
            link = nodes.reference("", told.template.name, refuri=told.template.web)
            yield _item(nodes.Text("Template: "), link)
        if told.review:
            yield _item(nodes.Text(f"Review: {told.review}"))
        if told.archival is not None:
            yield _item(nodes.Text(f"Archival: {'yes' if told.archival else 'no'}"))

    def _track(self, track: Track) -> nodes.definition_list_item:
        limit = [nodes.paragraph("", track.limit)] if track.limit else []
        text = self.parse_text_to_nodes(track.text) if track.text else []
        term = nodes.term("", track.name)
        return nodes.definition_list_item("", term, nodes.definition("", *limit, *text))

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
        told = schedule_for(self.env).submission
        words = self._words()
        if "more" not in self.options:
            return words or ([] if told else [nodes.paragraph("", _NOTHING)])
        page = self.options["more"]
        beginning = words[:1] or self._unknown(told)
        if told is None and len(words) < 2:
            return beginning
        target = f"{{ref}}`How to submit <{LABEL}>`" if told else f"[How to submit](/{page}.md)"
        link, messages = self.parse_inline(target, lineno=self.lineno)
        return [*beginning, nodes.paragraph("", "", *link), *messages]

    def _words(self) -> list[nodes.Node]:
        _, path = self.env.relfn2path(PART)
        self.env.note_dependency(path)
        if not Path(path).exists():
            return []
        included = self.parse_text_to_nodes(f"```{{include}} {PART}\n```")
        return [node for node in included if not isinstance(node, nodes.comment)]

    def _unknown(self, told: Submission | None) -> list[nodes.Node]:
        if told and told.portal:
            return []
        return [nodes.paragraph("", _NO_SITE if told else _NOTHING)]


def _item(*content: nodes.Node) -> nodes.list_item:
    return nodes.list_item("", nodes.paragraph("", "", *content))
