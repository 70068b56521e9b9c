"""``python -m release.links``: ask every address; the report is ``_build/linkcheck/report.md``.

The status is 1 if one is broken or time ran out; options go to ``sphinx-build``.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from important_dates.core.load import load
from pages.hosting import site_address
from pages.link_settings import ignored
from sphinx_helpers.locales import settle_locale

from .report import read_answers, report

if TYPE_CHECKING:
    from collections.abc import Sequence

# A host may ask us to wait as long as it likes, and Sphinx obeys; this is where we stop.
_LIMIT = 30 * 60.0  # seconds
_FACTS = Path("docs/workshop.yaml")
_LAST_WORDS = 60.0  # seconds that Sphinx gets to write down what it knows


def main(
    options: Sequence[str], out: Path = Path("_build/linkcheck"), limit: float = _LIMIT
) -> int:
    """Check the links of ``docs`` for at most ``limit`` seconds; the report goes to ``out``."""
    settle_locale()
    answers = out / "output.json"
    answers.unlink(missing_ok=True)
    # Sphinx keeps its settings, a token among them, in its doctrees: these are for one run.
    with tempfile.TemporaryDirectory() as doctrees:
        places = ("--conf-dir", ".", "--doctree-dir", doctrees)
        command = [sys.executable, "-m", "sphinx", *places, "--builder", "linkcheck", *options]
        status = _run([*command, "docs", str(out)], limit)
    if status not in (0, 1, None) or not answers.exists():
        return status or 1
    stopped = "" if status is not None else f"Stopped after {limit:.0f} seconds; some are missing."
    return _tell(answers, stopped)


def _run(command: list[str], limit: float) -> int | None:
    """The status of ``command``, or ``None`` if it was stopped after ``limit`` seconds."""
    with subprocess.Popen(command) as process:  # noqa: S603 - our own command
        try:
            return process.wait(limit)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)  # so that it closes its files
        try:
            process.wait(_LAST_WORDS)
        except subprocess.TimeoutExpired:
            process.kill()
    return None


def _tell(output: Path, stopped: str) -> int:
    lines = output.read_text(encoding="utf-8").splitlines(keepends=True)
    answers = read_answers(line for line in lines if line.endswith("\n"))  # not one cut off
    own = site_address(os.environ) or load(_FACTS).schedule.workshop.url or ""
    text = report(answers, ignored(own), stopped)
    output.with_name("report.md").write_text(text, encoding="utf-8")
    sys.stdout.write(f"\n{text}")
    broken = any(answer.verdict == "broken" for answer in answers)
    return 1 if broken or stopped else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
