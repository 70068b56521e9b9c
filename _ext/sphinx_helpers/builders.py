"""Which of Sphinx's builders write pages for a browser."""

from __future__ import annotations

# A file for each page, beside which other files can stand.
SITE = ("html", "dirhtml")
WEB = (*SITE, "singlehtml")
