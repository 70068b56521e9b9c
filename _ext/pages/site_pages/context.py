"""What the templates of the pages are told, beyond what Sphinx and the theme tell them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from docutils import nodes

from important_dates.core.wording import fact_text
from important_dates.domain import workshop_domain
from sphinx_helpers.builders import SITE
from sphinx_helpers.files import address_from

from ..earlier_editions.kept import KEPT, finished_editions
from ..identity.drawing import mark
from ..identity.hero import WORDS
from ..link_settings import ignored
from .neighbours import neighbors, parent, site_links

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from .neighbours import Link

NOT_FOUND = "404"
# Beyond this the home page's dates need a second line; known before they have arrived.
MANY = 6
CARD = "_static/social-card.png"


def settle(_app: Sphinx, config: Config) -> None:
    """Give the address of the site to the extensions that want it under a name of their own."""
    base = f"{config.html_baseurl.rstrip('/')}/" if config.html_baseurl else ""
    # A missing page is shown at any address, so its links begin at the site's root.
    config.notfound_urls_prefix = urlsplit(base).path or "/"
    config.ogp_site_url = base
    config.linkcheck_ignore = list(ignored(base))
    config.ogp_social_cards = {"enable": False}  # one card for the site, and no matplotlib
    config.ogp_image = CARD
    config.ogp_image_alt = WORDS
    config.ogp_custom_meta_tags = ('<meta name="twitter:card" content="summary_large_image" />',)


def add_to_context(
    app: Sphinx,
    pagename: str,
    _templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add the mark, the menus, the neighbors and what other sites show of the page."""
    env = app.env
    context["mark"] = mark()
    context["site_links"] = site_links(env, pagename)
    _add_colophon(app, pagename, context)
    above = parent(env, pagename)
    context["section_title"] = env.titles[above].astext() if above else ""
    _add_neighbours(env, pagename, context)
    if pagename == NOT_FOUND:
        context["pageurl"] = None
    if doctree is not None:
        known = bool(app.config.html_baseurl) and pagename != NOT_FOUND
        extra = {"og:description": _description(doctree)} if known else {"ogp_disable": True}
        context["meta"] = {**(context["meta"] or {}), **extra}


def _add_colophon(app: Sphinx, pagename: str, context: dict[str, Any]) -> None:
    """Whose site it is, and where those of other years are."""
    schedule = workshop_domain(app.env).schedule
    context["hosted"] = fact_text(schedule, "hosted")
    context["many_dates"] = len(schedule.dates) > MANY
    context["contact"] = schedule.workshop.contact
    years = finished_editions(Path(app.confdir) / KEPT) if app.builder.name in SITE else []
    context["editions"] = [
        (year, address_from(app.builder, pagename, f"{year}/index.html")) for year in years
    ]


def _add_neighbours(env: BuildEnvironment, pagename: str, context: dict[str, Any]) -> None:
    before, after = neighbors(env, pagename)
    context["prev"], context["next"] = (_relation(link, context) for link in (before, after))
    context["theme_show_prev_next"] = bool(before or after)


def _relation(link: Link | None, context: dict[str, Any]) -> dict[str, str] | None:
    return {"link": context["pathto"](link.docname), "title": link.title} if link else None


def _description(doctree: nodes.document) -> str:
    descriptions = (tag for tag in doctree.findall(nodes.meta) if tag.get("name") == "description")
    return next((str(tag["content"]) for tag in descriptions), "")
