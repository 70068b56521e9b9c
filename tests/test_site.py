"""The real site, built once: what readers find on it."""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT
from sphinx.cmd.build import main as sphinx_build

from workshop.load import load

# Every sentence and name whose wording is the call's own.
CALL = """\
Sim2Science: ML with Imperfect Scientific Models
NeurIPS 2026 Workshop
Venue: TBD
Cross-domain machine learning for imperfect, misspecified scientific simulators.
Submission Deadline TBD
Author Notification TBD
Camera-Ready Deadline TBD
Workshop Date December 2026, TBD
All deadlines are 23:59 Anywhere on Earth (AOE)
How can we best leverage imperfect scientific simulators when confronted with real-world data, and \
how can ML help to account for and mitigate limitations in simulator-based workflows across a wide \
range of domains?
(i) to define how machine learning can systematically detect, absorb, and correct model \
misspecification when integrating simulators with empirical data, and
(ii) to foster cross-domain synergy by establishing a shared understanding of how simulator \
discrepancies are identified and quantified across the natural sciences.
Simulation-based inference and related parameter inference methods
Understanding and mitigating model misspecification, including simulator diagnostics and \
discrepancy modeling
Emulator and surrogate modeling, as well as hybrid and physics-informed approaches
Analysis of simulator structure, degeneracy, simplifications, and identifiability
Simulator pipelines, including data handling, preprocessing, and integration with downstream ML \
models
Active learning and Bayesian optimization for fitting parameters or model components
Closed-loop and experiment-in-the-loop scientific workflows
Multi-fidelity and multi-resolution modeling
(Agentic) model and equation discovery
Differentiable frameworks, LLM-assisted scientific reasoning, and workflow automation
sim2science@gmail.com
""".splitlines()


@cache
def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


@cache
def ids(path: Path) -> Counter[str]:
    return Counter(str(tag["id"]) for tag in parsed(path).select("[id]"))


def pages(out: Path) -> list[Path]:
    return [path for path in sorted(out.rglob("*.html")) if "_static" not in path.parts]


def words(soup: BeautifulSoup) -> str:
    main = soup.find(role="main") or soup.find("main")
    assert main is not None
    for link in main.select('a[href^="mailto:"]'):
        link.string = link.get_text()  # Sphinx parts the address by spans, unseen by readers
    text = re.sub(r"\s+", " ", html.unescape(main.get_text(" ")))
    return re.sub(r" ([.,;:)?])", r"\1", text)


@pytest.mark.parametrize("fact", CALL)
def test_the_call_page_states_every_fact_of_the_call(out: Path, fact: str) -> None:
    assert fact in words(parsed(out / "call-for-papers.html"))


def test_every_internal_link_and_anchor_resolves(out: Path) -> None:
    broken = []
    for page in pages(out):
        for tag in parsed(page).select("a[href], link[href], script[src], img[src]"):
            address = urlsplit(str(tag.get("href") or tag.get("src")))
            if address.scheme or address.netloc:
                continue
            path = unquote(address.path)
            # Only the page for a missing one begins its links at the root.
            start = out if path.startswith("/") and page.name == "404.html" else page.parent
            target = (start / path.lstrip("/")).resolve() if path else page
            target = target / "index.html" if target.is_dir() else target
            anchor = unquote(address.fragment)
            if not target.exists() or (anchor and anchor not in ids(target)):
                broken.append((page.name, tag))
    assert broken == []


def test_ids_are_unique_on_each_page(out: Path) -> None:
    for page in pages(out):
        assert [name for name, count in ids(page).items() if count > 1] == [], page.name


def test_nothing_is_printed_as_none(out: Path) -> None:
    for page in pages(out):
        soup = parsed(page)
        if soup.find("main"):
            assert not re.search(r"\bNone\b", words(soup)), page.name


def test_every_page_has_one_title_and_a_description(out: Path) -> None:
    for page in pages(out):
        if page.stem in {"search", "genindex"}:
            continue
        soup = parsed(page)
        assert len(soup.find_all("h1")) == 1, page.name
        assert soup.find("meta", attrs={"name": "description"}), page.name


def test_every_open_value_of_the_data_file_shows_as_tbd(out: Path) -> None:
    schedule = load(ROOT / "docs" / "workshop.yaml").schedule
    rows = parsed(out / "important-dates.html").select("table.important-dates tbody tr")
    shown = {row.th.get_text(strip=True): row.td.get_text(strip=True) for row in rows if row.th}  # type: ignore[union-attr]
    assert list(shown) == [date.label for date in schedule.dates]
    for date in schedule.dates:
        if date.date.precision in {"none", "month"}:
            assert shown[date.label].endswith("TBD")


def test_references_link_to_a_doi_or_a_preprint_where_there_is_one(out: Path) -> None:
    tags = parsed(out / "references.html").select("main a[href]")
    links = {unquote(str(tag["href"])) for tag in tags}
    bib = (ROOT / "references.bib").read_text("utf-8")
    dois = re.findall(r"(?m)^  doi = \{(.+)\}", bib)
    assert dois
    assert [doi for doi in dois if f"https://doi.org/{doi}" not in links] == []


def test_no_page_repeats_a_fact_by_hand() -> None:
    """The venue, dates and addresses stand in the data file alone."""
    facts = re.compile(r"sim2science@|NeurIPS|December 2026|Venue: TBD", re.IGNORECASE)
    for page in sorted((ROOT / "docs").rglob("*.md")):
        assert not facts.search(page.read_text("utf-8")), page.name


@pytest.fixture(scope="module")
def doctrees(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as they were read, for whichever builder comes first."""
    return tmp_path_factory.mktemp("doctrees")


@pytest.mark.parametrize("builder", ["epub", "latex", "text"])
def test_the_site_is_a_book_and_a_text_without_warnings(
    builder: str, doctrees: Path, tmp_path: Path
) -> None:
    options = ["-c", str(ROOT), "-d", str(doctrees), "-b", builder, "-nWq", "--keep-going"]
    assert sphinx_build([*options, str(ROOT / "docs"), str(tmp_path / "out")]) == 0


def test_nothing_is_asked_of_another_host(out: Path) -> None:
    for page in pages(out):
        tags = parsed(page).select(
            "script[src], link[rel~=stylesheet], img[src], iframe, link[rel~=icon]"
        )
        addresses = [str(tag.get("src") or tag.get("href")) for tag in tags]
        assert [address for address in addresses if urlsplit(address).netloc] == [], page.name


def test_contributing_is_on_the_site_and_its_links_work(out: Path) -> None:
    soup = parsed(out / "contributing.html")
    links = [link["href"] for link in soup.select("main a[href]")]
    licence = [link for link in links if link.endswith("/LICENSE")]
    assert [(out / link).is_file() for link in licence] == [True]
    assert not [link for link in links if link.endswith(".md") or "127.0.0.1" in link]
