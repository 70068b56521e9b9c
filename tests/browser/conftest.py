"""A real Chromium, and finished sites that are served to it from this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import PLACES, ROOT
from hosts import SlowHost, served
from playwright.sync_api import Browser, sync_playwright
from reading import Site
from small_site import write_small_site

from important_dates.core.load import load
from release.publishing import alone
from release.publishing import main as publish_site

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # in a container there is no user to become
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # nothing leaves this machine
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def _path_of_the_site() -> str:
    address = load(ROOT / "docs" / "workshop.yaml").schedule.workshop.url or ""
    return f"{urlsplit(address).path.rstrip('/')}/"


@pytest.fixture(scope="session")
def published(out: Path) -> Iterator[Site]:
    """The real site, as ``publishing`` leaves it, at the path of its address."""
    with served(out, below=_path_of_the_site()) as site:
        yield site


@pytest.fixture
def slow(out: Path) -> Iterator[Site]:
    """The same on a slow line."""
    with served(out, SlowHost, _path_of_the_site()) as site:
        yield site


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small site of the tests, published; built once for all workers."""
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "small"
    with pytest.MonkeyPatch.context() as patch, alone(root / "first"):
        for name in PLACES:
            patch.delenv(name, raising=False)
        if not (root / "_build" / "html").exists():
            patch.chdir(write_small_site(root))
            assert publish_site(["-q"]) == 0
    with served((root / "_build" / "html").resolve()) as site:
        yield site
