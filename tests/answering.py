"""A server on this machine that answers in each of the ways that a link check meets."""

from __future__ import annotations

import subprocess
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = b"<!doctype html><title>A page</title><h1 id='here'>Here</h1>"
CODES = {"/gone": 404, "/wrong": 500, "/down": 503, "/refused": 403}
REDIRECTS = {"/moved": (301, "/fine"), "/resolver": (302, "/fine"), "/gone-doi": (302, "/gone")}


@dataclass
class Visits:
    """What was asked: the paths, and the header of authorisation of each."""

    paths: list[str] = field(default_factory=list)
    tokens: dict[str, str | None] = field(default_factory=dict)


class Answering(BaseHTTPRequestHandler):
    """Answers by the path; ``/busy`` asks twice for patience (HEAD, then HEAD again)."""

    visits: Visits

    def do_HEAD(self) -> None:
        path = self.path
        self.visits.paths.append(path)
        self.visits.tokens[path] = self.headers.get("Authorization")
        if path == "/slow":
            time.sleep(3)
        if path in REDIRECTS:
            code, target = REDIRECTS[path]
            return self._answer(code, Location=target)
        if path == "/always-busy" or (path == "/busy" and self.visits.paths.count(path) < 3):
            return self._answer(429, **{"Retry-After": "1"})
        return self._answer(CODES.get(path, 200))

    def do_GET(self) -> None:
        self.do_HEAD()
        self.wfile.write(PAGE)

    def _answer(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def answering(certificate: Path | None = None) -> Iterator[tuple[str, Visits]]:
    """Serve; gives the address and what is asked. With a certificate, over TLS."""
    visits = Visits()
    handler = type("Handler", (Answering,), {"visits": visits})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.handle_error = lambda *_: None  # type: ignore[method-assign] # clients that go away
        if certificate:
            context = SSLContext(PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_port}", visits
        server.shutdown()


def self_signed(folder: Path) -> Path:
    """A key and a certificate that nobody vouches for, in one file."""
    path = folder / "self-signed.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", path, "-out", path]
    # openssl would write the second over the first
    command[-1] = folder / "certificate.pem"
    subprocess.run(command, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (folder / "certificate.pem").read_bytes())
    return path
