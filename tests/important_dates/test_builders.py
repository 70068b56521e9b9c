"""Every builder, with every kind of date; incremental, parallel and repeated builds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, Site, workshop_yaml
from demo_project import demo_project
from sphinx.cmd.build import main as sphinx_build

DAY = "announced: 2026-07-01"
DATES = workshop_yaml(
    f"id: deadline, label: Submission, kind: deadline, date: 2026-08-29, {DAY}",
    f"id: range, label: Days, kind: event, date: 2026-12-11/2026-12-12, {DAY}",
    "id: workshop, label: Day, kind: event, date: 2026-12",
    "id: open, label: Camera-ready, kind: deadline, date: TBD",
)
USES = "# Page\n\nUntil {important-date}`deadline` in {workshop}`venue`.\n"
PAGES = {
    "index": "# Home\n\n```{toctree}\ndates\nuses\nplain\n```\n",
    "dates": "# Dates\n\n```{important-dates}\n```\n",
    "uses": USES,
    "plain": "# Plain\n\nNothing of the data here.\n",
}


@pytest.mark.parametrize(
    "builder",
    [
        "html",
        "dirhtml",
        "singlehtml",
        "epub",
        "latex",
        "man",
        "text",
        "texinfo",
        "gettext",
        "xml",
        "pseudoxml",
    ],
)
def test_each_builder_is_free_of_warnings(site: Site, builder: str) -> None:
    out = site.write(PAGES, DATES).build(builder)
    assert any(path.stat().st_size for path in out.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole site, whose pages are read by whichever builder comes first."""
    return demo_project(tmp_path_factory.mktemp("whole") / "site")


@pytest.mark.parametrize("builder", ["epub", "latex", "text", "xml"])
def test_a_whole_site_is_a_book_and_a_text_without_warnings(builder: str, whole: Path) -> None:
    places = ["-c", str(whole), "-d", str(whole / "_build" / "doctrees")]
    options = ["-b", builder, "-nWq", "--keep-going"]
    out = whole / "_build" / builder
    assert sphinx_build([*places, *options, str(whole / "docs"), str(out)]) == 0


@pytest.mark.parametrize("builder", ["json", "pickle"])
def test_pages_without_templates_are_refused_in_one_line(
    builder: str, whole: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    places = ["-c", str(whole), "-d", str(whole / "_build" / "doctrees")]
    out = whole / "_build" / builder
    with pytest.raises(SystemExit) as end:
        sphinx_build([*places, "-b", builder, "-q", str(whole / "docs"), str(out)])
    assert end.value.code == 2
    line = capfd.readouterr().err.strip()
    assert "\n" not in line
    assert f"'{builder}'" in line
    assert "`html`" in line


def test_the_text_holds_every_row(site: Site) -> None:
    text = (site.write(PAGES, DATES).build("text") / "dates.txt").read_text("utf-8")
    for words in ("Saturday 29 August 2026, 23:59 AoE", "to Saturday 12", "2026, TBD"):
        assert words in re.sub(r"[\s|]+", " ", text)
    assert "None" not in text


def test_the_epub_keeps_the_time_element(site: Site) -> None:
    out = site.write(PAGES, DATES).build("epub")
    assert '<time datetime="2026-08-30T11:59:00Z">' in (out / "dates.xhtml").read_text("utf-8")


def touch(path: Path) -> None:
    """Make a file look newer without waiting for the clock."""
    later = path.stat().st_mtime + 5
    os.utime(path, (later, later))


def read_again(capsys: pytest.CaptureFixture[str]) -> str:
    """What Sphinx says about the documents that it reads in this build."""
    out = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    found = re.search(r"\d+ added, \d+ changed, \d+ removed", out)
    return found[0] if found else "nothing said"


def test_a_build_with_nothing_touched_reads_nothing(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write(PAGES, DATES).build()
    capsys.readouterr()
    site.build()
    assert read_again(capsys) == "0 added, 0 changed, 0 removed"


def test_a_changed_date_is_read_by_the_home_page_and_by_pages_that_use_it_alone(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write(PAGES, DATES).build()
    data = site.docs / "workshop.yaml"
    data.write_text(DATES.replace("2026-08-29", "2026-08-30"), "utf-8")
    touch(data)
    capsys.readouterr()
    out = site.build()
    assert read_again(capsys) == "0 added, 3 changed, 0 removed"
    for page in ("dates", "uses"):
        assert "Sunday 30 August 2026" in (out / f"{page}.html").read_text("utf-8")


def test_a_removed_table_takes_its_anchors_with_it(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write(PAGES, DATES).build()
    (site.docs / "dates.md").write_text("# Dates\n", "utf-8")
    touch(site.docs / "dates.md")
    touch(site.docs / "uses.md")
    site.build(fails=True)
    assert "target not found: deadline" in capsys.readouterr().err


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_parallel_build_equals_a_serial_one(site: Site, tmp_path: Path) -> None:
    many = {f"page{number}": USES for number in range(20)}
    tree = "# Home\n\n```{toctree}\n:glob:\n*\n```\n"
    site.write({**many, **PAGES, "index": tree}, DATES)
    serial = contents(site.build("html", "-E"))
    (tmp_path / "_build").rename(tmp_path / "_serial")
    assert contents(site.build("html", "-E", "-j", "4")) == serial


@pytest.mark.parametrize("name", ["other.py", "part.html"])
def test_a_change_of_an_extension_reads_every_page_anew(tmp_path: Path, name: str) -> None:
    code = tmp_path / "code"
    shutil.copytree(ROOT / "_ext" / "sphinx_helpers", code / "sphinx_helpers")
    (tmp_path / "index.rst").write_text("A title\n=======\n", "utf-8")
    (tmp_path / "conf.py").write_text(
        f"import sys\nsys.path.insert(0, {str(code)!r})\nextensions = ['sphinx_helpers']\n", "utf-8"
    )

    def said() -> str:
        build = [sys.executable, "-m", "sphinx", str(tmp_path), str(tmp_path / "out")]
        return subprocess.run(build, check=True, capture_output=True, text=True).stdout

    said()
    assert "0 added, 0 changed, 0 removed" in said()
    (code / name).write_text("a = 1\n", "utf-8")
    assert "[config changed ('own_code')] 1 added" in said()


def test_on_a_site_of_one_page_the_reader_s_time_has_its_script(site: Site) -> None:
    out = site.write(PAGES, DATES).build("singlehtml")
    page = (out / "index.html").read_text("utf-8")
    assert 'class="important-dates-reader"' in page
    assert "important-dates.js" in page


def test_the_settings_of_the_host_are_left_alone(site: Site) -> None:
    conf = site.root / "conf.py"
    conf.write_text(f'{conf.read_text("utf-8")}html_title = "The host"\n', "utf-8")
    out = site.write({"index": "# Home\n\n<someone@example.org>\n"}, DATES).build()
    page = (out / "index.html").read_text("utf-8")
    assert "The host" in page
    assert "someone<span>&#64;</span>example" in page  # docutils' own way


def test_structured_data_follow_the_file_on_a_home_page_without_dates(site: Site) -> None:
    event = "id: a, kind: event, date: 2026-12-11, announced: 2026-07-01"
    dates = workshop_yaml(event, venue="A Hall")
    out = site.write({"index": "# Home\n"}, dates).build()
    assert "A Hall" in (out / "index.html").read_text("utf-8")
    data = site.docs / "workshop.yaml"
    data.write_text(dates.replace("A Hall", "Another Hall"), "utf-8")
    touch(data)
    assert "Another Hall" in (site.build() / "index.html").read_text("utf-8")
