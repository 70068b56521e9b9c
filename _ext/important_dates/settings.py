"""What a project's ``conf.py`` says of the dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.errors import ConfigError

from .outputs import OUTPUTS

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def add_settings(app: Sphinx) -> None:
    """Register the configuration values, on which all that is read depends."""
    settings: tuple[tuple[str, str | list[str], str], ...] = (
        (
            "workshop_file",
            "workshop.yaml",
            "the file of the facts and dates, relative to the source directory",
        ),
        (
            "important_dates_outputs",
            list(OUTPUTS),
            "which files and tags for programs are written: calendar, json, json-ld",
        ),
        (
            "important_dates_venue_page",
            "",
            "a page that is left out while the file tells no more of the venue than words",
        ),
    )
    for name, default, description in settings:
        app.add_config_value(name, default, "env", description=description)
    app.connect("config-inited", _check_outputs)


def _check_outputs(_app: Sphinx, config: Config) -> None:
    """Raise ``ConfigError`` where the setting names an output that there is not."""
    if unknown := [name for name in config.important_dates_outputs if name not in OUTPUTS]:
        known = ", ".join(map(repr, OUTPUTS))
        message = f"important_dates_outputs: there is no output {unknown[0]!r}; write some of"
        raise ConfigError(f"{message} {known}")
