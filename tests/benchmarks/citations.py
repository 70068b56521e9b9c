"""What citing costs: CPU seconds of cold builds of 20 pages that cite 200 and 1,000 works.

``python tests/benchmarks/citations.py [PAIRS]`` builds each site PAIRS times, in turn, each
in a process of its own, and prints every pair and the median ratio.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA_FILE = ROOT / "tests" / "demo" / "docs" / "workshop.yaml"
PAGES, FEW, MANY = 20, 200, 1000


def make_site(folder: Path, works: int) -> None:
    """Write a project of ``PAGES`` pages that cite ``works`` works in equal shares."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    shutil.copy(ROOT / "conf.py", folder)
    shutil.copy(DATA_FILE, docs)
    for name in ("_static", "_templates"):
        shutil.copytree(ROOT / "docs" / name, docs / name)
    (folder / "_ext").symlink_to(ROOT / "_ext")
    keys = [f"author{number}a2020work" for number in range(works)]
    (folder / "references.bib").write_text("\n".join(map(entry, keys)), encoding="utf-8")
    share = works // PAGES
    for page in range(PAGES):
        cited = [f"It is so {{cite:p}}`{key}`.\n" for key in keys[page * share :][:share]]
        text = f"# Page {page}\n\n" + "\n".join(cited) + "\n```{cited-works}\n```\n"
        (docs / f"p{page}.md").write_text(text, encoding="utf-8")
    names = "\n".join(f"p{page}" for page in range(PAGES))
    toctree = f"```{{toctree}}\n{names}\n```\n"
    index = f"# Home\n\n{toctree}\n## References\n\n```{{bibliography}}\n:all:\n```\n"
    (docs / "index.md").write_text(index, encoding="utf-8")


def entry(key: str) -> str:
    """An entry of the usual size."""
    name = key.removesuffix("2020work").title()
    number = name.removeprefix("Author").removesuffix("A")
    return (
        f"@article{{{key},\n  author = {{{name}, Anna B. and Other, Carl and Third, Eva}},\n"
        f"  title = {{A title of {{Bayesian}} length and what follows from case {number}}},\n"
        f"  year = {{2020}},\n  journal = {{Journal of Examples}},\n  volume = {{1}},\n"
        f"  pages = {{1--10}},\n  doi = {{10.1000/{key}}}\n}}\n"
    )


def cpu_seconds(folder: Path, target: Path) -> float:
    """User and system seconds of one cold build."""
    before = os.times()
    command = ("-m", "sphinx", "-q", "-E", "-c", folder, "-d", target / "doctrees")
    subprocess.run([sys.executable, *command, folder / "docs", target], check=True)
    after = os.times()
    user = after.children_user - before.children_user
    return user + after.children_system - before.children_system


def main() -> None:
    """Measure in turn, so that what else the machine does falls on both."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    ratios = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for works in (FEW, MANY):
            make_site(folder / str(works), works)
        for number in range(pairs):
            few, many = (
                cpu_seconds(folder / str(works), folder / f"out{works}.{number}")
                for works in (FEW, MANY)
            )
            ratios.append(many / few)
            sys.stdout.write(f"{FEW}: {few:.2f} s, {MANY}: {many:.2f} s, ratio {ratios[-1]:.2f}\n")
    sys.stdout.write(f"median ratio {statistics.median(ratios):.2f}\n")


if __name__ == "__main__":
    main()
