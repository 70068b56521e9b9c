"""The text of a file, or why there is none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from located_yaml.problems import InvalidFileError, Problem
from located_yaml.reading import read_text


def problem(path: Path, max_bytes: int = 100) -> Problem:
    with pytest.raises(InvalidFileError) as caught:
        read_text(path, "w.yaml", max_bytes)
    (only,) = caught.value.problems
    return only


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        ("Zürich 🧪\n".encode(), "Zürich 🧪\n"),
        (b"\xef\xbb\xbfa: 1\n", "a: 1\n"),
        (b"a: 1\r\n", "a: 1\r\n"),
    ],
    ids=["nothing", "any letters", "byte order mark", "line ends of Windows"],
)
def test_a_file_in_utf_8_is_read(tmp_path: Path, content: bytes, text: str) -> None:
    path = tmp_path / "w.yaml"
    path.write_bytes(content)
    assert read_text(path, "w.yaml", 100) == text


def test_a_file_is_read_up_to_its_largest_size(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    path.write_bytes(b"x" * 100)
    assert len(read_text(path, "w.yaml", 100)) == 100
    path.write_bytes(b"x" * 101)
    said = "the file is larger than 100 bytes; is it the right one?"
    assert problem(path) == Problem("w.yaml", 1, 1, said)


@pytest.mark.parametrize(
    ("content", "line", "column", "byte"),
    [
        (b"\xe9", 1, 1, "0xe9"),
        (b"caf\xe9\n", 1, 4, "0xe9"),
        (b"a\n\xff\n", 2, 1, "0xff"),
        (b"a\nb\ncaf\xe9 \xe8\n", 3, 4, "0xe9"),
        ("a: 1".encode("utf-16"), 1, 1, "0xff"),
    ],
)
def test_a_byte_that_is_not_utf_8_is_told_where_it_is(
    tmp_path: Path, content: bytes, line: int, column: int, byte: str
) -> None:
    path = tmp_path / "w.yaml"
    path.write_bytes(content)
    said = f"byte {byte} is not UTF-8; save the file as UTF-8"
    assert problem(path) == Problem("w.yaml", line, column, said)


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    said = "there is no such file; write one, or restore it with `git checkout`"
    assert problem(tmp_path / "w.yaml") == Problem("w.yaml", 1, 1, said)


def test_a_directory_in_its_place_is_told_so(tmp_path: Path) -> None:
    said = "this is a directory; put the file in its place"
    assert problem(tmp_path) == Problem("w.yaml", 1, 1, said)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_a_file_that_cannot_be_read_is_told_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "loop"
    path.symlink_to("loop")
    said = problem(path)
    assert (said.line, said.column) == (1, 1)
    assert said.message == (
        "the file cannot be read (Too many levels of symbolic links); check its permissions"
    )
