"""Labels stand near what they name, in the frame, and on nothing else."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from figures.labels import Box, place, stops
from figures.palette import Palette
from figures.plots import name, panel, points, scale, sheet

FRAME = Box(0, 0, 200, 100)
MIDDLE = (100.0, 50.0)


def test_a_label_stands_close_and_not_on_the_thing() -> None:
    box = Box.of("gap", place("gap", MIDDLE, FRAME, [], [MIDDLE]))
    assert not box.holds([MIDDLE])
    assert math.dist(box.middle, MIDDLE) < 20


def test_a_label_meets_no_text_and_no_curve() -> None:
    texts: list[Box] = []
    curve = stops([(0, 20), (200, 80)])
    for text in ("simulator", "reality", "gap", "data"):
        box = Box.of(text, place(text, MIDDLE, FRAME, texts, curve))
        assert not box.holds(curve)
        assert not any(map(box.meets, texts))
        assert box.is_in(FRAME)
        texts.append(box)


def test_a_picture_that_is_too_full_is_told() -> None:
    with pytest.raises(ValueError, match="no room for the label 'gap' near"):
        place("gap", MIDDLE, FRAME, [FRAME], [])


def test_a_line_is_looked_at_all_along() -> None:
    passed = stops([(0, 0), (30, 0), (30, 1)])
    assert passed[0] == (0, 0)
    assert passed[-1] == (30, 1)
    assert max(math.dist(*pair) for pair in pairwise(passed)) <= 3


def test_names_on_a_plot_leave_its_points_free() -> None:
    palette = Palette("#000000", "#0000ff", "#a35200", "#800040")
    axes = panel(sheet(200), 20, 20, 340, 180)
    scale(axes, "x", (0, 1), (0, 1))
    scale(axes, "y", (0, 1), (0, 1))
    points(axes, [0.5, 0.5], [0.5, 0.6], palette.data)
    name(axes, "one", (0.5, 0.5), palette.ink)
    name(axes, "two", (0.5, 0.5), palette.ink)
    one, two = (text.get_position() for text in axes.texts)
    assert one != two
    assert [round(at, 6) for at in one] != [0.5, 0.5]
