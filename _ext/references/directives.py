"""The lists of works that a page can hold beside ``{bibliography}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from .nodes import cited_works, works_by_subject
from .works import bibliography_files

if TYPE_CHECKING:
    from docutils import nodes


class CitedWorks(SphinxDirective):
    """The works that this page cites; its citations lead here instead of to the references."""

    def run(self) -> list[nodes.Node]:
        return [cited_works(docname=self.env.docname)]


class WorksBySubject(SphinxDirective):
    """The works of each page of a folder, as links into the list of references.

    With ``:annotated:`` those alone of which ``references.bib`` says what they show, with that.
    """

    required_arguments = 1
    option_spec: ClassVar = {"annotated": directives.flag}

    def run(self) -> list[nodes.Node]:
        folder = self.arguments[0]
        self._depend_on(folder)
        return [works_by_subject(folder=folder, annotated="annotated" in self.options)]

    def _depend_on(self, folder: str) -> None:
        """Let this page be made again when a work or a page of the folder changes."""
        pages = [name for name in self.env.found_docs if name.startswith(f"{folder}/")]
        for file in (*bibliography_files(self.env), *map(self.env.doc2path, pages)):
            self.env.note_dependency(str(file))
