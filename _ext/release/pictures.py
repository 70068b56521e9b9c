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
from pages.identity.chosen import Identity
from pages.identity.files import icon_page
from pages.identity.kit import CARD, card_description, card_page
from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCS = Path("docs")
STATIC = DOCS / "_static"
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    facts = load(DOCS / "workshop.yaml").schedule.workshop
    site = load_site(DOCS)
    identity, (light, _) = Identity(site, facts.name, DOCS), site.colors.palettes()
    mark = identity.mark()
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    with sync_playwright() as playwright:
        # In a container there is no user to become.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = icon_page(mark, light)
        (STATIC / "favicon.ico").write_bytes(icon(_shot(browser, page, 32, 32)))
        (STATIC / "apple-touch-icon.png").write_bytes(_shot(browser, page, 180, 180))
        card = few_colors(_shot(browser, card_page(facts, identity), *CARD))
        words = card_description(facts, identity)
        (STATIC / "social-card.png").write_bytes(described(card, words))
        browser.close()


def _shot(browser: Browser, page: str, width: int, height: int) -> bytes:
    shown = browser.new_page(viewport={"width": width, "height": height})
    shown.set_content(page)
    return shown.screenshot()


if __name__ == "__main__":
    main()
