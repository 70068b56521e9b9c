"""Every page by the rules that a machine can check: WCAG 2.2 A and AA, and axe's best practices."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from reading import SCHEMES, WIDTHS, Site, reader, settled

pytestmark = pytest.mark.browser

OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        *("best-practice", "experimental"),
    ],
    # axe leaves the one rule of WCAG 2.2 out unless it is asked for by name.
    "rules": {"target-size": {"enabled": True}},
}
# Rules that are not heeded: the rule, and the reason with a link. None today.
IGNORED: dict[str, str] = {}


def violations(result: dict[str, Any]) -> list[str]:
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        if rule["id"] not in IGNORED
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing(
    chromium: Browser, published: Site, subtests: pytest.Subtests, scheme: str, width: int
) -> None:
    # Colours are measured as they are, and not on their way from one to another.
    with reader(chromium, width, color_scheme=scheme, reduced_motion="reduce") as page:
        for name in published.pages:
            settled(page, published.url(name))
            with subtests.test(name):
                assert page.evaluate("document.documentElement.dataset.theme") == scheme
                assert violations(Axe().run(page, options=OPTIONS).response) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_opens(
    chromium: Browser, published: Site, subtests: pytest.Subtests, scheme: str
) -> None:
    with reader(chromium, 360, color_scheme=scheme) as page:
        for opener in (".primary-toggle", ".search-button__button"):
            settled(page, published.url("topics/multi-fidelity"))
            page.locator(opener).locator("visible=true").first.click()
            page.locator("dialog[open]").wait_for()
            with subtests.test(opener):
                assert violations(Axe().run(page, options=OPTIONS).response) == []


def test_every_rule_is_run(chromium: Browser, published: Site) -> None:
    with reader(chromium) as page:
        settled(page, published.url("index"))
        result = Axe().run(page, options=OPTIONS).response
    run = {rule["id"] for kind in ("passes", "violations", "inapplicable") for rule in result[kind]}
    assert {"target-size", "label-content-name-mismatch", "color-contrast", "region"} <= run
