"""``python -m checks.checklist.spelling``: slips of the pen, and the English of the site.

codespell knows the slips, and which American word a British one is. Where ``docs/site.yaml`` says
``en-GB``, the pages are read with that list turned round, and the code stays American.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import codespell_lib

from located_yaml.problems import InvalidFileError
from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from collections.abc import Iterable

_OWN_LIST = Path(".ci/american.txt")
_PACKAGE_LIST = Path(codespell_lib.__file__).with_name("data") / "dictionary_en-GB_to_en-US.txt"
# What no spelling is asked of: what others wrote, names, keys and code.
_AS_IT_IS = (
    r"^> .*",  # quoted
    r"^  (?!annote )[a-z]+ = .*",  # of a cited work
    r"(?<![^\s(\[])`+[^`]*`+",  # code, but not a role
    r"\]\([^)\s]*\)|https?://\S+",  # addresses
    r"\b(?:Centre|Organisation|Programme)\b",  # of an institution
    r'"cancelled"|status: cancelled',  # of the data file, as in RFC 5545, 3.8.1.11
    r"\.neighbours import",  # a file
    r"\b(?:programmes?|PROGRAMME)\b",  # as its file is called; a program is software
)
# Besides, in a page: the options of a directive, and its name.
_IN_PAGES = (r"^:[a-z-]+:.*", r"^[`:]{3,}\{.*")
# American words that are British too, if perhaps in another sense, or in chemistry.
_BOTH = {
    *("acknowledgment", "acknowledgments", "aging", "among", "analog", "biased", "coloration"),
    *("colorations", "dialog", "dialogs", "donut", "donuts", "judgment", "judgments", "lambaste"),
    *("lambastes", "learned", "license", "licensed", "licenses", "licensing", "math", "meter"),
    *("meters", "overwritable", "practice", "practiced", "practices", "practicing", "program"),
    *("programs", "routing", "salable", "specialties", "specialty", "stories", "story"),
    *("unmodeled", "writable"),
}
_BOTH_BEGIN = ("focus", "refocus", "sulf")


def american(*skipped: str) -> list[str]:
    """The command that tells British spelling in all files but those skipped and the tests."""
    return _codespell(
        *("--builtin", "en-GB_to_en-US", f"--dictionary=-,{_OWN_LIST.as_posix()}"),
        *("--regex", r"[\w'’]+", "--ignore-regex", "|".join(_AS_IT_IS)),
        *("--ignore-words-list", "analogue,dialogue,dialogues", "--skip", ",".join(skipped)),
    )


def british(list_: Path, pages: Iterable[Path]) -> list[str]:
    """The command that tells American spelling in the pages."""
    return _codespell(
        *(f"--dictionary={list_}", "--regex", r"[\w'’]+"),
        *("--ignore-regex", "|".join((*_AS_IT_IS, *_IN_PAGES)), *map(str, pages)),
    )


def turned_round(lines: Iterable[str]) -> list[str]:
    """The list from American to British words. Those in -ize stay, as Oxford spells them."""
    pairs = (line.strip().split("->") for line in lines if "->" in line)
    return [
        f"{american}->{british}"
        for british, american in pairs
        if american not in _BOTH
        and not american.startswith(_BOTH_BEGIN)
        and american.replace("iz", "is") != british
    ]


def _codespell(*options: str) -> list[str]:
    return [sys.executable, "-m", "codespell_lib", *options]


def _run(command: list[str]) -> int:
    return subprocess.run(command, check=False).returncode  # noqa: S603 - one of the above


def _british() -> int:
    lists = [path.read_text(encoding="utf-8") for path in (_PACKAGE_LIST, _OWN_LIST)]
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "british.txt")
        words = turned_round("\n".join(lists).splitlines())
        written.write_text("\n".join(words) + "\n", encoding="utf-8")
        pages = sorted(Path("docs").rglob("*.md"))
        return _run(british(written, pages)) if pages else 0


def main() -> int:
    """Print each slip; not 0 if there is one."""
    try:
        is_british = load_site(Path("docs")).language == "en-GB"
    except InvalidFileError as error:
        sys.stdout.writelines(f"{problem}\n" for problem in error.problems)
        return 1
    statuses = [_run(_codespell())]
    if is_british:
        statuses += [_run(american("tests", "docs", "references.bib")), _british()]
    else:
        statuses.append(_run(american("tests")))
    return max(map(abs, statuses))


if __name__ == "__main__":
    sys.exit(main())
