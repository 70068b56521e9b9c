"""A social card as `nox -s pictures` leaves it, without the browser that draws it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from important_dates.core.load import load
from pages.identity.bitmaps import described
from pages.identity.chosen import Identity
from pages.identity.kit import card_description
from sphinx_helpers.site_data import load_site

if TYPE_CHECKING:
    from pathlib import Path


def put_card(docs: Path) -> Path:
    """Write a card that says what the data in ``docs`` say now; the picture is one white point."""
    facts = load(docs / "workshop.yaml").schedule.workshop
    picture = BytesIO()
    Image.new("RGB", (1, 1), "white").save(picture, "PNG")
    words = card_description(facts, Identity(load_site(docs), facts.name, docs))
    card = docs / "_static" / "social-card.png"
    card.parent.mkdir(exist_ok=True)
    card.write_bytes(described(picture.getvalue(), words))
    return card
