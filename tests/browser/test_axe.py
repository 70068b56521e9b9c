"""Every page by the rules that a machine can check: WCAG 2.2 A and AA, and axe's best practices."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from axe_rules import COLOURS, OPTIONS, violations
from playwright.sync_api import Browser
from reading import SCHEMES, WIDTHS, Site, drawn, reader, settled

pytestmark = pytest.mark.browser


@pytest.mark.real_site
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(
    chromium: Browser, published: Site, subtests: pytest.Subtests, width: int
) -> None:
    # Colours are measured as they are, and not on their way from one to another.
    with reader(chromium, width, color_scheme="light", reduced_motion="reduce") as page:
        for name in published.pages:
            page.emulate_media(color_scheme="light")
            settled(page, published.url(name))
            for scheme, options in (("light", OPTIONS), ("dark", COLOURS)):
                page.emulate_media(color_scheme=scheme)
                drawn(page)
                with subtests.test(f"{name}, {scheme}"):
                    assert page.evaluate("document.documentElement.dataset.theme") == scheme
                    assert violations(page, options) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_opens(
    chromium: Browser, small: Site, subtests: pytest.Subtests, scheme: str
) -> None:
    with reader(chromium, 360, color_scheme=scheme) as page:
        for opener in (".primary-toggle", ".secondary-toggle", ".search-button__button"):
            settled(page, small.url("topics/topic-05"))
            page.locator(opener).locator("visible=true").first.click()
            page.locator("dialog[open]").wait_for()
            with subtests.test(opener):
                assert violations(page) == []


def test_every_rule_is_run(chromium: Browser, small: Site) -> None:
    with reader(chromium) as page:
        settled(page, small.url("index"))
        result = Axe().run(page, options=OPTIONS).response
        coloured = page.evaluate("axe.getRules(['cat.color']).map(rule => rule.ruleId)")
    run = {rule["id"] for kind in ("passes", "violations", "inapplicable") for rule in result[kind]}
    assert {"target-size", "label-content-name-mismatch", "color-contrast", "region"} <= run
    assert run & set(coloured) == set(COLOURS["runOnly"]["values"])
