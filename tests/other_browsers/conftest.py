"""Firefox and WebKit, where they are installed, and the site that is served to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hosts import path_of_the_site, served
from reading import Site
from windows import BROWSERS, Window


@pytest.fixture(scope="session", params=BROWSERS)
def window(request: pytest.FixtureRequest) -> Iterator[Window]:
    """A window of each browser that is installed here."""
    browser = BROWSERS[request.param]
    if missing := browser.missing():
        pytest.skip(f"{missing} is not installed")
    with browser.opened() as opened:
        yield opened


@pytest.fixture(scope="session")
def published(out: Path) -> Iterator[Site]:
    """The real site, as it is published, at the path of its address."""
    with served(out, below=path_of_the_site()) as site:
        yield site
