"""What axe is asked, and what it answers."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        *("best-practice", "experimental"),
    ],
    # axe leaves the one rule of WCAG 2.2 out unless it is asked for by name.
    "rules": {"target-size": {"enabled": True}},
}
# What a scheme changes: the rules that axe has on colours, of those above.
COLOURS: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
# Rules that are not heeded: the rule, and the reason with a link. None today.
IGNORED: dict[str, str] = {}


def violations(page: Page, options: dict[str, Any] = OPTIONS) -> list[str]:
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in Axe().run(page, options=options).response["violations"]
        if rule["id"] not in IGNORED
        for node in rule["nodes"]
    ]
