"""The finished site made light: what stays, what goes, and that changes are noticed."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from demo_project import demo_project
from fontTools.ttLib import TTFont
from sphinx.cmd.build import main as sphinx_build

from release import publishing
from release.lean import icons, leftovers, names, scripts, styles, theme, unused
from release.lean.pages import Changed, read_pages, target, write_pages
from release.lean.pruning import minified, prune

THEME = "_static/scripts/pydata-sphinx-theme.js"
SHEET = "_static/styles/pydata-sphinx-theme.css"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo as Sphinx makes it."""
    root = demo_project(tmp_path_factory.mktemp("plain") / "demo")
    out = root / "_build" / "html"
    places = ["-c", str(root), "-d", str(root / "_build" / "doctrees")]
    assert sphinx_build([*places, "-qnW", str(root / "docs"), str(out)]) == 0
    return out


@pytest.fixture(scope="module")
def pruned(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pruned") / "html"
    shutil.copytree(plain, folder)
    prune(folder)
    return folder


@pytest.fixture
def copy(plain: Path, tmp_path: Path) -> Path:
    """A copy to damage."""
    return Path(shutil.copytree(plain, tmp_path / "html"))


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def soups(folder: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for name, text in read_pages(folder).items():
        yield name, BeautifulSoup(text, "html.parser")


def test_two_runs_give_the_same_bytes(plain: Path, pruned: Path, tmp_path: Path) -> None:
    shutil.copytree(plain, tmp_path / "html")
    prune(tmp_path / "html")
    assert files(tmp_path / "html") == files(pruned)


def test_no_page_says_less(plain: Path, pruned: Path) -> None:
    shorter = dict(soups(pruned))
    for name, soup in soups(plain):
        for tag in (*soup("script"), *soup("style"), *shorter[name]("script")):
            tag.extract()
        for tag in shorter[name]("style"):
            tag.extract()
        assert "".join(shorter[name].get_text().split()) == "".join(soup.get_text().split()), name


def ends_of_words(soup: BeautifulSoup) -> set[int]:
    """After how many letters each word of the text ends, as the search reads it."""
    return set(itertools.accumulate(map(len, soup.select_one("main article").get_text().split())))  # type: ignore[union-attr]


def test_words_that_stand_apart_stay_apart(plain: Path, pruned: Path) -> None:
    shorter = dict(soups(pruned))
    for name, soup in soups(plain):
        if soup.select_one("main article"):
            assert ends_of_words(soup) <= ends_of_words(shorter[name]), name


def nesting(soup: BeautifulSoup) -> list[tuple[str, list[str]]]:
    parts = soup.select("main article *:not(script)")
    return [(part.name, [around.name for around in part.parents]) for part in parts]


def test_every_part_of_the_text_stays_in_its_place(plain: Path, pruned: Path) -> None:
    shorter = dict(soups(pruned))
    for name, soup in soups(plain):
        assert nesting(shorter[name]) == nesting(soup), name


def test_only_the_search_page_loads_the_search(pruned: Path) -> None:
    for name, soup in soups(pruned):
        loads = [str(tag["src"]) for tag in soup.find_all("script", src=True)]
        assert any("searchtools.js" in url for url in loads) is (name == "search.html"), name
        assert any("searchindex.js" in url for url in loads) is (name == "search.html"), name


def test_no_script_blocks_and_one_sheet_does(pruned: Path) -> None:
    for name, soup in soups(pruned):
        assert [tag for tag in soup.select("script[src]") if not tag.has_attr("defer")] == [], name
        assert len(soup.select("link[rel=stylesheet]")) == 1, name


def test_only_pages_with_tabs_load_their_script(pruned: Path) -> None:
    loading = [name for name, text in read_pages(pruned).items() if "design-tabs.js" in text]
    assert loading == ["parts.html"]


def test_addresses_carry_the_digest_of_the_final_bytes(pruned: Path) -> None:
    before = (pruned / "index.html").read_text("utf-8")
    found = re.search(r"site\.css\?v=([0-9a-f]{10})", before)
    assert found
    pages = {"index.html": '<link rel="stylesheet" href="_static/styles/site.css?v=0">'}
    assert found[1] in leftovers.stamp_pages(pruned, pages)["index.html"]


def test_what_nothing_names_is_gone_and_all_that_is_named_is_there(pruned: Path) -> None:
    left = "\n".join(name for name in files(pruned) if name.startswith("_static/"))
    for needless in (".map", "bootstrap", "fontawesome.js", "webpack", "basic.css", "stemmer"):
        assert needless not in left
    for name, soup in soups(pruned):
        for tag in soup.select("script[src], link[rel=stylesheet], link[rel=icon], img[src]"):
            url = str(tag.get("src") or tag.get("href"))
            assert url.startswith("data:") or (pruned / target(name, url)).is_file(), (name, url)


def test_every_icon_of_a_page_has_its_glyph(pruned: Path) -> None:
    css = (pruned / styles.SITE).read_text("utf-8")
    with TTFont(pruned / "_static/vendor/fontawesome/webfonts/fa-solid-900.woff2") as font:
        drawn = font.getBestCmap()
    glyphs = {}
    for selectors, glyph in re.findall(r'([^{}]*)\{--fa:"([^"]+)"', css):
        glyphs |= dict.fromkeys(
            re.findall(r"\.(fa-[\w-]+)", selectors), icons.code_points(f'--fa:"{glyph}"')
        )
    marks = {
        mark
        for _, soup in soups(pruned)
        for tag in soup.select(".fa-solid")
        for mark in tag["class"]
    }
    named = {mark for mark in marks if mark.startswith("fa-")} - {"fa-solid", "fa-lg", "fa-fw"}
    assert len(named) > 4
    assert [mark for mark in named if not glyphs[mark] <= drawn.keys()] == []


def test_fonts_hold_few_glyphs(pruned: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in pruned.rglob("*.woff2")}
    assert len(sizes) == 3
    assert max(sizes.values()) < 4_000, sizes


BOOTSTRAP = "new bootstrap."
END = "</head>"
OPTION = f"<script>DOCUMENTATION_OPTIONS.a=1</script>{END}"
ELSEWHERE = f'<script src="//a.org/a.js"></script>{END}'
ANNOUNCED = '<aside data-pst-announcement-url="https://a.org/a.html"></aside>'
PRINT = 'media="print" rel="stylesheet"'
DAMAGES = {
    "another use of Bootstrap": (THEME, f"{BOOTSTRAP}Tooltip(", f"{BOOTSTRAP}Popover(", "scripts"),
    "more of a tooltip": (THEME, ".show()", ".toggle()", "scripts"),
    "another hook of the switch": (THEME, ".theme-change-button", ".scheme-button", "scripts"),
    "a search from any page": (THEME, '"use strict"', '"use strict";Search.init()', "scripts"),
    "a script twice": ("index.html", "_static/doctools.js", THEME, "scripts"),
    "a script under another name": ("index.html", "bootstrap.js", "vendor.js", "scripts"),
    "search as you type": ("index.html", "as_you_type = false", "as_you_type = true", "scripts"),
    "an option more": ("index.html", END, OPTION, "scripts"),
    "a menu of Bootstrap": ("index.html", "<nav", '<nav data-bs-toggle="dropdown"', "scripts"),
    "an announcement from elsewhere": ("index.html", "<nav", f"{ANNOUNCED}<nav", "scripts"),
    "a lost script": ("index.html", END, '<script src="_static/a.js"></script>', "scripts"),
    "a custom icon": ("index.html", "<nav", '<i class="fa-custom"></i><nav', "scripts"),
    "a script from elsewhere": ("index.html", END, ELSEWHERE, "scripts"),
    "a sheet for print alone": ("index.html", 'rel="stylesheet"', PRINT, "styles"),
    "sheets in another order": ("contact.html", "styles/theme", "sphinx-design.min", "styles"),
    "a lost address in a sheet": (SHEET, "../vendor/", "../vendors/", "styles"),
    "another icon font": (SHEET, "fa-brands-400", "fa-regular-400", "icons"),
    "icons made otherwise": (SHEET, "--fa:", "--glyph:", "icons"),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_change_of_what_a_step_relies_on_stops_it(copy: Path, damage: str) -> None:
    name, old, new, step = DAMAGES[damage]
    text = (copy / name).read_text("utf-8")
    assert old in text
    (copy / name).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(Changed) as changed:
        prune(copy)
    assert f"[lean.{step}]" in str(changed.value)
    assert re.match(r"[\w./-]+(:\d+)?: .{20}", str(changed.value))


def test_sheets_of_some_pages_alone_stand_in_the_order_of_every_page() -> None:
    loaded = {"a.html": "theme works site", "b.html": "theme cards site", "c.html": "cards works"}
    pages = {
        page: "".join(f'<link rel="stylesheet" href="{name}.css">' for name in names.split())
        for page, names in loaded.items()
    }
    order = styles._in_order(pages)  # noqa: SLF001
    assert order == ["theme.css", "cards.css", "works.css", "site.css"]


def test_it_is_said_what_changed_in_the_theme_and_what_to_look_at(copy: Path) -> None:
    text = (copy / THEME).read_text("utf-8")
    (copy / THEME).write_text(f"{text};new bootstrap.Modal()", encoding="utf-8")
    with pytest.raises(Changed) as changed:
        prune(copy)
    said = f"{THEME}: has the word `bootstrap` 2 times, and 1 in theme {theme.VERSION}; see whether"
    assert str(changed.value).startswith(said)


def test_a_missing_script_stops_it(copy: Path) -> None:
    (copy / THEME).unlink()
    with pytest.raises(Changed, match="is missing"):
        prune(copy)


def test_a_site_that_cannot_be_made_light_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: Path) -> None:
        raise Changed("styles", "site.css", "is another")

    for step in ("_pages", "_plain_text"):
        monkeypatch.setattr(publishing, step, lambda *_: 0)
    monkeypatch.setattr(publishing, "prune", fails)
    assert publishing.main([], tmp_path) == 1
    assert not (tmp_path / "html").exists()
    assert "html.a/site.css: is another [lean.styles]" in capsys.readouterr().err


NAMES = names.names_in(
    ['<p class="a b" id=c hidden><script>document.dataset.theme = 1</script>'],
    ['x.classList.add("d"); y.dataset.fooBar = 1'],
)


@pytest.mark.parametrize(
    ("rule", "stays"),
    [
        ("p{color:red}", True),
        ("video{color:red}", False),
        ("p,video{color:red}", True),
        ("p[hidden]{color:red}", True),
        ("p[data-other]{color:red}", False),
        ("details[open] p:hover::before{color:red}", False),
        ("p[open]{color:red}", True),
        ("p[data-foo-bar=x]{color:red}", True),
        ("p[data-theme=x]{color:red}", True),
        ("p:not(video){color:red}", True),
        ("p.a.b#c>p .d{color:red}", True),
        ("p.e{color:red}", False),
        ("document.d{color:red}", True),
        ("video.d{color:red}", False),
        (".other{color:red}", False),
        ("#other{color:red}", False),
        ("p:not(.other){color:red}", True),
        ("p:is(.other,.a)::after{color:red}", True),
        (".a.b .b.f{color:red}", False),
        ("p+.d[data-other]~#c{color:red}", False),
        ("p+.d[data-foo-bar]~#c{color:red}", True),
        ("p:has(video){color:red}", False),
        ("p:has(> .a,video) .b{color:red}", True),
        ("p:has(+ :first-child){color:red}", True),
        ("@media print{video{color:red}}", False),
        ("@media print{p{color:red}}", True),
        ("@font-face{font-family:x}", True),
    ],
)
def test_a_rule_stays_if_a_page_could_use_it(rule: str, stays: bool) -> None:
    assert bool(unused.without_unused_selectors(rule, NAMES)) is stays


def test_the_text_between_two_scripts_is_no_script() -> None:
    page = "<script src=a.js></script><p>popover</p><script>other()</script>"
    assert names.names_in([page], []).marks == {"other"}


@pytest.mark.parametrize(("page", "stays"), [("<p>", False), ("<p class=dropdown-menu>", True)])
def test_what_a_script_does_to_a_part_counts_where_a_page_has_it(page: str, stays: bool) -> None:
    known = names.names_in([page], ["if (menu) item.className = 'dropdown-item'"])
    assert bool(unused.without_unused_selectors(".dropdown-item{color:red}", known)) is stays


@pytest.mark.parametrize(
    ("css", "text", "shorter"),
    [
        ("p{--a:var(--b);--b:1;--c:2;color:var(--c)}", "", "p{--c:2;color:var(--c)}"),
        ("p{--a:1;--b:2}", "style='width:var(--a)'", "p{--a:1}"),
        (
            "@keyframes a{to{top:var(--b)}}@keyframes b{to{top:0}}p{--b:0;animation:1s b}",
            "",
            "@keyframes b{to{top:0}}p{animation:1s b}",
        ),
        ("@keyframes a{to{top:0}}.a,.b--c:hover{top:0}", "", None),
        ("@keyframes a{to{top:0}}p{top:0}", "style.animation = 'a 1s'", None),
    ],
)
def test_what_is_defined_goes_with_the_last_that_names_it(
    css: str, text: str, shorter: str | None
) -> None:
    assert unused.without_unused_symbols(css, text) == (shorter or css)


def test_icons_are_private_characters_and_what_icon_classes_name() -> None:
    css = r'.fa-plus{--fa:"\2b"}p{content:"#";--pst-icon:"\f0f3"}'
    assert icons.code_points(css) == {0x2B, 0xF0F3}


def test_pages_without_the_theme_s_layout_stay() -> None:
    page = "<p>moved</p>"
    assert scripts._page("old.html", page) == page  # noqa: SLF001


@pytest.mark.parametrize(
    ("page", "url", "file"),
    [
        ("topics/a.html", "../_static/b.js?v=1", "_static/b.js"),
        ("404.html", "/_static/b.js?v=1", "_static/b.js"),
        ("404.html", "/site/_static/styles/b.css", "_static/styles/b.css"),
        ("404.html", "/site/searchindex.js", "searchindex.js"),
        ("a.html", "https://example.org/b.js", "https://example.org/b.js"),
    ],
)
def test_an_address_leads_to_its_file(page: str, url: str, file: str) -> None:
    assert target(page, url) == file


def test_a_page_is_written_as_it_was_read(tmp_path: Path) -> None:
    write_pages(tmp_path, {"a.html": "ä\n"})
    assert read_pages(tmp_path) == {"a.html": "ä\n"}
    assert minified("<p>a<!-- b --></p>") == "<p>a</p>"


def test_the_theme_switch_has_another_id_each_time(pruned: Path) -> None:
    for name, soup in soups(pruned):
        menus = [str(tag["id"]) for tag in soup.select("[popover].theme-menu")]
        assert len(menus) == len(set(menus)), name
        assert {str(tag["popovertarget"]) for tag in soup.select("[popovertarget]")} == set(menus)


def test_tooltips_are_titles(pruned: Path) -> None:
    for name, soup in soups(pruned):
        for tag in soup.select("[data-bs-toggle=tooltip]"):
            assert tag.get("title"), (name, tag)
