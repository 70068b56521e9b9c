"""A real Chromium, and the site as it is published, served to it from this machine."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

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
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, directory=str(out)))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield Site(out, f"http://127.0.0.1:{host.server_port}/")
    host.shutdown()
    host.server_close()
