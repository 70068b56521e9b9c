"""Markup of other tools that readers would see is found, with its line; what is meant is not."""

from __future__ import annotations

import pytest

from checks.unread import unread


@pytest.mark.parametrize(
    ("text", "line", "seen", "advice"),
    [
        ("A ~~struck~~ word.", 1, "~~", "nothing is struck out here"),
        ("One\ntwo ~~three", 2, "~~", "nothing is struck out here"),
        ("- one\n- [ ] two", 2, "[ ]", "no boxes to tick"),
        ("1. [x] one", 1, "[x]", "no boxes to tick"),
        ("* [X] one", 1, "[X]", "no boxes to tick"),
        ("A **bold word.", 1, "**", "close what is bold"),
        ("A bold** word.", 1, "**", "close what is bold"),
        ("A **bold ** word.", 1, "**", "close what is bold"),
        ("| a | b |\n|---|---|\n| **c | d |", 3, "**", "close what is bold"),
        ("## A **title", 1, "**", "close what is bold"),
        ("Some `code.", 1, "`", "close code by as many"),
        ("Some code`.", 1, "`", "close code by as many"),
        ("Some ``code`.", 1, "``", "close code by as many"),
        ("`a\nb` and {math}`x\ny`\nand ``c", 4, "``", "close code by as many"),
        ("See [[a page]].", 1, "[[a page]]", "a link is written [text](page.md) here"),
        ("See [[page|its name]].", 1, "[[page|its name]]", "a link is written"),
        ("As shown [@smith2020a].", 1, "[@smith2020a]", "cite a work as {cite:p}`key`"),
        ("As [see @smith2020a, p. 3; @doe2019].", 1, "[see @smith2020a, p. 3; @doe2019]", "cite"),
        ("As [-@smith] shows.", 1, "[-@smith]", "cite a work"),
        ("As @smith2020a shows.", 1, "@smith2020a", "cite a work"),
        ("As \\citep[p.~3]{smith2020a}.", 1, "\\citep", "cite a work"),
        ("As \\cite{smith2020a}.", 1, "\\cite{smith2020a}", "cite a work"),
        ("> [!NOTE]\n> A word.", 1, "[!NOTE]", "a note is written ```{note} here"),
        ("> A ~~quoted~~ word.", 1, "~~", "nothing is struck"),
        ("```{note}\nOne\n\nA **two.\n```", 4, "**", "close what is bold"),
        (":::{figure} a.svg\n:alt: a\n\nA `caption.\n:::", 4, "`", "close code"),
        ("---\na: b\n---\n\n# T\n\nA **b.", 7, "**", "close what is bold"),
    ],
)
def test_what_readers_would_see_is_found_in_its_line(
    text: str, line: int, seen: str, advice: str
) -> None:
    (only,) = unread(text)
    assert only[:2] == (line, seen)
    assert advice in only.advice


@pytest.mark.parametrize(
    "text",
    [
        *("`~~a~~`", "~~~\n~~a~~\n~~~", "```\n- [ ] a\n```", "`[ ]` and `[[a]]`", "    ~~a~~"),
        *("**bold**, *both **in** one*, ***all***", "two ** three", "{math}`a^{**}` and `a**b`"),
        *("``a ` b``", "{cite:p}`smith2020a`", "\\*\\*a", "a \\`b", "\\~\\~a\\~\\~", "\\[[a]]"),
        *("[[1, 2], [3, 4]]", "[[1]](a.md)", "[text](a.md)", "[a@example.org]", "me@site2020.org"),
        *("An interval [0, 1] and [ ].", "[](a.md)", "https://example.org/~a/@b2020", "~5 and ~6"),
        *("% ~~a~~", "```{math}\na**b `c\n```", "```{code-block} python\na ** b\n[[x]]\n```"),
        *("(a--b)=\nText.", "[a]: https://example.org\n\n[a]", "A [^1].\n\n[^1]: note"),
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert list(unread(text)) == []
