"""A whole small project with content of its own, for the tests that need one.

Its pages, data file and bibliography are those in ``demo/``; its code, settings, templates and
styles are the project's. So what the site says today changes no test.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from settings import write_settings

ROOT = Path(__file__).parents[1]
DEMO = Path(__file__).parent / "demo"
DATA_FILE = (DEMO / "docs" / "workshop.yaml").read_text(encoding="utf-8")
# What of docs/ is no content: it shapes the pages, whatever they say.
_SHAPE = ("_static", "_templates", "workshop.schema.json")
_SETTINGS = ("CONTRIBUTING.md", "LICENSE")


def demo_project(target: Path) -> Path:
    """Write the demo project into ``target``, built by the code of this checkout."""
    (target / "docs").mkdir(parents=True)
    for name in (*_SETTINGS, *(f"docs/{name}" for name in _SHAPE)):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target / name)
    (target / "_ext").symlink_to(ROOT / "_ext")  # one place, so that coverage is measured
    return with_demo_content(target)


def with_demo_content(root: Path) -> Path:
    """Replace all content of the project in ``root`` by that of the demo."""
    for path in (root / "docs").iterdir():
        if path.name not in _SHAPE:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(DEMO, root, dirs_exist_ok=True)
    write_settings(root)
    return root
