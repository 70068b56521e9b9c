"""What this site tells Sphinx of itself, from the facts of the workshop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_helpers.site import read_site

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

    from important_dates.core.model import Schedule


def name_the_project(app: Sphinx, schedule: Schedule) -> None:
    """Take the project's name, years, title and address from the data file."""
    config, facts = app.config, schedule.workshop
    config.project = facts.name
    config.html_title = config.html_short_title = facts.full_title
    config.epub_basename = re.sub(r"[^a-z0-9]+", "-", facts.name.lower()).strip("-") or "workshop"
    config.author = f"the organizers of {facts.name}"
    config.version = config.release = str(facts.edition or "")
    config.copyright = ", ".join(filter(None, [config.version, config.author]))
    config.html_baseurl = config.html_baseurl or facts.url or ""


def add_side_menus(app: Sphinx, config: Config) -> None:
    """Give the pages of each series a menu at the side."""
    for series in read_site(app).series:
        config.html_sidebars[f"{series.folder}/*"] = ["sidebar-nav-bs"]


def say_the_language(app: Sphinx, _page: str, _name: str, context: dict[str, Any], _: Any) -> None:  # noqa: ANN401 - Sphinx fixes the signature
    """Tell screen readers and browsers which English it is; Sphinx's own texts are in any."""
    if app.config.language == "en":
        context["language"] = read_site(app).language


def write_addresses_plainly(app: Sphinx) -> None:
    """Turn off docutils' disguise of mail addresses.

    It puts ``@`` and the dots into elements of their own, which screen readers read out in pieces
    and browsers do not find; programs that collect addresses have long undone it.
    """
    app.env.settings["cloak_email_addresses"] = False


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register all of it; the facts come with an event of the dates."""
    app.connect("important-dates-loaded", name_the_project)
    app.connect("config-inited", add_side_menus)
    app.connect("builder-inited", write_addresses_plainly)
    app.connect("html-page-context", say_the_language)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
