"""What the pages of a project cite, as sphinxcontrib-bibtex has collected it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from sphinx_helpers.toctrees import listed_on, short_titles

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.environment import BuildEnvironment
    from sphinxcontrib.bibtex.domain import BibtexDomain, Citation


@dataclass(frozen=True, slots=True)
class Work:
    """One entry of the list of references, and where it is cited.

    ``places`` maps the name of each citing document to the ids of its citations, both in order.
    """

    citation: Citation
    places: dict[str, list[str]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return str(self.citation.key)

    @property
    def docname(self) -> str:
        """The document of the list of references."""
        return str(self.citation.bibliography_key.docname)

    @property
    def target(self) -> str:
        """The id of the entry there."""
        return str(self.citation.citation_id)

    @property
    def label(self) -> str:
        """The short name, such as "Cranmer et al., 2020a"."""
        return str(self.citation.formatted_entry.label)

    @property
    def annotation(self) -> str:
        """One sentence of our own on what the work shows, in LaTeX's letters, or nothing."""
        return str(self.citation.entry.fields.get("annote", ""))

    @property
    def subjects(self) -> set[str]:
        """The keywords of the entry."""
        words = self.citation.entry.fields.get("keywords", "").split(",")
        return {word.strip() for word in words}


def all_works(env: BuildEnvironment) -> dict[str, Work]:
    """All works of the list of references by key, in its order."""
    domain = _domain(env)
    works = {citation.key: Work(citation) for citation in domain.citations}
    # Documents that were read in parallel arrive in any order.
    for reference in sorted(domain.citation_refs, key=lambda reference: reference.docname):
        for key in dict.fromkeys(target.key for target in reference.targets):
            if key in works:
                places = works[key].places.setdefault(reference.docname, [])
                places.append(reference.citation_ref_id)
    return works


def citing_pages(env: BuildEnvironment) -> set[str]:
    """The documents that cite a work."""
    return {reference.docname for reference in _domain(env).citation_refs}


def pages_with_lists(env: BuildEnvironment) -> set[str]:
    """The documents that hold a list of references."""
    return {key.docname for key in _domain(env).bibliographies}


def bibliography_files(env: BuildEnvironment) -> list[Path]:
    """The BibTeX files of the project."""
    return list(_domain(env).bibdata.bibfiles)


def _domain(env: BuildEnvironment) -> BibtexDomain:
    """Where sphinxcontrib-bibtex keeps what it collects.

    It documents none of it. It is read in this file alone; tried with sphinxcontrib-bibtex 2.7.0.
    """
    return cast("BibtexDomain", env.get_domain("cite"))


def subject_pages(env: BuildEnvironment, folder: str) -> dict[str, str]:
    """The page of each subject by keyword: those of a folder, in the order of its index."""
    listed = (name for _, name in listed_on(env, f"{folder}/index"))
    return {name.removeprefix(f"{folder}/"): name for name in listed if name.startswith(folder)}


def page_titles(env: BuildEnvironment) -> dict[str, str]:
    """How each page is called in a list: by its ``short_title``, or as in the menus."""
    said = env.metadata.items()
    given = {name: facts["short_title"] for name, facts in said if "short_title" in facts}
    titles = {name: title.astext() for name, title in env.titles.items()}
    return {**titles, **short_titles(env), **given}
