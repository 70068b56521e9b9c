"""One form for each word of the search, and the names under which a page is found."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Site, workshop_yaml
from sphinx.search.en import SearchEnglish

from pages.search.abbreviations import abbreviations, missing, names
from pages.search.spelling import american, parts, words

STEM = SearchEnglish({}).stem
CONF = """\
extensions = ["myst_parser", "important_dates", "pages.search"]
html_theme = "basic"
html_copy_source = False
today = "undated"
"""
DATES = workshop_yaml("id: a, kind: event, date: TBD")


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Gonçalves", "goncalves"),
        ("Póczos", "poczos"),
        ("Ørsted", "orsted"),
        ("Łukasz", "lukasz"),
        ("Þór", "thor"),
        ("Strauß", "strauss"),
        ("Müller", "muller"),
        ("Müller", "mueller"),
        ("Go\u0308del", "godel"),  # an accent that is a sign of its own
        ("\ufb01eld", "field"),  # a ligature of printers
        ("CO₂", "co2"),
        ("camera-ready", "cameraready"),
        ("Hodgkin–Huxley", "huxley"),
    ],
)
def test_a_word_is_found_without_what_no_keyboard_has(written: str, typed: str) -> None:
    assert american(typed) in words(written)


@pytest.mark.parametrize("word", ["θ", "симулятор", "模型", "x_1"])
def test_a_word_of_another_script_is_found_as_it_is(word: str) -> None:
    assert words(word) == [word]


PAIRS = [line.split("->") for line in (ROOT / ".ci" / "american.txt").read_text().splitlines()]


def test_british_and_american_spellings_are_one_word() -> None:
    apart = [pair for pair in PAIRS if len({STEM(american(word)) for word in pair}) > 1]
    assert len(PAIRS) > 100
    assert apart == []


@pytest.mark.parametrize(
    "pair",
    [
        ("hour", "hor"),
        ("four", "for"),
        ("noise", "noize"),
        ("raise", "raize"),
        ("wise", "wize"),
        ("filling", "filing"),
        ("poet", "pet"),
        ("story", "store"),
        ("general", "generate"),
    ],
)
def test_other_words_stay_apart(pair: tuple[str, str]) -> None:
    assert len({american(word) for word in pair}) == 2


def test_the_words_that_a_search_leaves_out_stay_as_they_are() -> None:
    assert [word for word in SearchEnglish.stopwords if american(word) != word] == []


def test_a_text_in_order_has_the_parts_of_a_compound() -> None:
    assert parts("The multi-fidelity Colours") == ["the", "multi", "fidelity", "colors"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("a density functional theory (DFT).", [("DFT", "density functional theory")]),
        ("some large language models (LLMs)", [("LLM", "large language models")]),
        ("by large-eddy simulation (LES)", [("LES", "large-eddy simulation")]),
        ("23:59 AoE (Anywhere on Earth)", [("AoE", "Anywhere on Earth")]),
        ("by magnetohydrodynamics (MHD)", [("MHD", "magnetohydrodynamics")]),
        ("what one sees (DFT)", []),
        ("as it was (see there), a year (2020), of a kind (A)", []),
        ("(DFT)", []),
    ],
)
def test_an_abbreviation_is_known_where_it_is_explained(
    text: str, pairs: list[tuple[str, str]]
) -> None:
    assert list(abbreviations(text)) == pairs


def test_the_names_of_a_page_are_its_keywords_each_of_both_forms() -> None:
    assert names("neural  network (NN), how to,") == ["neural network", "NN", "how to"]


def test_a_page_lacks_the_other_name_of_what_it_speaks_of() -> None:
    pairs = [(["nn"], ["neural", "network"]), (["ab"], ["a", "b"])]
    assert missing(["a", "neural", "network"], pairs) == ["nn"]
    assert missing(["nn", "is"], pairs) == ["neural network"]
    assert missing(["nn", "neural", "network"], pairs) == []
    assert missing(["cnn", "neural", "networking"], pairs) == []


def index_of(out: Path) -> dict[str, Any]:
    text = (out / "searchindex.js").read_text("utf-8")
    index: dict[str, Any] = json.loads(text.removeprefix("Search.setIndex(")[:-1])
    return index


def found(index: dict[str, Any], word: str) -> list[str]:
    """The pages in whose text or titles a word is."""
    stem = STEM(word)
    pages = [index[kind].get(stem, []) for kind in ("terms", "titleterms")]
    numbers = {n for one in pages for n in (one if isinstance(one, list) else [one])}
    return sorted(index["docnames"][number] for number in numbers)


PAGES = {
    "index": "# Home\n\nA neural network (NN).\n\n```{toctree}\nMenu <a>\nb\nterms\n```\n",
    "a": "# A long title\n\nAn NN by Gonçalves.\n",
    "b": "---\nmyst: {html_meta: {keywords: 'call it so'}}\n---\n# B\n\nA neural network.\n",
    "terms": "# Terms\n\n```{glossary}\nSurrogate\nEmulator\n  A fit.\n```\n",
}


@pytest.fixture
def build(site: Site) -> Callable[..., dict[str, Any]]:
    (site.root / "conf.py").write_text(CONF, "utf-8")

    def built(*options: str, **changed: str) -> dict[str, Any]:
        return index_of(site.write({**PAGES, **changed}, DATES).build("html", *options))

    return built


def test_a_page_is_found_under_both_names_of_what_it_speaks_of(
    build: Callable[..., dict[str, Any]],
) -> None:
    index = build()
    assert found(index, "nn") == found(index, "neural") == ["a", "b", "index"]
    assert found(index, "goncalves") == ["a"]


def test_terms_of_one_entry_of_the_glossary_find_each_other(
    build: Callable[..., dict[str, Any]],
) -> None:
    index = build(b="# B\n\nSurrogates of it.\n")
    assert found(index, "emulator") == ["b", "terms"]


def test_a_page_is_called_by_its_keywords_and_as_menus_call_it(
    build: Callable[..., dict[str, Any]],
) -> None:
    index = build()
    numbers = {name: [place[0] for place in index["indexentries"][name]] for name in CALLED}
    assert {name: [index["docnames"][n] for n in one] for name, one in numbers.items()} == CALLED


CALLED = {"call it so": ["b"], "menu": ["a"]}


def test_what_is_only_for_the_search_stands_on_no_page(site: Site) -> None:
    (site.root / "conf.py").write_text(CONF, "utf-8")
    text = (site.write(PAGES, DATES).build() / "b.html").read_text("utf-8")
    assert not re.search(r"\bNN\b", text)


def test_a_name_that_is_explained_anew_is_known_to_pages_that_have_not_changed(
    build: Callable[..., dict[str, Any]],
) -> None:
    build()
    index = build(index=PAGES["index"].replace("(NN)", "(NNT)").replace("network", "network tool"))
    assert found(index, "nn") == ["a"]
    index = build()
    assert found(index, "nn") == ["a", "b", "index"]


def test_processes_that_read_at_the_same_time_know_the_same_names(
    build: Callable[..., dict[str, Any]],
) -> None:
    more = {f"more{number}": "---\norphan: true\n---\n# More\n\nAn NN.\n" for number in range(8)}
    index = build("-j", "2", **more)
    assert found(index, "neural") == sorted(["a", "b", "index", *more])
