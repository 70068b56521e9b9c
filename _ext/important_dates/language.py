"""The language of a project's pages, as far as there is a catalog of this extension's texts."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.localedata import exists
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from sphinx import locale

from sphinx_helpers.files import write_if_changed

from .core.language import ENGLISH, Language

if TYPE_CHECKING:
    from sphinx.application import Sphinx

DOMAIN = "important_dates"
LOCALES = Path(__file__).with_name("locales")


def catalog_path(name: str) -> Path:
    """Where the texts of the language called ``name`` are, if there are any."""
    return LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.po"


def language_of(app: Sphinx) -> Language:
    """The language of the settings, or else that of which it is a kind, or else English."""
    wanted = app.config.language.replace("-", "_")
    name = next(filter(lambda one: catalog_path(one).exists(), _wider(wanted)), None)
    if name is None:
        return ENGLISH
    folder = Path(app.doctreedir, "locales")
    _compile(name, folder)
    # A namespace for each language, because Sphinx keeps what it has read for the next build.
    translations, _ = locale.init([folder], name, DOMAIN, f"{DOMAIN}.{name}")
    return Language(wanted if exists(wanted) else name, translations)


def _wider(name: str) -> tuple[str, str]:
    return name, name.partition("_")[0]


def _compile(name: str, folder: Path) -> None:
    # Not kept beside the source, which would be the same texts twice.
    compiled = BytesIO()
    with catalog_path(name).open("rb") as source:
        write_mo(compiled, read_po(source, locale=name))
    path = folder / name / "LC_MESSAGES" / f"{DOMAIN}.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_if_changed(path, compiled.getvalue())
