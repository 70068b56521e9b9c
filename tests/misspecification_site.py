"""Small sites to build, and the whole one, for the tests of the computed example."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CSS = (ROOT / "docs/_static/site.css").read_text(encoding="utf-8")
CONF = """
import sys
sys.path.insert(0, {ext!r})
{before}
extensions = ["myst_parser", "mathml", "misspecification_example"]
html_math_renderer = "mathml"
project = copyright = author = version = "x"
today = "x"
"""


def write_site(folder: Path, page: str, *, before: str = "", css: str = CSS) -> Path:
    source = folder / "source"
    (source / "_static").mkdir(parents=True)
    (source / "_static/site.css").write_text(css, encoding="utf-8")
    (source / "conf.py").write_text(CONF.format(ext=str(ROOT / "_ext"), before=before))
    (source / "index.md").write_text(f"# Title\n\n{page}\n", encoding="utf-8")
    return source


def build(
    source: Path, target: Path, *options: str, confdir: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx", "-nq", "--keep-going", "-c", str(confdir or source)]
    command += ["-d", f"{target}-doctrees", *options, str(source), str(target)]
    environment = {**os.environ, "NO_COLOR": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def build_whole(target: Path, *options: str) -> Path:
    done = build(ROOT / "docs", target, "-W", *options, confdir=ROOT)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return target
