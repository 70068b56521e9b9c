"""A site of a few pages of the test's own, in the look and with the settings of the real one."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import PLACES, ROOT, workshop_yaml
from settings import write_settings

from release import publishing

# Pages that every edition has.
ALWAYS = ("404", "call-for-papers")


def front(**more: str) -> str:
    """The lines with which a page begins."""
    lines = {"myst": '{html_meta: {description: "A page."}}', **more}
    return "\n".join(["---", *(f"{name}: {value}" for name, value in lines.items()), "---\n"])


def publish_small(
    root: Path, pages: Mapping[str, str], files: Mapping[str, bytes] | None = None
) -> Path:
    """Publish the pages, by their names, with what lies beside them; the folder of the site.

    A page that does not begin with ``front`` gets its plain lines.
    """
    docs = root / "docs"
    for name in ("_templates", "_static"):
        shutil.copytree(ROOT / "docs" / name, docs / name)
    write_settings(root)
    (root / "_ext").symlink_to(ROOT / "_ext")
    (root / "references.bib").touch()
    dates = workshop_yaml("id: a, kind: event, date: TBD")
    (docs / "workshop.yaml").write_text(dates, "utf-8")
    for name in ALWAYS:
        (docs / f"{name}.md").write_text(f"{front(orphan='true')}# A page\n\nWords.\n", "utf-8")
    for name, text in pages.items():
        head = "" if text.startswith("---") else front()
        (docs / f"{name}.md").write_text(head + text, "utf-8")
    for name, content in (files or {}).items():
        (docs / name).write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for name in PLACES:
            patch.delenv(name, raising=False)
        assert publishing.main(["-q"]) == 0
    return (root / "_build" / "html").resolve()
