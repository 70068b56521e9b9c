"""What of the repository is the workshop's own, and what every workshop shares."""

from __future__ import annotations

from pathlib import Path

DOCS = Path("docs")
# The pages with which a site begins. What they say comes from the data.
SKELETON = (
    *("404", "call-for-papers", "contact", "contributing", "important-dates", "index", "venue"),
    # They show once there is something to tell.
    *("papers", "people", "practical", "presenting", "programme", "sponsors"),
)
# The extensions that only this workshop's pages need.
EXTENSIONS = ("simulators", "misspecification", "topic_figures")
# The tests of what this workshop's pages say.
TESTS = Path("tests/own")
BIBLIOGRAPHY = Path("references.bib")
_SHAPE = (Path("docs/_templates"), Path("docs/_static/site.css"))
_PARTS = Path("docs/_parts")


def is_own(path: Path) -> bool:
    """Whether a file, by its path in the repository, is one workshop's and not everybody's."""
    if path.parts[:1] != DOCS.parts:
        return path == BIBLIOGRAPHY or TESTS in path.parents
    shared = any(path == shape or shape in path.parents for shape in _SHAPE)
    return not shared and not path.name.endswith(".schema.json")


def is_content(path: Path) -> bool:
    """Whether a file goes when another workshop begins."""
    kept = path.parent == DOCS and path.suffix == ".md" and path.stem in SKELETON
    return is_own(path) and not kept and path.parent != _PARTS
