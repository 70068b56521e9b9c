"""Every page by the Nu HTML Checker, with its warnings: what a browser forgives, others may not."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from reading import Site

pytestmark = [pytest.mark.browser, pytest.mark.real_site]

INSIDE = "node_modules/vnu-jar/build/dist/vnu.jar"
JAR = Path(os.environ.get("VNU_JAR", ROOT / "_build/node/vnu-jar" / INSIDE))
# What others write, none of it invalid: the message, and who writes it for which reason.
UPSTREAM = {
    # docutils writes XHTML's form of HTML throughout, which HTML allows:
    # https://docutils.sourceforge.io/docs/user/config.html#html-writers
    # https://html.spec.whatwg.org/multipage/syntax.html#start-tags
    r"Trailing slash on void elements",
    # docutils puts each heading in the section that it names, the first one too; browsers no longer
    # count sections: https://github.com/whatwg/html/pull/7829
    r"Consider using the “h1” element as a top-level heading only",
    # The theme's article holds that section, which holds the heading:
    # https://github.com/pydata/pydata-sphinx-theme/blob/main/src/pydata_sphinx_theme/theme/pydata_sphinx_theme/layout.html
    r"Article lacks heading",
    # The script of Sphinx's search asks for that role, and shows no words of a page without it:
    # https://github.com/sphinx-doc/sphinx/pull/7194
    r"The “main” role is unnecessary for element “main”",
}
# Data in a page is no script to a browser, and no policy stops it; the checker takes it for one:
# https://html.spec.whatwg.org/multipage/scripting.html#data-block
DATA = "<script type=application/ld+json>"


def is_known(message: dict[str, str]) -> bool:
    said = message["message"]
    of_data = said.startswith("Inline script violates") and DATA in message.get("extract", "")
    return of_data or any(re.match(known, said) for known in UPSTREAM)


def test_every_page_is_valid(published: Site) -> None:
    if not shutil.which("java"):
        pytest.skip("the Nu HTML Checker needs Java, which is not installed")
    if not JAR.is_file():
        pytest.skip(f"no {JAR}; `nox -s browser` fetches it")
    # By address, since a policy that allows the page's own host allows nothing on a disk.
    files = [published.url(page) for page in published.pages]
    command = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(JAR)]
    command += ["--format", "json", "--exit-zero-always", "--stdout"]
    run = subprocess.run([*command, *files], capture_output=True, check=True, text=True)

    messages = json.loads(run.stdout)["messages"]
    assert [
        f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not is_known(message)
    ] == []
    for known in UPSTREAM:
        assert any(re.match(known, message["message"]) for message in messages), f"mended: {known}"
