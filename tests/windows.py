"""A window of Firefox or WebKit, driven by the protocols that they speak."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol, Self

from selenium.common.exceptions import TimeoutException
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service
from websocket import WebSocket, create_connection

# Of an address, in whose time zone both browsers read: half an hour off the full ones.
TIME_ZONE = "Asia/Kathmandu"
# Run before the page's own scripts: what goes wrong in them, and what the page's policy forbids.
_LISTEN = """() => {
  window.complaints = [];
  addEventListener('error', event => complaints.push(event.message ?? 'not loaded'), true);
  addEventListener('securitypolicyviolation', event =>
    complaints.push(`${event.effectiveDirective} forbids ${event.blockedURI}`));
}"""


class Window(Protocol):
    """What the tests do in a window."""

    def open(self, address: str) -> None:
        """Open a page and wait until it is loaded."""

    def run(self, script: str) -> Any:
        """The value that a script returns in the page."""

    def widen(self, width: int) -> None:
        """Make the window as wide, in px, as the browser allows."""

    def complaints(self) -> list[str]:
        """What has gone wrong on this page: errors of scripts, and what the policy forbids."""

    @classmethod
    def missing(cls) -> str:
        """The program that is not installed; empty if the browser can be opened."""

    @classmethod
    def opened(cls) -> Any:
        """A window, until the end of the block."""


class Firefox:
    """Firefox, by WebDriver BiDi, which it speaks itself (https://w3c.github.io/webdriver-bidi)."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._asked = 0
        self._ask("session.new", capabilities={})
        tree = self._ask("browsingContext.getTree")
        self._context = tree["contexts"][0]["context"]
        self._ask("script.addPreloadScript", functionDeclaration=_LISTEN)

    @classmethod
    def missing(cls) -> str:
        return "" if cls._program() else "Firefox"

    @classmethod
    def _program(cls) -> str:
        return shutil.which("firefox-esr") or shutil.which("firefox") or ""

    @classmethod
    @contextmanager
    def opened(cls) -> Iterator[Self]:
        environment = {**os.environ, "TZ": TIME_ZONE}
        with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            options = ("--headless", "--no-remote", "--profile", profile)
            command = (cls._program(), *options, "--remote-debugging-port", "0")
            log = Path(profile, "output.txt")
            with (
                log.open("wb") as output,
                subprocess.Popen(command, stdout=output, stderr=output, env=environment) as firefox,
            ):
                try:
                    with closing(_connection(log)) as socket:
                        yield cls(socket)
                finally:
                    firefox.terminate()

    def open(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def run(self, script: str) -> Any:
        answer = self._ask(
            "script.callFunction",
            functionDeclaration=f"() => {{ const value = (() => {{ {script} }})(); "
            "return JSON.stringify(value ?? null) }",
            target={"context": self._context},
            awaitPromise=False,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def widen(self, width: int) -> None:
        viewport = {"width": width, "height": 900}
        self._ask("browsingContext.setViewport", context=self._context, viewport=viewport)

    def complaints(self) -> list[str]:
        return list(self.run("return window.complaints") or [])

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._asked += 1
        question = {"id": self._asked, "method": method, "params": parameters}
        self._socket.send(json.dumps(question))
        while (answer := json.loads(self._socket.recv())).get("id") != self._asked:
            pass  # what happens meanwhile
        assert answer["type"] == "success", answer
        return dict(answer["result"])


def _connection(output: Path, seconds: float = 60) -> WebSocket:
    """To the address at which Firefox says that it listens."""
    for _ in range(round(seconds * 10)):
        for line in output.read_text("utf-8", errors="replace").splitlines():
            if "WebDriver BiDi listening on" in line:
                address = f"{line.split()[-1]}/session"
                return create_connection(address, suppress_origin=True, timeout=seconds)
        time.sleep(0.1)
    raise TimeoutError("Firefox does not listen")


class WebKit:
    """WebKitGTK's MiniBrowser, by WebDriver; it does not tell what its console says.

    Each width has a window of its own: one that is resized after it has shown a page shows no other
    (WebKitGTK 2.50).
    """

    def __init__(self, screen: str) -> None:
        self._environment = {**os.environ, "DISPLAY": screen, "TZ": TIME_ZONE}
        self._width = 1280
        self._driver = self._started()

    @classmethod
    def missing(cls) -> str:
        if not cls._program():
            return "WebKitGTK's MiniBrowser"
        return next((name for name in ("WebKitWebDriver", "Xvfb") if not shutil.which(name)), "")

    @classmethod
    def _program(cls) -> str:
        programs = map(str, Path("/usr").glob("lib*/**/webkit2gtk-4*/MiniBrowser"))
        return max(programs, default="")

    @classmethod
    @contextmanager
    def opened(cls) -> Iterator[Self]:
        with _screen() as screen:
            window = cls(screen)
            try:
                yield window
            finally:
                window._driver.quit()

    def _started(self) -> WebKitGTK:
        options = WebKitGTKOptions()
        options.binary_location = self._program()
        options.add_argument("--automation")
        service = Service(shutil.which("WebKitWebDriver"), env=self._environment)
        driver = WebKitGTK(options=options, service=service)
        driver.set_page_load_timeout(15)  # seconds
        driver.set_window_size(self._width, 900)
        return driver

    def open(self, address: str) -> None:
        try:
            self._driver.get(address)
        except TimeoutException:
            # After a score of pages the driver may load no more; a page that cannot be loaded fails
            # in a new window too.
            self._restart()
            self._driver.get(address)

    def run(self, script: str) -> Any:
        return self._driver.execute_script(script)

    def widen(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self._restart()

    def _restart(self) -> None:
        self._driver.quit()
        self._driver = self._started()

    def complaints(self) -> list[str]:
        return []


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees, which WebKitGTK needs."""
    command = ("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as screen:
        assert screen.stdout
        try:
            yield f":{screen.stdout.readline().decode().strip()}"
        finally:
            screen.terminate()


BROWSERS: dict[str, type[Firefox | WebKit]] = {"Firefox": Firefox, "WebKit": WebKit}


def comes_true(window: Window, expression: str, seconds: float = 10) -> bool:
    """Whether an expression comes true in the page while one waits."""
    for _ in range(round(seconds * 10)):
        if window.run(f"return Boolean({expression})"):
            return True
        time.sleep(0.1)
    return False
