"""The link check against a server that answers well, badly, late and not at all."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from answering import answering, self_signed
from conftest import CONF, PLACES, Site, workshop_yaml
from demo_project import DATA_FILE, demo_project
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from pages.hosting import site_address
from pages.link_settings import ALLOWED_REDIRECTS, ignored, token_headers
from release.links.__main__ import main
from release.links.report import Answer, read_answers, report

WAYS = (
    "fine",
    "fine#here",
    "fine#nowhere",
    "scripted#nowhere",
    "moved",
    "resolver",
    "gone",
    "gone-doi",
    "busy",
    "wrong",
    "down",
    "slow",
    "refused",
    "left-out",
)
SETTINGS = """
import os, sys
sys.path.insert(0, {ext!r})
from pages.link_settings import token_headers
linkcheck_retries = 2
linkcheck_timeout = 1
linkcheck_allowed_redirects = {{r".*/resolver": ".*", r".*/gone-doi": ".*"}}
linkcheck_anchors_ignore_for_url = [".*/scripted"]
linkcheck_ignore = [".*/left-out"]
linkcheck_request_headers = token_headers(os.environ, {host!r})
"""


def prepare(site: Site, host: str, addresses: list[str], **settings: object) -> None:
    pages = "\n".join(f"- <{address}>" for address in addresses)
    site.write({"index": f"# A title\n\n{pages}\n"}, workshop_yaml("id: a, kind: event, date: TBD"))
    ext = str(Path(__file__).parents[2] / "_ext")
    more = "".join(f"{name} = {value!r}\n" for name, value in settings.items())
    text = CONF + SETTINGS.format(ext=ext, host=host) + more
    (site.root / "conf.py").write_text(text, encoding="utf-8")


@pytest.fixture
def here(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.chdir(site.root)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).parents[2] / "_ext")]))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("SITE_URL", raising=False)
    return site


def check(site: Site, **how: float) -> tuple[int, dict[str, str], str]:
    out = site.root / "_build" / "linkcheck"
    status = main(["-q"], out, **how)
    lines = (out / "output.json").read_text("utf-8").splitlines()
    verdicts = {answer.uri.rpartition("/")[2]: answer.verdict for answer in read_answers(lines)}
    return status, verdicts, (out / "report.md").read_text("utf-8")


def test_each_way_to_answer_gets_its_verdict(here: Site) -> None:
    with answering() as (host, visits):
        prepare(here, host, [f"{host}/{way}" for way in WAYS])
        status, verdicts, text = check(here)
    assert verdicts == {
        "fine": "fine",
        "fine#here": "fine",
        "fine#nowhere": "broken",
        "scripted#nowhere": "fine",
        "moved": "moved",
        "resolver": "fine",
        "gone": "broken",
        "gone-doi": "broken",
        "busy": "fine",
        "wrong": "silent",
        "down": "silent",
        "slow": "silent",
        "refused": "refused",
        "left-out": "ignored",
    }
    assert status == 1
    assert "/left-out" not in visits.paths
    assert visits.paths.count("/busy") == 3, "asked again after the time that Retry-After gives"
    assert visits.paths.count("/wrong") == 4, "two tries, each by HEAD and GET"
    assert f"`docs/index.md:9` <{host}/gone>: 404 Client Error" in text
    assert f"<{host}/moved>: write <{host}/fine>" in text


def test_a_certificate_that_nobody_vouches_for_is_broken(here: Site, tmp_path: Path) -> None:
    if not shutil.which("openssl"):
        pytest.skip("makes its certificate with openssl")
    with answering(self_signed(tmp_path)) as (host, _):
        prepare(here, host, [f"{host}/fine"])
        status, verdicts, text = check(here)
    assert (status, verdicts) == (1, {"fine": "broken"})
    assert "its certificate is not valid" in text


def test_what_only_moved_or_did_not_answer_fails_nothing(here: Site) -> None:
    with answering() as (host, _):
        prepare(here, host, [f"{host}/{way}" for way in ("moved", "wrong", "refused")])
        status, _, text = check(here)
    assert status == 0
    assert text.startswith("0 addresses are fine.\n\n## Moved: write the new address (1)\n")


def test_a_host_that_is_busy_for_ever_cannot_hold_the_check(here: Site) -> None:
    with answering() as (host, _):
        prepare(here, host, [f"{host}/always-busy", f"{host.replace('127.0.0.1', 'localhost')}/"])
        status, verdicts, text = check(here, limit=6)
    assert status == 1
    assert "always-busy" not in verdicts
    assert "Stopped after 6 seconds; some are missing." in text


def test_a_token_goes_to_its_host_and_is_kept_nowhere(
    here: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKCHECK_TOKEN", "opensesame")
    with answering() as (host, known), answering() as (other, unknown):
        prepare(here, host, [f"{host}/fine", f"{other}/fine"])
        status, _, _ = check(here)
    assert status == 0
    assert known.tokens == {"/fine": "Bearer opensesame"}
    assert unknown.tokens == {"/fine": None}
    files = [path for path in here.root.rglob("*") if path.is_file()]
    assert [path for path in files if b"opensesame" in path.read_bytes()] == []


def test_no_token_no_header() -> None:
    assert token_headers({}) == token_headers({"LINKCHECK_TOKEN": ""}) == {}


def test_a_build_that_fails_is_not_taken_for_good_links(here: Site) -> None:
    prepare(here, "", [])
    (here.docs / "workshop.yaml").write_text("workshop: no\n", encoding="utf-8")
    assert main(["-q"], here.root / "out") == 2
    assert not (here.root / "out" / "report.md").exists()


def test_every_ignored_pattern_has_a_reason_that_the_report_gives() -> None:
    reasons = ignored("https://sim.example.net/")
    assert all(reasons.values())
    answer = Answer("index.md", 3, "https://example.org/a", "ignored", "")
    assert "<https://example.org/a>: reserved for examples (RFC 2606)" in report([answer], reasons)


def test_the_site_s_own_address_is_ignored_once_it_is_known() -> None:
    own = site_address({"SITE_URL": "https://here.test/"})
    assert any(re.match(pattern, "https://here.test/new.html") for pattern in ignored(own))
    assert not any(re.match(pattern, "https://here.test/") for pattern in ignored(""))


def test_the_address_in_the_data_file_is_ignored_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in PLACES:
        monkeypatch.delenv(name, raising=False)
    root = demo_project(tmp_path / "site")
    known = DATA_FILE.replace("url: TBD", "url: https://here.test/")
    (root / "docs" / "workshop.yaml").write_text(known, "utf-8")
    places = (root / "docs", root, tmp_path / "out", tmp_path / "doctrees")
    with patch_docutils(), docutils_namespace():
        settings = Sphinx(*places, "linkcheck", status=None, warning=None).config
    assert re.escape("https://here.test/") in settings.linkcheck_ignore


def test_only_resolvers_may_redirect() -> None:
    assert [name for name in ALLOWED_REDIRECTS if not re.search("doi|handle", name)] == []


@pytest.mark.parametrize(
    ("info", "verdict"),
    [
        ("404 Client Error: Not Found for url: https://a.test/", "broken"),
        ("410 Client Error: Gone for url: https://a.test/", "broken"),
        ("HTTPSConnectionPool: Failed to resolve 'a.test'", "broken"),
        ("Anchor 'x' not found", "broken"),
        ("429 Client Error: Too Many Requests for url: https://a.test/", "silent"),
        ("502 Server Error: Bad Gateway for url: https://a.test/", "silent"),
        ("418 Client Error: I'm a teapot for url: https://a.test/", "refused"),
        ("unauthorized", "refused"),
    ],
)
def test_a_failure_means_what_its_words_say(info: str, verdict: str) -> None:
    assert Answer("index.md", 1, "https://a.test/", "broken", info).verdict == verdict
