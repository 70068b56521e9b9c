"""The settings of a site that the tests make: the project's, with all of its extensions.

A site that leaves a part out has the same tests.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("references", "simulators", "misspecification", "topic_figures")


def write_settings(root: Path) -> None:
    """Write ``conf.py`` into the folder of a site."""
    text = (ROOT / "conf.py").read_text("utf-8")
    added = [f'    "{part}",\n' for part in PARTS if f'"{part}",' not in text]
    start = "extensions = [\n"
    assert start in text
    (root / "conf.py").write_text(text.replace(start, start + "".join(added), 1), "utf-8")
