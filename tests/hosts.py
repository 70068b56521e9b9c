"""Static hosts on this machine, which serve a finished site as those do that publish it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from conftest import ROOT
from reading import Site

from important_dates.core.load import load


class StaticHost(SimpleHTTPRequestHandler):
    """Serves files as static hosts do: in silence, and with 404.html for what is not there.

    ``below`` is the path of the site on its host, where it does not begin at the root.
    """

    def __init__(self, *arguments: Any, below: str = "/", **options: Any) -> None:
        self.below = below
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.below)
        return super().translate_path(path.removeprefix(self.below) if inside else "/nowhere")

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
    """Keeps a reader waiting in the middle of each article, between two paragraphs."""

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
        text = source.read()
        start, end = text.find(b"<article"), text.find(b"</article")
        found = text.find(b"</p>", (start + end) // 2, end)
        middle = found + len(b"</p>") if start >= 0 and found >= 0 else 0
        outputfile.write(text[:middle])
        outputfile.flush()
        time.sleep(0.2 if middle else 0)
        outputfile.write(text[middle:])


def path_of_the_site() -> str:
    """Where on its host the real site begins, by the address in its data file."""
    address = load(ROOT / "docs" / "workshop.yaml").schedule.workshop.url or ""
    return f"{urlsplit(address).path.rstrip('/')}/"


@contextmanager
def served(
    folder: Path, handler: type[StaticHost] = StaticHost, below: str = "/"
) -> Iterator[Site]:
    """Serve a folder at an address of this machine."""
    answer = partial(handler, directory=str(folder), below=below)
    host = ThreadingHTTPServer(("127.0.0.1", 0), answer)
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield Site(folder, f"http://127.0.0.1:{host.server_port}{below}")
    host.shutdown()
    host.server_close()
