"""The shape of a field's file, such as ``docs/simulators/fusion.yaml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from figures.text import pieces

# What a box and the head of a lane hold in three lines.
MAX_NAME = 34
MAX_GROUP = 26
MAX_PIECE = 16
# What stands side by side in the width of a page.
MAX_GROUPS = 4
MAX_REFERENCES = 3


def _short(text: str, limit: int) -> str:
    if len(text) > limit:
        raise ValueError(f"`{text}` has {len(text)} characters; write at most {limit}")
    for piece in pieces(text):
        if len(piece.rstrip()) > MAX_PIECE:
            message = (
                f"`{piece.rstrip()}` is too long for a line of the picture; write a shorter word"
            )
            raise ValueError(f"{message}, or one with a hyphen")
    return text


def _name(text: str) -> str:
    return _short(text, MAX_NAME)


def _group(text: str) -> str:
    return _short(text, MAX_GROUP)


def _cited(keys: tuple[str, ...]) -> tuple[str, ...]:
    if not 1 <= len(keys) <= MAX_REFERENCES:
        message = f"{len(keys)} references; write one to {MAX_REFERENCES} keys of references.bib"
        raise ValueError(message)
    return keys


def _several(simulators: tuple[Simulator, ...]) -> tuple[Simulator, ...]:
    # Not pydantic's min_length, which also counts an entry as absent when it is wrong.
    if not simulators:
        raise ValueError("`simulators` is an empty list; write at least one below it")
    return simulators


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Simulator(_Part):
    """One simulator; ``resolves``, ``omits`` and ``use`` are MyST inline text.

    ``group`` names the axis on which it stands, ``approximates`` the ids of those that it directly
    simplifies.
    """

    id: Id
    name: Annotated[Text, AfterValidator(_name)]
    group: Annotated[Text, AfterValidator(_group)]
    resolves: Text
    omits: Text
    use: Text
    references: Annotated[tuple[Key, ...], AfterValidator(_cited)]
    approximates: tuple[Id, ...]


class Hierarchy(_Part):
    """The simulators of a field, the most resolved first.

    ``axes`` says in one sentence what it means here that one simulator approximates another.
    """

    caption: Text
    axes: Text
    simulators: Annotated[tuple[Simulator, ...], AfterValidator(_several)]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups, in the order in which the file first names them."""
        return tuple(dict.fromkeys(simulator.group for simulator in self.simulators))

    def __getitem__(self, simulator_id: str) -> Simulator:
        """The simulator with that id. Raises ``KeyError``."""
        return {simulator.id: simulator for simulator in self.simulators}[simulator_id]
