"""Each text of the dates is in each catalog, with the same places for what is put in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from conftest import ROOT

ROOM = ROOT / "_ext" / "important_dates"
CATALOGS = sorted(ROOM.glob("locales/*/LC_MESSAGES/important_dates.po"))


def catalog(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def listed(one: object) -> tuple[str, ...]:
    return (one,) if isinstance(one, str) else tuple(one)  # type: ignore[arg-type]


def messages(path: Path) -> list[Message]:
    return [message for message in catalog(path) if message.id]


def test_german_is_there() -> None:
    assert [path.parts[-3] for path in CATALOGS] == ["de"]


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_a_catalog_has_the_texts_of_the_code_and_no_others(path: Path) -> None:
    found = extract_from_dir(ROOM, method_map=[("**.py", "python")])
    used = {listed(message) for _, _, message, *_ in found}
    assert {listed(message.id) for message in messages(path)} == used


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_every_text_is_translated_and_keeps_its_places(path: Path) -> None:
    for message in messages(path):
        assert not message.fuzzy, message.id
        for text in listed(message.string):
            assert text.strip(), message.id
            places = [sorted(re.findall(r"\{\w+\}", one)) for one in (listed(message.id)[0], text)]
            assert places[0] == places[1], message.id
