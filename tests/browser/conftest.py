"""A real Chromium, and finished sites that are served to it from this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import publish_from
from conftest import published as build_once
from hosts import SlowHost, path_of_the_site, served
from playwright.sync_api import Browser, sync_playwright
from reading import Site
from small_site import write_small_site

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


@pytest.fixture(scope="session")
def published(out: Path) -> Iterator[Site]:
    """The real site, as ``publishing`` leaves it, at the path of its address."""
    with served(out, below=path_of_the_site()) as site:
        yield site


@pytest.fixture
def slow(out: Path) -> Iterator[Site]:
    """The same on a slow line."""
    with served(out, SlowHost, path_of_the_site()) as site:
        yield site


@pytest.fixture(scope="session")
def small(shared: Path) -> Iterator[Site]:
    """The small site of the tests, published."""
    build = shared / "small"
    sources = build / "sources"
    made = build_once(build, lambda: publish_from(write_small_site(sources), build))
    with served(made) as site:
        yield site
