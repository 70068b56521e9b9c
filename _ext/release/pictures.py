"""Draw the icons and the social card anew: ``nox -s pictures``.

Needs Chromium, which sets the text of the card in the machine's own fonts.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from important_dates.core.load import load
from pages.identity.bitmaps import described, few_colors, icon
from pages.identity.files import favicon, icon_page
from pages.identity.kit import CARD, card_description, card_page
from pages.identity.scheme import both

if TYPE_CHECKING:
    from playwright.sync_api import Browser

STATIC = Path("docs/_static")
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    facts = load(Path("docs/workshop.yaml")).schedule.workshop
    schemes = both(STATIC / "site.css")
    light, dark = (scheme.palette for scheme in schemes)
    (STATIC / "favicon.svg").write_text(favicon(light, dark), encoding="utf-8")
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    with sync_playwright() as playwright:
        # In a container there is no user to become.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        (STATIC / "favicon.ico").write_bytes(icon(_shot(browser, icon_page(light), 32, 32)))
        (STATIC / "apple-touch-icon.png").write_bytes(_shot(browser, icon_page(light), 180, 180))
        card = _shot(browser, card_page(facts, schemes[0]), *CARD)
        words = card_description(facts, schemes[0])
        (STATIC / "social-card.png").write_bytes(described(few_colors(card), words))
        browser.close()


def _shot(browser: Browser, page: str, width: int, height: int) -> bytes:
    shown = browser.new_page(viewport={"width": width, "height": height})
    shown.set_content(page)
    return shown.screenshot()


if __name__ == "__main__":
    main()
