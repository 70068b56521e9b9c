"""What a visit may cost, in bytes on the wire and requests; `pytest` says what weighs."""

from __future__ import annotations

from pathlib import Path

import pytest
from finished_pages import pages

from lean.weight import Weights, weigh

# Every work with all that is said about it: its text alone weighs 26 kB.
LIST = "references.html"
# It has two scripts of its own; the index comes with a query alone.
SEARCH = "search.html"


def budget(page: str) -> tuple[int, int]:
    """The bytes and requests that a first visit to a page may cost."""
    if page == "index.html":
        return 40_000, 6
    if page == LIST:
        return 70_000, 6
    return 45_000, 7 if page == SEARCH else 6


def listed(weights: Weights) -> str:
    rows = sorted(weights.items(), key=lambda row: -row[1])
    return "\n".join(f"{weight:8,} {name}" for name, weight in rows)


def names(out: Path) -> list[str]:
    return [page.relative_to(out).as_posix() for page in pages(out)]


@pytest.mark.real_site
def test_a_first_visit_keeps_to_its_budget(out: Path) -> None:
    over = []
    for page in names(out):
        weights, (most, requests) = weigh(out, page), budget(page)
        total = sum(weights.values())
        if total > most or len(weights) > requests:
            what = f"{total:,} of {most:,} bytes, {len(weights)} of {requests} requests"
            over.append(f"{page}: {what}\n{listed(weights)}")
    assert not over, "\n".join(["", *over])


@pytest.mark.real_site
def test_a_second_page_is_nearly_free(out: Path) -> None:
    first = weigh(out, "index.html")
    for page in names(out):
        if page == LIST:
            continue
        more = {name: weight for name, weight in weigh(out, page).items() if name not in first}
        assert sum(more.values()) <= 12_000, f"{page} after the home page:\n{listed(more)}"


@pytest.mark.real_site
def test_nothing_is_shipped_that_only_debuggers_read(out: Path) -> None:
    assert [path.name for path in out.rglob("*.map")] == []


def test_the_weight_counts_each_file_once_and_a_missing_icon(tmp_path: Path) -> None:
    page = '<link rel=stylesheet href="a.css?v=1"><script src=a.js></script><img src=i.svg>'
    (tmp_path / "p.html").write_text(page + "<img src=i.svg>", encoding="utf-8")
    for name in ("a.css", "a.js", "i.svg"):
        (tmp_path / name).write_text("x" * 5000, encoding="utf-8")
    weights = weigh(tmp_path, "p.html")
    assert list(weights) == ["a.css", "a.js", "favicon.ico", "i.svg", "p.html"]
    assert weights["favicon.ico"] < weights["a.css"] < 400


def test_what_lies_in_a_template_weighs_nothing_yet(tmp_path: Path) -> None:
    page = "<link rel=icon href=i.svg><template><script src=a.js></script></template>"
    (tmp_path / "p.html").write_text(page + "<script src=b.js></script>", encoding="utf-8")
    assert list(weigh(tmp_path, "p.html")) == ["b.js", "i.svg", "p.html"]


@pytest.mark.parametrize("icon", ["fa-solid", "fa-brands"])
def test_an_icon_weighs_its_font(tmp_path: Path, icon: str) -> None:
    (tmp_path / "p.html").write_text(f'<i class="{icon} fa-sun"></i>', encoding="utf-8")
    assert f"{icon}-" in "".join(weigh(tmp_path, "p.html"))
