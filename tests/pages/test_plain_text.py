"""Pages as plain text, with what only some of them hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from conftest import CONF, workshop_yaml

if TYPE_CHECKING:
    from conftest import Site

DATES = workshop_yaml("id: a, kind: event, date: TBD")


def test_a_download_is_its_name(site: Site) -> None:
    settings = CONF.replace('"important_dates"', '"important_dates", "pages.plain_text"')
    (site.root / "conf.py").write_text(settings, "utf-8")
    text = "# Title\n\nSee {download}`the file <workshop.yaml>` and `code`.\n"
    built = site.write({"index": text}, DATES).build("text")

    assert "See the file and code." in (built / "index.txt").read_text("utf-8")


def test_the_server_of_a_contributor_gets_the_text_too(demo: Path, tmp_path: Path) -> None:
    """As `nox -s serve` writes it after each build."""
    build = demo.parent
    command = [sys.executable, "-m", "release.plain_text", str(build / "doctrees"), str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": "_ext"}
    subprocess.run(command, cwd=build / "sources", env=env, check=True)
    name = "call-for-papers.txt"
    assert (tmp_path / name).read_bytes() == (demo / name).read_bytes()
