"""The text that a page with ``{plain-text-link}`` leads to.

``python -m release.plain_text DOCTREES OUT`` writes it for a folder that Sphinx has built.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sphinx.cmd.build import main as sphinx_build

from sphinx_helpers.locales import settle_locale

if TYPE_CHECKING:
    from collections.abc import Sequence

# The pages that mailing lists get.
PAGES = ("call-for-papers",)


def write(doctrees: Path, out: Path, options: Sequence[str] = ()) -> int:
    """Write the text of ``PAGES`` beside their HTML in ``out``; the status of ``sphinx-build``.

    The pages are taken as the HTML build has read them into ``doctrees``.
    """
    pages = [f"docs/{name}.md" for name in PAGES]
    with TemporaryDirectory() as text:
        places = ("--conf-dir", ".", "--doctree-dir", str(doctrees), "docs", text, *pages)
        if (status := sphinx_build([*options, "--builder", "text", *places])) == 0:
            for name in PAGES:
                shutil.copy(Path(text, f"{name}.txt"), out)
    return status


if __name__ == "__main__":
    settle_locale()
    sys.exit(write(Path(sys.argv[1]), Path(sys.argv[2]), ["-q"]))
