"""Sphinx settings. Facts and dates are not here but in ``docs/workshop.yaml``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

from pages import link_settings as links
from pages.hosting import repository, site_address

extensions = [
    "myst_parser",
    "sphinx_design",
    "sphinxcontrib.bibtex",
    "important_dates",
    "references",
    "simulators",
    "misspecification",
    "programme",
    "topic_figures",
    "pages",
    "checks",
    "sphinx_helpers",
]

language = "en"
important_dates_venue_page = "venue"
nitpicky = True
# Not shown on any page, and a fixed text where Sphinx would otherwise print the day of the build.
today = "undated"
source_suffix = {".md": "markdown"}
# Finished sites, which are published as they are, and what several pages say in the same words.
exclude_patterns = ["_editions", "_parts"]
# The menu names pages that are left out while there is nothing to tell on them; and of a page that
# no toctree lists, our own check says where to write it.
suppress_warnings = ["toc.excluded", "toc.not_included"]

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

bibtex_bibfiles = ["references.bib"]
bibtex_default_style = "workshop"
bibtex_reference_style = "author_year_round"
# The address of an entry says which one it is, and stays.
bibtex_cite_id = "{key}"
# A tooltip would format every entry a second time, and no touch screen or screen reader shows it.
bibtex_tooltips = False

html_math_renderer = "mathml"
html_theme = "pydata_sphinx_theme"
html_baseurl = site_address(os.environ)
html_static_path = ["docs/_static"]
html_css_files = ["site.css"]
templates_path = ["docs/_templates"]
html_show_sourcelink = False
html_copy_source = False
html_context = {"repository": repository(os.environ)}
# A menu at the side only where pages form a series, which docs/site.yaml says.
html_sidebars: dict[str, list[str]] = {"*": []}
html_theme_options = {
    "navbar_align": "right",
    "search_bar_text": "Search this site",
    "article_header_start": [],
    "article_footer_items": [],
    "secondary_sidebar_items": ["page-toc"],
    "primary_sidebar_end": [],
    "back_to_top_button": False,
    "footer_start": ["site-footer"],
    "footer_end": [],
    # Seven and the fold of the others fit a screen of 1024 px.
    "header_links_before_dropdown": 7,
}
html_search_scorer = "_ext/pages/search/scorer.js"
epub_show_urls = "no"
# A book has no browser's tab and no missing pages.
epub_exclude_files = ["_static/favicon.ico", "_static/apple-touch-icon.png", "404.xhtml"]
latex_elements = {"papersize": "a4paper"}

linkcheck_retries = 3
linkcheck_timeout = 30  # seconds; some archives take 20
linkcheck_rate_limit_timeout = 300.0
linkcheck_workers = 3  # most addresses are at two hosts
linkcheck_allowed_redirects = links.ALLOWED_REDIRECTS
linkcheck_anchors_ignore_for_url = links.SCRIPTED_ANCHORS
linkcheck_request_headers = links.token_headers(os.environ)
