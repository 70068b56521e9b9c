"""What this site tells Sphinx of itself, from the facts of the workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

    from important_dates.core.model import Schedule


def name_the_project(app: Sphinx, schedule: Schedule) -> None:
    """Take the project's name, years, title and address from the data file."""
    config, facts = app.config, schedule.workshop
    config.project = facts.name
    config.html_title = config.html_short_title = f"{facts.name}: {facts.title}"
    config.author = f"the organizers of {facts.name}"
    config.version = config.release = str(facts.edition)
    config.copyright = f"{facts.edition}, {config.author}"
    config.html_baseurl = config.html_baseurl or facts.url or ""


def write_addresses_plainly(app: Sphinx) -> None:
    """Turn off docutils' disguise of mail addresses.

    It puts ``@`` and the dots into elements of their own, which screen readers read out in pieces
    and browsers do not find; programs that collect addresses have long undone it.
    """
    app.env.settings["cloak_email_addresses"] = False


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register both; the facts come with an event of the dates."""
    app.connect("important-dates-loaded", name_the_project)
    app.connect("builder-inited", write_addresses_plainly)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
