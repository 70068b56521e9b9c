"""The kit on a page: each drawing in both schemes, with the links to its files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes

from important_dates.domain import workshop_domain
from sphinx_helpers.builders import SITE
from sphinx_helpers.files import address_from, write_if_changed
from sphinx_helpers.late import LateDirective

from .app import ICON, identity_of
from .kit import PARTS, kit

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# Where the files stand, from the root of the site.
FOLDER = "identity"
_FILES = {
    "Social card, PNG": "_static/social-card.png",
    "Icon, PNG": "_static/apple-touch-icon.png",
}


class identity_kit(nodes.General, nodes.Element):  # noqa: N801 - docutils' way
    """Stands for the kit until it is known where its files are."""


class IdentityKit(LateDirective):
    """A list of the drawings by which others can show the workshop; nothing where no site is."""

    mark = identity_kit


def downloads(app: Sphinx, docname: str) -> list[nodes.Node]:
    """Write the files and make the list."""
    if app.builder.name not in SITE:
        return []
    identity, facts = identity_of(app), workshop_domain(app.env).schedule.workshop
    folder = Path(app.outdir, FOLDER)
    folder.mkdir(exist_ok=True)
    files = kit(facts, identity, f"CC BY 4.0, {facts.name}")
    for name, text in files.items():
        write_if_changed(folder / name, text.encode())
    parts = dict.fromkeys(name.rpartition("-")[0] for name in files)
    items = [_item(app, docname, part) for part in parts]
    links = [
        nodes.paragraph("", "", _link(app, docname, text, path))
        for text, path in _FILES.items()
        if Path(app.srcdir, path).is_file()
    ]
    links.append(nodes.paragraph("", "", _link(app, docname, "Favicon, SVG", f"_static/{ICON}")))
    items += [nodes.list_item("", link) for link in links]
    return [nodes.bullet_list("", *items, bullet="-", classes=["identity-kit"])]


def _item(app: Sphinx, docname: str, part: str) -> nodes.list_item:
    light, dark = (
        _link(app, docname, name, f"{FOLDER}/{part}-{name}.svg") for name in ("light", "dark")
    )
    words = nodes.paragraph("", f"{PARTS[part]}, SVG: ", light, nodes.Text(", "), dark)
    # As a file, since it shows its own colors whatever those of the page are. One of the two is
    # enough to know it by, and is half as much to load. The class keeps the theme from dimming it.
    shown = f'<img alt="" class="dark-light" loading="lazy" src="{light["refuri"]}">'
    return nodes.list_item("", words, nodes.raw("", shown, format="html"))


def _link(app: Sphinx, docname: str, text: str, path: str) -> nodes.reference:
    address = address_from(app.builder, docname, path)
    return nodes.reference("", text, refuri=address, internal=True)
