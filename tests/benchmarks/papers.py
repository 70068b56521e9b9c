"""What papers cost: CPU seconds of cold builds of the real site, without papers and with 250.

``python tests/benchmarks/papers.py [PAIRS]`` builds each site PAIRS times, in turn, each
in a process of its own, and prints every pair, the median ratio and the weight of their page.
"""

from __future__ import annotations

import gzip
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAPERS, LETTERS = 250, 1300
NEEDED = (
    "conf.py",
    "references.bib",
    "docs",
    "pyproject.toml",
    "CONTRIBUTING.md",
    "README.md",
    "LICENSE",
)


def make_site(folder: Path, papers: str = "") -> None:
    """Copy the site, with the file of papers if there are any."""
    folder.mkdir()
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    (folder / "_ext").symlink_to(ROOT / "_ext")
    for part in ("people", "programme", "papers"):
        (folder / "docs" / f"{part}.yaml").unlink(missing_ok=True)
    if papers:
        (folder / "docs" / "papers.yaml").write_text(papers, encoding="utf-8")


def papers_yaml(number: int = PAPERS, letters: int = LETTERS) -> str:
    """A file of so many papers, in English that does not repeat, with a formula in each fourth."""
    draw = random.Random(7)  # noqa: S311 - the same file each time
    words = sorted(set(" ".join(prose()).split()))
    lines = ["announced: 2026-10-01", "entries:"]
    for paper in range(1, number + 1):
        formula = f" $\\mathcal{{N}}(0, \\sigma_{{{paper}}}^2)$" if paper % 4 == 0 else ""
        title = " ".join(draw.choices(words, k=9)).capitalize() + formula
        abstract = " ".join(draw.choices(words, k=letters // 6))[:letters] + formula
        names = (" ".join(draw.sample(words, 2)).title() for _ in range(4))
        kind = ("oral", "spotlight", "poster", "poster", "poster")[paper % 5]
        lines += [
            f"  - number: {paper}",
            f"    title: '{title}'",
            f"    authors: [{', '.join(dict.fromkeys(names))}]",
            f"    kind: {kind}",
            f"    forum: {draw.getrandbits(60):x}",
            f"    abstract: '{abstract}'",
        ]
    return "\n".join(lines) + "\n"


def prose() -> list[str]:
    """The words of the pages, which are English."""
    pages = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))
    return [word for page in pages for word in page.split() if word.isalpha() and word.isascii()]


def cpu_seconds(folder: Path) -> float:
    """User and system seconds of one cold build, as it is published."""
    before = os.times()
    shutil.rmtree(folder / "_build", ignore_errors=True)
    subprocess.run([sys.executable, "-m", "release", "-q"], check=True, cwd=folder)
    after = os.times()
    user = after.children_user - before.children_user
    return user + after.children_system - before.children_system


def main() -> None:
    """Measure in turn, so that what else the machine does falls on both."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    ratios = []
    with tempfile.TemporaryDirectory() as name:
        without, with_papers = Path(name, "without"), Path(name, "with")
        make_site(without)
        make_site(with_papers, papers_yaml())
        for _ in range(pairs):
            few, many = cpu_seconds(without), cpu_seconds(with_papers)
            ratios.append(many / few)
            sys.stdout.write(f"0: {few:.2f} s, {PAPERS}: {many:.2f} s, ratio {ratios[-1]:.2f}\n")
        page = (with_papers / "_build" / "html" / "papers.html").read_bytes()
        size = len(gzip.compress(page, 6)) / 1000
    sys.stdout.write(f"median ratio {statistics.median(ratios):.2f}; the page: {size:.1f} kB\n")


if __name__ == "__main__":
    main()
