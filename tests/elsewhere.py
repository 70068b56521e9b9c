"""Builds a project outside of this one, which has copies of the rooms of the dates and no more.

Run as a program, so that nothing but these rooms can be imported; see ``test_other_projects.py``.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

THEMES = {"furo": "de", "alabaster": "en", "pydata_sphinx_theme": "en"}
if sys.version_info < (3, 13):  # see pyproject.toml
    THEMES["sphinx_rtd_theme"] = "de"
# Of one theme, which most of them do not use.
BUILDERS = (
    *("dirhtml", "singlehtml", "text", "latex", "epub", "man"),
    *("texinfo", "gettext", "xml", "pseudoxml"),
)
BUILDS = {
    **{theme: ("html", theme, language) for theme, language in THEMES.items()},
    **{builder: (builder, "alabaster", "en") for builder in BUILDERS},
    "text-de": ("text", "alabaster", "de"),
    # A language that nobody reads; see the test.
    "text-eo": ("text", "alabaster", "eo"),
}


def project(root: Path, name: str, warnings: io.StringIO, **settings: object) -> Sphinx:
    """Sphinx with the project, for one of the builds."""
    builder, theme, language = BUILDS[name]
    read = root / f"read-{language}{'-gettext' if builder == 'gettext' else ''}"
    return Sphinx(
        *(root / "docs", root / "docs", root / "out" / name, read, builder),
        confoverrides={"html_theme": theme, "language": language, **settings},
        status=None,
        warning=warnings,
    )


def warned(root: Path, name: str) -> str:
    """Make one of the builds; what is warned of."""
    warnings = io.StringIO()
    with docutils_namespace():
        project(root, name, warnings).build()
    return warnings.getvalue()


def settings_of(root: Path, *extensions: str) -> dict[str, str]:
    """Each setting as text, once Sphinx is ready to read the pages."""
    with docutils_namespace():
        app = project(root, "furo", io.StringIO(), extensions=list(extensions))
        return {setting.name: repr(setting.value) for setting in app.config}


def main(root: Path) -> None:
    """Build everything; what was warned of, and which settings changed, is in ``said.json``."""
    said: dict[str, object] = {name: warned(root, name) for name in BUILDS}
    before, after = settings_of(root), settings_of(root, "important_dates")
    said["changed settings"] = [name for name in before if before[name] != after[name]]
    said["new settings"] = sorted(after.keys() - before.keys())
    (root / "said.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
