"""``docs/site.yaml``: what is a site's own besides its facts, dates and texts. Knows no Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from located_yaml.advice import Advice
from located_yaml.problems import InvalidFileError, Problem
from located_yaml.reading import read_text
from located_yaml.tree import read_tree

if TYPE_CHECKING:
    from pathlib import Path

NAME = "site.yaml"
# A thousand times what it needs; what is larger is another file.
MAX_BYTES = 1_000_000

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Folder = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]


class Series(BaseModel):
    """Pages of one kind in one folder, which have a menu at the side and are keywords of works.

    ``page`` is what one of them is called, ``title`` what all of them are.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    folder: Folder
    page: Text
    title: Text

    def names(self, docs: Path) -> list[str]:
        """The names of its pages below ``docs``, in alphabetical order, without the overview."""
        pages = sorted((docs / self.folder).glob("*.md"))
        return [page.stem for page in pages if page.stem != "index"]


class SiteData(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    series: tuple[Series, ...] = ()


_ADVICE = Advice(SiteData, {}, otherwise="its text", empty="write its text")


def load_site(docs: Path) -> SiteData:
    """The file in the folder ``docs``; without one, a site that has nothing of its own.

    Raises ``InvalidFileError`` with every problem.
    """
    path = docs / NAME
    if not path.exists():
        return SiteData()
    name = f"{docs.name}/{NAME}"
    tree = read_tree(read_text(path, name, MAX_BYTES))
    if tree.problems:
        raise InvalidFileError([Problem(name, *mark, what) for mark, what in tree.problems])
    try:
        return SiteData.model_validate(tree.data)
    except ValidationError as error:
        findings = [_ADVICE.finding(detail) for detail in error.errors(include_url=False)]
    raise InvalidFileError(tree.located(findings, name))
