"""From the files of a programme to checked ``Data``, and to all that there is to say about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pydantic import TypeAdapter, ValidationError

from important_dates.core.shapes import Part as Shape
from important_dates.core.venue import Place
from located_yaml.problems import InvalidFileError

from . import advice
from .checks import of_papers, of_people, of_programme
from .files import read
from .model import Data, Programme
from .papers.load import validate as validate_papers
from .parts import parts_of
from .people import People

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Mapping

    from important_dates.core.venue import Venue
    from located_yaml.advice import Advice

    from .files import Document, Files, Part, Told
    from .papers.checks import Remark
    from .parts import Parts

S = TypeVar("S", bound=Shape)
_PLACE: TypeAdapter[str | Venue | None] = TypeAdapter(Place)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the files hold, as far as it can be read, and everything that is wrong or unusual.

    ``data`` lacks each file whose shape is wrong; ``parts`` has what of it is right.
    """

    data: Data
    parts: Parts
    told: tuple[Told, ...]
    documents: Mapping[Part, Document]

    @property
    def errors(self) -> tuple[Told, ...]:
        return tuple(one for one in self.told if one.level == "error")

    @property
    def warnings(self) -> tuple[Told, ...]:
        return tuple(one for one in self.told if one.level == "warning")


def load(path: pathlib.Path, shown_as: str | None = None) -> Loaded:
    """Read and check the folder or the file at ``path``, called ``shown_as`` in messages.

    Raises ``InvalidFileError`` with every error found; warnings are in what is returned.
    """
    loaded = examine(path, shown_as)
    if loaded.errors:
        raise InvalidFileError([one.problem for one in loaded.errors])
    return loaded


def examine(path: pathlib.Path, shown_as: str | None = None) -> Loaded:
    """As ``load``, for whoever wants to see what is right beside what is wrong."""
    files = read(path, shown_as)
    told = list(files.told)
    remarks: dict[str, list[Remark]] = {"programme": [], "people": [], "papers": []}
    place = _place(files, remarks["programme"])
    programme = _validated(
        Programme, advice.PROGRAMME, files.data("programme"), remarks["programme"]
    )
    people = _validated(People, advice.PEOPLE, files.data("people"), remarks["people"])
    papers = None
    if "papers" in files.documents:
        papers, remarks["papers"] = validate_papers(files.data("papers"))
    parts = parts_of(files, place)
    remarks["programme"] += of_programme(parts, files.data("programme"))
    remarks["people"] += of_people(parts, files.data("people"))
    remarks["papers"] += of_papers(parts)
    for part, document in files.documents.items():
        told += document.told(remarks[part])
    data = Data(programme, people or People(), papers, place, files.schedule)
    return Loaded(data, parts, tuple(sorted(set(told))), files.documents)


def _validated(model: type[S], words: Advice, written: object, remarks: list[Remark]) -> S | None:
    """The model of a part; ``None`` if it is absent or wrong, and then the remarks say why."""
    if written is None:
        return None
    try:
        return model.model_validate(written)
    except ValidationError as error:
        remarks += [advice.remark(words, one) for one in error.errors(include_url=False)]
        return None


def _place(files: Files, remarks: list[Remark]) -> str | Venue | None:
    """The venue: of the facts of the workshop, or the one that stands in the programme."""
    if files.schedule:
        return files.schedule.workshop.place
    try:
        return None if files.venue is None else _PLACE.validate_python(files.venue)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            remark = advice.remark(advice.PROGRAMME, one)
            path = ("venue", *remark.finding.path)
            remarks.append(remark._replace(finding=remark.finding._replace(path=path)))
        return None
