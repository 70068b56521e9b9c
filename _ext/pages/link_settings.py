"""What Sphinx's link check is told, each exception with its reason; ``conf.py`` takes it over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# From where a redirect is right, and to where. All others are reported, to be followed by hand.
ALLOWED_REDIRECTS = {
    r"https://doi\.org/.*": r"https?://.*",  # a DOI is there to be redirected
    r"https?://hdl\.handle\.net/.*": r"https?://.*",  # so is a handle
}

# Hosts whose pages get their anchors from a script, so that the page as sent has none.
SCRIPTED_ANCHORS = [
    r"https://github\.com/",
    r"https://openreview\.net/",
]

# Asks this host, whose answers to nobody in particular are few, as somebody.
_TOKEN_HOST = "https://github.com"  # noqa: S105 - an address
_TOKEN = "LINKCHECK_TOKEN"  # noqa: S105 - the name of a variable


def ignored(base_url: str) -> dict[str, str]:
    """The patterns of addresses that are not asked for, and why. ``base_url`` may be empty."""
    reasons = {
        r"https?://127\.0\.0\.1": "the reader's own machine",
        r"https?://([^/]+\.)?example\.(com|org|net)(/|$)": "reserved for examples (RFC 2606)",
    }
    if base_url:
        reasons[re.escape(base_url)] = "this site, where a new page is not published yet"
    return reasons


def token_headers(
    environment: Mapping[str, str], host: str = _TOKEN_HOST
) -> dict[str, dict[str, str]]:
    """A header with the token of ``LINKCHECK_TOKEN`` for ``host`` alone; none without a token."""
    token = environment.get(_TOKEN)
    return {host: {"Authorization": f"Bearer {token}"}} if token else {}
