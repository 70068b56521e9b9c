"""Another workshop's site, begun by one command and then written in YAML and Markdown alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from conftest import ROOT
from rehearsal import outputs
from rehearsal.copies import DATES, Copy, add, copy_files, date, entries, facts, page

from pages.identity.drawing import mark_shapes
from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehearsal.copies import Edit

pytestmark = pytest.mark.rehearsal

WORK = """\
@misc{demo2031errors,
  author = {Demo, Ann},
  title = {Errors of an example},
  year = {2031},
  url = {https://example.org/errors},
  keywords = {tides}
}
"""
SITE = """
series:
  - {folder: areas, page: area, title: Areas}
language: en-GB
colors:
  light: {main: "#006b4f", second: "#8a3a00", third: "#3b1a6e"}
  dark: {main: "#35b08a", second: "#e08a3a", third: "#e3d0ff"}
mark: _static/mark.svg
hero: initials
"""
MARK = """
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">
  <path fill="#006b4f" d="M1 1h6v6H1z"/>
</svg>
"""
AREAS = """
---
myst:
  html_meta:
    description: "The areas of the workshop."
---
# Areas

What the workshop is about, area by area.

```{toctree}
tides
```
"""
TIDES = """
---
myst:
  html_meta:
    description: "How tides are measured."
---
# Tides

The colour of the water tells little; {cite:t}`demo2031errors` list what does.

## References

```{cited-works}
```
"""
REFERENCES = """
---
myst:
  html_meta:
    description: "Every work that this site cites."
---
# References

```{bibliography}
:all:
```
"""
EDITS: tuple[Edit, ...] = (
    facts(
        title="Measuring what moves",
        tagline="Instruments for the sea.",
        host="Host 2031",
        edition="2031",
        venue="Hall 7",
        contact="someone@example.org",
        updated="2031-02-01",
    ),
    date(
        """
        - id: submission
          label: Submission Deadline
          kind: deadline
          date: 2031-08-22
          announced: 2031-02-01
        """
    ),
    page("docs/site.yaml", SITE),
    page("docs/_static/mark.svg", MARK),
    page("docs/areas/index.md", AREAS),
    page("docs/areas/tides.md", TIDES),
    page("docs/references.md", REFERENCES),
    page("references.bib", WORK),
    entries("docs/index.md", "Areas <areas/index>", "References <references>"),
    add("docs/contact.md", "Its organisers answer.\n"),
)


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    copy = copy_files(tmp_path_factory.mktemp("another") / "site")
    status, told = copy.python("release.another", "new", "Workshop A")
    assert status == 0, told
    copy.commit("Begin Workshop A")
    return copy


def passes(copy: Copy, subtests: pytest.Subtests) -> None:
    status, told = copy.publish()
    assert (status, told) == (0, "")
    for check in (copy.lint, copy.test):
        with subtests.test(check.__name__):
            status, told = check()
            assert status == 0, told


def own() -> Iterator[str]:
    """What only the site of this repository says and shows."""
    workshop = yaml.safe_load((ROOT / DATES).read_text("utf-8"))["workshop"]
    yield from (workshop[name] for name in ("name", "title", "tagline", "contact"))
    site = load_site(ROOT / "docs")
    for palette in site.colors.palettes():
        yield from (palette.simulator, palette.data, palette.discrepancy)
    for series in site.series:
        for name in series.names(ROOT / "docs"):
            text = (ROOT / "docs" / series.folder / f"{name}.md").read_text("utf-8")
            yield re.findall(r"^# (.*)$", text, re.MULTILINE)[0]
    yield from (path for shape in mark_shapes() if (path := shape.get("d")))


def traces(copy: Copy) -> list[tuple[str, str]]:
    """Where a byte of it is left."""
    words = {word for word in own() if word != "TBD"}
    files = {
        path.relative_to(copy.out.resolve()).as_posix(): path.read_bytes().lower()
        for path in sorted(copy.out.resolve().rglob("*"))
        if path.is_file()
    }
    return [
        (name, word)
        for name, content in files.items()
        for word in words
        if word.lower().encode() in content or word.lower() in name
    ]


def test_at_first_it_has_everything_to_say_and_passes(
    another: Copy, subtests: pytest.Subtests
) -> None:
    passes(another, subtests)
    assert traces(another) == []
    assert "Workshop A: TBD" in outputs.words(another.out / "index.html")


def test_with_its_own_words_it_is_no_other_s(another: Copy, subtests: pytest.Subtests) -> None:
    for edit in EDITS:
        edit(another)
    passes(another, subtests)
    assert traces(another) == []
    home = outputs.soup(another.out / "index.html")
    assert home.html["lang"] == "en-GB"
    assert "M1 1h6v6H1z" in str(home.select_one("svg.site-mark"))
    assert home.select_one("svg.site-picture").get_text().strip() == "WA"
    assert "#006b4f" in (another.out / "_static/styles/site.css").read_text("utf-8")
    assert "Demo (2031)" in outputs.words(another.out / "areas/tides.html")


def test_what_is_not_american_is_not_told_and_what_is_not_british_is(another: Copy) -> None:
    add("docs/contact.md", "A color.\n")(another)
    status, told = another.python("checks", "spelling")
    assert (status, "docs/contact.md" in told, "color ==> colour" in told) == (1, True, True)
