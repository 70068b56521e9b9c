"""The style of the pages is checked, and what is no prose of ours is left alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checks.prose.check import page_problems, problems, yaml_problems

ROOT = Path(__file__).parents[2]


def told(text: str) -> list[str]:
    return [str(problem) for problem in page_problems(text, "p.md")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# T\n\nA novel way.", "p.md:3:3: `novel` says little; take it out"),
        ("This is rapidly\ngrowing.", "p.md:1:9: `rapidly growing` says little"),
        ("A step of 10km.", "p.md:1:11: `10km` has no space before its unit; write `10 km`"),
        ("It fell by 45%.", "write `45 %`"),
        ("```{note}\nA novel way.\n```", "p.md:2:3: `novel` says little"),
        ("::::{grid} 2\n:gutter: 3\n\n:::{card}\nA novel way.\n:::\n::::", "p.md:5:3: `novel`"),
        ("- one\n\n  A *novel* way.", "p.md:3:6: `novel` says little"),
        ("So {cite:p}`a,b,c,d`. More.", "p.md:1:4: 4 works cited in one place"),
        ("So {cite:p}`a,b` {cite:p}`c,d`. More.", "4 works cited in one place"),
        ("One. Two {cite:p}`a,b,c`.\n\n## References\n", "p.md:1:6: the page ends in 3 citations"),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_to_write(text: str, expected: str) -> None:
    found = told(text)

    assert len(found) == 1
    assert expected in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "`novel` and {cite:p}`miller2020novel`.",
        "See [the page](novel.md).",
        "> It is crucial to leverage it.",
        "```python\nnovel = 1\n```",
        "```{code-block} python\n:name: a\n\nnovel = 1\n```",
        "```{toctree}\nnovel\n```",
        "```{bibliography}\n:filter: novel\n```",
        "(novel--fusion)=",
        "The 2000s; a 2D map; 3D; 10 km.",
        "A sentence {cite:p}`a,b,c`. The last {cite:p}`d,e`.",
    ],
)
def test_what_is_right_or_not_ours_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_the_text_of_a_glossary_is_prose() -> None:
    assert told("```{glossary}\nTerm\n  A novel one.\n```")


def test_the_data_of_a_field_is_prose_too() -> None:
    text = "simulators:\n  - id: novel\n    use: novel\n    references: [a2020novel]\n"

    assert [str(problem) for problem in yaml_problems(text, "f.yaml")] == [
        "f.yaml:3:10: `novel` says little; take it out, or write what is meant"
    ]


@pytest.mark.real_site
def test_the_pages_of_the_site_keep_the_style() -> None:
    assert [str(problem) for problem in problems(ROOT / "docs")] == []


def test_the_command_fails_if_something_is_wrong(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# T\n\nObviously.\n", encoding="utf-8")
    (docs / "site.yaml").write_text("plain_words: true\n", encoding="utf-8")
    command = [sys.executable, "-m", "checks.prose", str(docs)]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "_ext")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert (
        done.stdout
        == "docs/index.md:3:1: `Obviously` says little; take it out, or write what is meant\n"
    )


def test_a_site_that_does_not_ask_for_plain_words_may_praise(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# T\n\nA novel way of 10km.\n", encoding="utf-8")
    assert [problem.message for problem in problems(tmp_path)] == [
        "`10km` has no space before its unit; write `10 km`"
    ]


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("plain_words: perhaps\n", encoding="utf-8")
    (problem,) = problems(tmp_path)
    assert "plain_words" in str(problem)
