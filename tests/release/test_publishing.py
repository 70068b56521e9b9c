"""Replacing the published site, at once or not at all."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from release import publishing
from release.policy.write import PolicyError
from release.publishing import alone, publish, publish_by_renaming, vacant_slot


def build(live: Path, text: str) -> Path:
    slot = vacant_slot(live)
    (slot / "index.html").write_text(text, encoding="utf-8")
    return slot


def shown(live: Path) -> str:
    return (live / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def live(tmp_path: Path) -> Path:
    return tmp_path / "_build" / "html"


def test_each_build_replaces_the_one_before(live: Path) -> None:
    for text in ("first", "second", "third"):
        publish(build(live, text), live)
        assert shown(live) == text


def test_a_build_that_is_not_published_leaves_the_last_one(live: Path) -> None:
    publish(build(live, "good"), live)
    build(live, "half")
    assert shown(live) == "good"


def test_a_slot_begins_empty(live: Path) -> None:
    publish(build(live, "good"), live)
    (build(live, "half") / "stray.html").touch()
    assert list(vacant_slot(live).iterdir()) == []


def test_a_folder_from_a_build_by_hand_is_kept_aside(live: Path) -> None:
    for text in ("by hand", "by hand again"):
        live.mkdir(parents=True)
        (live / "index.html").write_text(text, encoding="utf-8")
        publish(build(live, "good"), live)
        assert shown(live) == "good"
        assert shown(live.with_name("html.old")) == text
        live.unlink()


def test_a_link_that_cannot_be_made_leaves_the_last_one(
    live: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(build(live, "good"), live)
    slot = build(live, "better")

    def refuse(*_: object, **__: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    with pytest.raises(OSError, match="no space left"):
        publish(slot, live)
    assert shown(live) == "good"


def test_a_left_over_link_of_a_crash_does_no_harm(live: Path) -> None:
    publish(build(live, "good"), live)
    live.with_name("html.next").symlink_to("nowhere")
    publish(build(live, "better"), live)
    assert shown(live) == "better"


@pytest.mark.parametrize("times", [1, 2, 3])
def test_without_links_each_build_replaces_the_one_before(live: Path, times: int) -> None:
    for number in range(times):
        publish_by_renaming(build(live, f"build {number}"), live)
    assert shown(live) == f"build {times - 1}"


def test_without_links_a_build_that_cannot_be_renamed_leaves_the_last_one(live: Path) -> None:
    publish_by_renaming(build(live, "good"), live)
    with pytest.raises(FileNotFoundError):
        publish_by_renaming(live.with_name("html.b"), live)
    assert shown(live) == "good"


def test_a_page_that_can_have_no_policy_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: Path) -> None:
        raise PolicyError("index.html: take the script out")

    for step in ("_pages", "_plain_text", "_lean"):
        monkeypatch.setattr(publishing, step, lambda *_: 0)
    monkeypatch.setattr(publishing, "add_policies", fails)
    assert publishing.main([], tmp_path) == 1
    assert not (tmp_path / "html").exists()
    assert capsys.readouterr().err == "index.html: take the script out\n"


def test_a_second_build_waits_for_the_first_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def wait() -> None:
        with alone(tmp_path):
            done.append("second")

    done: list[str] = []
    second = Thread(target=wait)
    with alone(tmp_path):
        second.start()
        second.join(0.3)
        done.append("first")
    second.join()
    assert done == ["first", "second"]
    assert "waiting for its end" in capsys.readouterr().err
