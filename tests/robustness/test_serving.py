"""The server of a contributor follows each save, and nothing else."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest
from conftest import CONF, ROOT, workshop_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.robustness

PATIENCE = 120  # seconds, for builds on a busy machine
DELAY = 2.5  # seconds beside the build's own time
ENTRY = "@book{a, author = {Author, A.}, title = {First title}, year = {2020}, publisher = {P}}\n"
HOME = """# Home

{{ word }}, {cite:t}`a`, {workshop}`venue`

```{bibliography}
```

```{toctree}
call-for-papers
```
"""
SETTINGS = """
import sys
sys.path.insert(0, "_ext")
bibtex_bibfiles = ["references.bib"]
myst_enable_extensions = ["substitution"]
myst_substitutions = {"word": "first word"}
"""


@dataclass
class Server:
    """A running server, and when it printed which line (in seconds of a steady clock)."""

    root: Path
    process: subprocess.Popen[str]
    lines: list[tuple[float, str]] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append((time.monotonic(), line))

    def saying(self, word: str) -> list[float]:
        return [moment for moment, line in self.lines if word in line]

    def wait_for(self, word: str, count: int) -> float:
        """The moment when it said the word for the time that ``count`` numbers."""
        end = time.monotonic() + PATIENCE
        while len(self.saying(word)) < count:
            assert time.monotonic() < end, "".join(line for _, line in self.lines)
            assert self.process.poll() is None, "".join(line for _, line in self.lines)
            time.sleep(0.02)
        return self.saying(word)[count - 1]

    def wait_until_it_answers(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                self.home()
            except OSError:
                time.sleep(0.1)
            else:
                return

    def home(self) -> str:
        (address,) = {
            found for _, line in self.lines for found in re.findall(r"http://[\d.:]+", line)
        }
        with urlopen(address) as answer:  # noqa: S310 - this machine's own server
            return str(answer.read(), "utf-8")

    def save(self, name: str, old: str, new: str) -> None:
        """As an editor saves safely: whole, beside the old file, and then in its place."""
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text
        beside = path.with_name(f".{path.name}.part")
        beside.write_text(text.replace(old, new), "utf-8")
        beside.replace(path)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "_ext").symlink_to(ROOT / "_ext")
    conf = CONF.replace(
        '["myst_parser"', '["myst_parser", "sphinxcontrib.bibtex", "pages.plain_text"'
    )
    (tmp_path / "conf.py").write_text(SETTINGS + conf, "utf-8")
    (tmp_path / "references.bib").write_text(ENTRY, "utf-8")
    (docs / "workshop.yaml").write_text(workshop_yaml("id: a, kind: event, date: TBD"), "utf-8")
    (docs / "index.md").write_text(HOME, "utf-8")
    (docs / "call-for-papers.md").write_text("# Call\n", "utf-8")
    environment = {**os.environ, "PYTHONPATH": "_ext", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "release.serving", "--port", "0"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, text=True, **streams) as process:
        running = Server(tmp_path, process)
        listener = Thread(target=running.listen)
        listener.start()
        try:
            yield running
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)
            listener.join()
    assert process.returncode == 0


def test_each_safe_save_is_shown_at_once_and_nothing_else_builds(server: Server) -> None:
    server.wait_for("Waiting to detect changes", 1)  # which it does once it answers
    server.wait_until_it_answers()
    builds = 1
    for name, old, new in (
        ("references.bib", "First title", "Second title"),
        ("references.bib", "Second title", "Third title"),
        ("conf.py", "first word", "second word"),
        ("conf.py", "second word", "third word"),
        ("docs/index.md", "# Home", "# Fourth"),
        ("docs/workshop.yaml", "venue: TBD", "venue: Fifth"),
    ):
        saved = time.monotonic()
        server.save(name, old, new)
        begun = server.wait_for("Rebuilding", builds)
        ended = server.wait_for("Serving on", builds + 1)
        assert new.split(maxsplit=1)[-1] in server.home()
        assert begun - saved + time.monotonic() - ended < DELAY, name
        builds += 1

    for name in ("_build/x/y", ".git/x", ".nox/x", ".venv/x", ".mypy_cache/x", "other.txt"):
        path = server.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    time.sleep(DELAY)
    assert len(server.saying("Rebuilding")) == builds - 1
    assert (server.root / "_build" / "serve" / "call-for-papers.txt").is_file()
    assert "Traceback" not in "".join(line for _, line in server.lines)
