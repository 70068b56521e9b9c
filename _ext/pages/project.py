"""What this site tells Sphinx of itself, from the facts of the workshop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from located_yaml.problems import InvalidFileError
from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

    from important_dates.core.model import Schedule
    from located_yaml.problems import Problem

logger = logging.getLogger(__name__)


def name_the_project(app: Sphinx, schedule: Schedule) -> None:
    """Take the project's name, years, title and address from the data file."""
    config, facts = app.config, schedule.workshop
    config.project = facts.name
    config.html_title = config.html_short_title = facts.full_title
    config.author = f"the organizers of {facts.name}"
    config.version = config.release = str(facts.edition or "")
    config.copyright = ", ".join(filter(None, [config.version, config.author]))
    config.html_baseurl = config.html_baseurl or facts.url or ""


def add_side_menus(app: Sphinx, config: Config) -> None:
    """Give the pages of each series a menu at the side; leave with status 2 if the data are wrong.

    ``SystemExit``, because Sphinx prints a traceback for any exception.
    """
    problems: list[Problem] = []
    try:
        for series in load_site(Path(app.srcdir)).series:
            config.html_sidebars[f"{series.folder}/*"] = ["sidebar-nav-bs"]
    except InvalidFileError as error:
        problems = error.problems
    for problem in problems:
        logger.error("%s", problem.message, location=problem.location)
    if problems:
        raise SystemExit(2)


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
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
