"""Small sites to build for the tests of the computed example."""

from __future__ import annotations

from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

from sphinx.cmd.build import main as sphinx_build

ROOT = Path(__file__).parents[1]
CSS = """\
:root {
  --site-simulator: #0000ff;
  --site-data: #a35200;
  --site-discrepancy: #800040;
}
"""
CONF = """
import sys
sys.path.insert(0, {ext!r})
extensions = ["myst_parser", "pages.formulas", "misspecification"]
html_math_renderer = "mathml"
project = copyright = author = version = "x"
today = "x"
"""


def write_site(folder: Path, page: str, css: str = CSS) -> Path:
    source = folder / "source"
    (source / "_static").mkdir(parents=True)
    (source / "_static/site.css").write_text(css, encoding="utf-8")
    (source / "conf.py").write_text(CONF.format(ext=str(ROOT / "_ext")))
    (source / "index.md").write_text(f"# Title\n\n{page}\n", encoding="utf-8")
    return source


def build(source: Path, target: Path, *options: str) -> tuple[int, str]:
    """The status, and what was said on the way."""
    places = ("-c", str(source), "-d", f"{target}-doctrees", str(source), str(target))
    with redirect_stderr(StringIO()) as said:
        try:
            status = sphinx_build(["-nq", "--no-color", "--keep-going", *options, *places])
        except SystemExit as left:
            status = left.code
    return status, said.getvalue()
