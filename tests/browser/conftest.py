"""A real Chromium, and the site as it is published, served to it from this machine."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Browser, sync_playwright
from reading import Site

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # in a container there is no user to become
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # nothing leaves this machine
]


class StaticHost(SimpleHTTPRequestHandler):
    """Serves files as static hosts do: in silence, and with 404.html for what is not there."""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


class SlowHost(StaticHost):
    """Keeps a reader waiting in the middle of each page, between two paragraphs."""

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
        text = source.read()
        middle = text.find(b"</p>", len(text) // 2) + 4 if b"<article" in text else 0
        outputfile.write(text[:middle])
        outputfile.flush()
        time.sleep(0.2 if middle else 0)
        outputfile.write(text[middle:])


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def published(out: Path) -> Iterator[Site]:
    """The real site, as ``publishing`` leaves it, at an address of this machine."""
    with served(out, StaticHost) as site:
        yield site


@pytest.fixture
def slow(out: Path) -> Iterator[Site]:
    """The same on a slow line."""
    with served(out, SlowHost) as site:
        yield site


@contextmanager
def served(folder: Path, handler: type[StaticHost]) -> Iterator[Site]:
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield Site(folder, f"http://127.0.0.1:{host.server_port}/")
    host.shutdown()
    host.server_close()
