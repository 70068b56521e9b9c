"""Pages as plain text, with what only some of them hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conftest import CONF, workshop_yaml

if TYPE_CHECKING:
    from conftest import Site

DATES = workshop_yaml("id: a, kind: event, date: TBD")


def test_a_download_is_its_name(site: Site) -> None:
    settings = CONF.replace('"important_dates"', '"important_dates", "plain_text"')
    (site.root / "conf.py").write_text(settings, "utf-8")
    text = "# Title\n\nSee {download}`the file <workshop.yaml>` and `code`.\n"
    built = site.write({"index": text}, DATES).build("text")

    assert "See the file and code." in (built / "index.txt").read_text("utf-8")
