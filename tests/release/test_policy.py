"""The Content-Security-Policy of each finished page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from finished_pages import pages, parsed

from release.policy.write import PolicyError, add_policies

PAGE = """<!DOCTYPE html>
<html><head>
<meta charset="utf-8" />{head}<title>T</title>
</head><body>{body}</body></html>
"""


def policy(page: str) -> dict[str, list[str]]:
    head = BeautifulSoup(page.partition("<body")[0], "html.parser")
    meta = head.find("meta", {"http-equiv": True})
    assert meta is not None
    parts = (part.split() for part in str(meta["content"]).split(";"))
    return {name: sources for name, *sources in parts}


def with_policy(folder: Path, head: str = "", body: str = "") -> str:
    (folder / "page.html").write_text(PAGE.format(head=head, body=body), encoding="utf-8")
    add_policies(folder)
    return (folder / "page.html").read_text(encoding="utf-8")


def test_a_script_in_the_page_is_allowed_by_the_hash_of_its_bytes(tmp_path: Path) -> None:
    # The example of Content Security Policy Level 3, section 2.3.1.
    found = policy(with_policy(tmp_path, "<script>alert('Hello, world.');</script>"))
    digest = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert found["script-src"] == ["'self'", digest]


@pytest.mark.parametrize(
    ("part", "directive", "count"),
    [
        ("<style>p {color: red}</style>", "style-src-elem", 1),
        ('<p style="color: red">a</p>', "style-src-attr", 1),
        ("<script>a && b</script><script>a &amp;&amp; b</script>", "script-src", 2),
        ('<script src="a.js"></script>', "script-src", 0),
        ('<script type="application/ld+json">{}</script>', "script-src", 0),
    ],
)
def test_only_what_runs_or_styles_inline_is_hashed(
    tmp_path: Path, part: str, directive: str, count: int
) -> None:
    sources = policy(with_policy(tmp_path, body=part))[directive]
    assert len([source for source in sources if "sha256-" in source]) == count


def test_the_search_alone_allows_the_styles_of_the_pages_that_it_shows(tmp_path: Path) -> None:
    for name, body in (
        ("styled.html", '<p style="color: red">a</p>'),
        ("search.html", '<script src="_static/searchtools.js?v=1"></script>'),
    ):
        (tmp_path / name).write_text(PAGE.format(head="", body=body), encoding="utf-8")
    assert "style-src-attr" not in policy(with_policy(tmp_path))
    styled, search = (
        policy((tmp_path / name).read_text(encoding="utf-8"))["style-src-attr"]
        for name in ("styled.html", "search.html")
    )
    assert styled == search
    assert len(search) == 2


def test_the_policy_stands_before_all_but_the_charset(tmp_path: Path) -> None:
    page = with_policy(tmp_path, '<link rel="stylesheet" href="a.css" />')
    assert page.startswith(
        '<!DOCTYPE html>\n<html><head>\n<meta charset="utf-8" /><meta http-equiv="Content-Security'
    )


def test_a_policy_is_written_once_so_an_earlier_edition_keeps_its_own(tmp_path: Path) -> None:
    first = with_policy(tmp_path, "<script>a</script>")
    add_policies(tmp_path)
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == first


def test_a_fragment_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "macros.html"
    path.write_text("{% macro head() %}<script>a</script>{% endmacro %}", encoding="utf-8")
    add_policies(tmp_path)
    assert "http-equiv" not in path.read_text(encoding="utf-8")


def test_line_ends_stay_as_they_are_and_change_no_hash(tmp_path: Path) -> None:
    path = tmp_path / "dos.html"
    path.write_bytes(PAGE.format(head="<script>a\r\nb</script>", body="").encode())
    add_policies(tmp_path)
    assert b"<script>a\r\nb</script>" in path.read_bytes()
    as_a_browser_reads_it = with_policy(tmp_path, "<script>a\nb</script>")
    assert policy(path.read_bytes().decode()) == policy(as_a_browser_reads_it)


def test_an_event_handler_in_an_attribute_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"page.html: `onclick` of <b> would not run; put it"):
        with_policy(tmp_path, body='<b onclick="a()">b</b>')


def test_a_page_without_a_head_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><p>a", encoding="utf-8")
    with pytest.raises(PolicyError, match=r"page.html: the page has no head"):
        add_policies(tmp_path)


@pytest.mark.real_site
def test_every_published_page_allows_no_unknown_script_and_no_other_host(out: Path) -> None:
    assert pages(out)
    for page in pages(out):
        found = policy(page.read_text(encoding="utf-8"))
        assert found["default-src"] == ["'none'"], page
        allowed = {source for sources in found.values() for source in sources}
        strange = {source for source in allowed if not source.startswith("'sha256-")}
        assert strange <= {"'none'", "'self'", "'unsafe-hashes'", "data:"}, page
        assert "'unsafe-hashes'" not in found["script-src"], page


@pytest.mark.real_site
def test_the_charset_stays_within_the_first_1024_bytes(out: Path) -> None:
    late = [page for page in pages(out) if b"charset=" not in page.read_bytes()[:1024]]
    assert late == []


@pytest.mark.real_site
def test_no_link_opens_a_window_that_can_reach_back(out: Path) -> None:
    for page in pages(out):
        for link in parsed(page).find_all(target=True):
            assert "noopener" in link.get("rel", []), (page, link)


def test_the_address_of_the_contact_is_an_ordinary_link(demo: Path) -> None:
    link = parsed(demo / "contact.html").find("a", href=re.compile("^mailto:"))
    assert link is not None
    assert link["href"] == f"mailto:{link.get_text()}"
    assert link.find() is None, "one text, which a screen reader reads as one word"
