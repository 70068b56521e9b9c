"""What a visit costs, in bytes on the wire and requests, and how the build tells what is over."""

from __future__ import annotations

from pathlib import Path

import pytest
from finished_pages import pages

from pages.budgets import SHARED, budget
from release import publishing
from release.lean.excess import excesses, shared
from release.lean.weight import Weights, first_pictures, weigh


def listed(weights: Weights) -> str:
    rows = sorted(weights.items(), key=lambda row: -row[1])
    return "\n".join(f"{weight:8,} {name}" for name, weight in rows)


def names(out: Path) -> list[str]:
    return [page.relative_to(out).as_posix() for page in pages(out)]


@pytest.mark.real_site
def test_what_every_page_loads_leaves_room_for_the_text(out: Path) -> None:
    weights = shared({page: weigh(out, page) for page in names(out)})
    assert sum(weights.values()) <= SHARED, listed(weights)


@pytest.mark.real_site
def test_a_second_page_loads_little_but_its_text(out: Path) -> None:
    first = weigh(out, "index.html")
    for page in sorted(set(names(out)) - {"search.html"}):  # what that loads is its own budget's
        more = {n: w for n, w in weigh(out, page).items() if n not in first and n != page}
        assert sum(more.values()) <= 9_000, f"{page} after the home page:\n{listed(more)}"


@pytest.mark.real_site
def test_nothing_is_shipped_that_only_debuggers_read(out: Path) -> None:
    assert [path.name for path in out.rglob("*.map")] == []


@pytest.mark.parametrize(
    ("page", "kilobytes"),
    [
        ("index.html", 36),
        ("call-for-papers.html", 40),
        ("topics/a-new-one.html", 50),
        ("references.html", 80),
        ("a-page-that-nobody-knows-yet.html", 45),
        ("a-new/folder.html", 45),
    ],
)
def test_a_page_has_the_budget_of_its_kind(page: str, kilobytes: int) -> None:
    assert (budget(page).total, budget(page).requests) == (kilobytes * 1000, 6)


# Letters that gzip cannot shorten much.
NOISE = "".join(chr(0x4E00 + i * 7919 % 20_000) for i in range(30_000))


def written(folder: Path, page: str, text: str) -> Path:
    path = folder / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_a_page_within_its_budget_is_not_told(tmp_path: Path) -> None:
    assert excesses(written(tmp_path, "p.html", NOISE[:8_000])) == []


def test_a_page_that_is_too_long_is_told_with_what_weighs(tmp_path: Path) -> None:
    ((page, sentence),) = excesses(written(tmp_path, "topics/p.html", NOISE))
    assert page == "topics/p.html"
    assert " in 1 requests, and its budget is 50.0 kB in 6: " in sentence
    assert " kB topics/p.html; shorten the page" in sentence


def test_sheets_and_scripts_that_have_grown_are_not_laid_on_the_author(tmp_path: Path) -> None:
    (tmp_path / "s.js").write_text(NOISE, encoding="utf-8")
    ((_, sentence),) = excesses(written(tmp_path, "p.html", "<script src=s.js></script>"))
    assert " kB s.js, 0.4 kB p.html; its scripts and style sheets are too many" in sentence


def test_too_many_requests_are_told(tmp_path: Path) -> None:
    text = "".join(f"<script src={name}.js></script>" for name in "abcdef")
    ((_, sentence),) = excesses(written(tmp_path, "p.html", text))
    assert "2.4 kB in 7 requests, and its budget is 45.0 kB in 6" in sentence
    assert "and 4 more" in sentence


def test_a_figure_of_too_many_points_is_told(tmp_path: Path) -> None:
    small, large = f"<svg>{NOISE[:1_000]}</svg>", f"<svg><path d='{NOISE[:5_000]}'/></svg>"
    assert excesses(written(tmp_path, "p.html", small * 3)) == []
    ((_, sentence),) = excesses(written(tmp_path, "p.html", small + large))
    assert sentence.startswith("its largest figure has ")
    assert "and the budget is 8.0 kB; draw it with fewer points" in sentence


def photographs(folder: Path, sizes: list[tuple[int, int]], before: str = "") -> Path:
    """A page with a picture of 140 kB for each pair of a width and a height."""
    (folder / "_images").mkdir(exist_ok=True)
    page = before
    for number, (width, height) in enumerate(sizes):
        (folder / "_images" / f"{number}.jpg").write_bytes(bytes(140_000))
        page += f'<img src=_images/{number}.jpg width={width} height="{height}">'
    return written(folder, "p.html", page)


def test_pictures_of_content_have_a_budget_of_their_own(tmp_path: Path) -> None:
    folder = photographs(tmp_path, [(960, 640)] * 2)
    assert list(weigh(folder, "p.html")) == ["p.html"]
    assert excesses(folder) == []


@pytest.mark.parametrize(
    ("sizes", "seen"), [([(1280, 960)] * 4, 2), ([(200, 250)] * 4, 4), ([(960, 400)] * 4, 3)]
)
def test_the_pictures_of_the_first_screen_are_those_that_begin_on_it(
    tmp_path: Path, sizes: list[tuple[int, int]], seen: int
) -> None:
    assert len(first_pictures(photographs(tmp_path, sizes), "p.html")) == seen


def test_a_first_screen_with_too_many_pictures_is_told(tmp_path: Path) -> None:
    ((_, sentence),) = excesses(photographs(tmp_path, [(200, 250)] * 4))
    assert "of its first screen have 560.0 kB, and their budget is 300.0 kB: 140.0 kB" in sentence
    assert "{width=300px}, or put a heading before some" in sentence


def test_pictures_below_the_second_heading_are_not_of_the_first_screen(tmp_path: Path) -> None:
    assert excesses(photographs(tmp_path, [(200, 250)] * 4, "<h1>A</h1><h2>B</h2>")) == []


def test_the_build_tells_what_is_over_and_publishes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def build(slot: Path, *_: object) -> int:
        written(slot, "long.html", f"<!doctype html><html><head><title>A</title>{NOISE}")
        written(slot, "made.html", f"<!doctype html><html><head><title>A</title>{NOISE}")
        return 0

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "long.md").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setattr(publishing, "_pages", build)
    for step in ("_plain_text", "_lean"):
        monkeypatch.setattr(publishing, step, lambda *_: 0)
    assert publishing.main([]) == 0
    assert (tmp_path / "_build" / "html" / "long.html").is_file()
    told = capsys.readouterr()
    assert "docs/long.md:1: a first visit costs " in told.err
    assert "made.html:1: a first visit costs " in told.err
    assert "it is published all the same" in told.err
    assert "::warning file=docs/long.md,line=1::a first visit costs " in told.out


def test_the_weight_counts_each_file_once(tmp_path: Path) -> None:
    page = '<link rel=stylesheet href="a.css?v=1"><script src=a.js></script><img src=i.svg>'
    for name in ("a.css", "a.js", "i.svg"):
        (tmp_path / name).write_text("x" * 5000, encoding="utf-8")
    weights = weigh(written(tmp_path, "p.html", page + "<img src=i.svg>"), "p.html")
    assert list(weights) == ["a.css", "a.js", "i.svg", "p.html"]
    assert 330 < weights["a.css"] < 400


def test_what_lies_in_a_template_weighs_nothing_yet(tmp_path: Path) -> None:
    page = "<template><script src=a.js></script></template><script src=b.js></script>"
    assert list(weigh(written(tmp_path, "p.html", page), "p.html")) == ["b.js", "p.html"]


@pytest.mark.parametrize("icon", ["fa-solid", "fa-brands"])
def test_an_icon_weighs_its_font(tmp_path: Path, icon: str) -> None:
    written(tmp_path, "p.html", f'<i class="{icon} fa-sun"></i>')
    assert f"{icon}-" in "".join(weigh(tmp_path, "p.html"))
