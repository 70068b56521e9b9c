"""Whether the people of the file are in the programme, and their pictures in the folder."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from located_yaml.problems import Finding
from programme.core.files import PORTRAITS
from programme.core.papers.checks import Remark, one_case
from programme.core.papers.names import identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from programme.core.parts import Parts

_SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".svg"}


def unused(parts: Parts) -> Iterator[Remark]:
    """People who do nothing."""
    there = {name for one in parts.listed for name, _, _ in one.session.duties()}
    for index, person in parts.people.items():
        if parts.whole and not person.roles and person.id not in there:
            message = f"`{person.id}` has no role and no session; write `roles:`, or take it out"
            yield Remark("unused-person", Finding(("people", index), message), "warning")


def names(parts: Parts) -> Iterator[Remark]:
    """Names that were hardly typed so, and one person who has two entries."""
    seen: dict[str, str] = {}
    for index, person in parts.people.items():
        path = ("people", index, "name")
        if one_case(person.name):
            message = f"`{person.name}` has one case throughout; check the capitals"
            yield Remark("one-case", Finding(path, message), "warning")
        other = seen.setdefault(identity(person.name), person.id)
        if other != person.id:
            message = f"`{other}` has the same name; keep one entry, with the roles of both"
            yield Remark("same-name", Finding(path, message), "warning")


def photos(parts: Parts) -> Iterator[Remark]:
    """Portraits that do not exist, could be somebody else's, or are nobody's."""
    used: set[str] = set()
    for index, person in parts.people.items():
        if person.photo is None:
            continue
        path, file = ("people", index, "photo", "file"), person.photo.file
        used.add(file)
        if file not in parts.pictures:
            message = f"there is no picture `{file}`; put it there, or take `photo:` out"
            yield Remark("photo", Finding(path, message))
        if PurePosixPath(file).stem != person.id:
            message = f"`{file}` is not called as its person; call it `{person.id}`"
            yield Remark("photo", Finding(path, message))
    for file in sorted(parts.pictures - used):
        if file.startswith(f"{PORTRAITS}/") and PurePosixPath(file).suffix.lower() in _SUFFIXES:
            message = f"the picture `{file}` is nobody's; delete it, or name it as a `photo:`"
            yield Remark("photo", Finding(("people",), message), "warning")


def sponsors(parts: Parts) -> Iterator[Remark]:
    """Logos that do not exist."""
    for index, sponsor in parts.sponsors.items():
        for field in ("light", "dark"):
            file = getattr(sponsor.logo, field, None)
            if file and file not in parts.pictures:
                path = ("sponsors", index, "logo", field)
                message = f"there is no picture `{file}`; put it there, or take it out"
                yield Remark("photo", Finding(path, message))
