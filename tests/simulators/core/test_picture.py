"""A picture shows the order of its file: arrows lead up, cross no box and stay apart."""

from __future__ import annotations

from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from figures.text import lines
from simulators.core.drawing import Point, draw
from simulators.core.layout import BOX_WIDTH, ranks
from simulators.core.model import Hierarchy, Simulator
from simulators.core.svg import svg
from simulators.core.wording import description, listed

SVG = "{http://www.w3.org/2000/svg}"
Segment = tuple[Point, Point]


def simulator(number: int, group: str, above: tuple[str, ...], name: str = "") -> Simulator:
    return Simulator(
        id=f"s{number}",
        name=name or f"Model {number}",
        group=group,
        resolves="a",
        omits="b",
        use="c",
        references=("key",),
        approximates=above,
    )


@st.composite
def hierarchies(draw_one: st.DrawFn) -> Hierarchy:
    count = draw_one(st.integers(1, 10))
    made = []
    for number in range(count):
        above = [f"s{other}" for other in range(number)]
        chosen = (
            draw_one(st.lists(st.sampled_from(above), unique=True, max_size=3)) if above else []
        )
        group = draw_one(st.sampled_from("ABCD"))
        made.append(simulator(number, group, tuple(chosen)))
    return Hierarchy(caption="c", axes="a", simulators=tuple(draw_one(st.permutations(made))))


def segments(path: tuple[Point, ...]) -> list[Segment]:
    return list(pairwise(path))


def crosses(segment: Segment, left: int, top: int, right: int, bottom: int) -> bool:
    (x1, y1), (x2, y2) = segment
    inside_x = max(x1, x2) > left and min(x1, x2) < right
    inside_y = max(y1, y2) > top and min(y1, y2) < bottom
    return inside_x and inside_y


def lie_on_each_other(one: Segment, other: Segment) -> bool:
    for axis in (0, 1):
        across = 1 - axis
        if len({point[across] for point in (*one, *other)}) == 1:
            first, second = (sorted(point[axis] for point in part) for part in (one, other))
            return min(first[1], second[1]) > max(first[0], second[0])
    return False


@settings(max_examples=300, deadline=None)
@given(hierarchies())
def test_no_arrow_crosses_a_box(hierarchy: Hierarchy) -> None:
    drawing = draw(hierarchy)

    for path in drawing.paths:
        for segment in segments(path):
            for x, box in drawing.boxes:
                assert not crosses(segment, x, box.y, x + BOX_WIDTH, box.bottom)


@settings(max_examples=300, deadline=None)
@given(hierarchies())
def test_arrows_to_different_boxes_never_lie_on_each_other(hierarchy: Hierarchy) -> None:
    links = [to for one in hierarchy.simulators for to in one.approximates]
    ends = list(zip(links, draw(hierarchy).paths, strict=True))

    for (target, path), (other, second) in combinations(ends, 2):
        if target != other:
            assert not any(
                lie_on_each_other(a, b) for a in segments(path) for b in segments(second)
            )


@settings(max_examples=200, deadline=None)
@given(hierarchies())
def test_every_arrow_leads_from_its_box_up_to_the_one_approximated(hierarchy: Hierarchy) -> None:
    drawing = draw(hierarchy)
    boxes = {box.id: (x, box) for x, box in drawing.boxes}
    links = [(one.id, to) for one in hierarchy.simulators for to in one.approximates]

    for (source, target), path in zip(links, drawing.paths, strict=True):
        for name, (x, y) in ((source, path[0]), (target, path[-1])):
            left, box = boxes[name]
            assert x in {left, left + BOX_WIDTH} or y in {box.y, box.bottom}
            assert left <= x <= left + BOX_WIDTH
            assert box.y <= y <= box.bottom
        assert path[-1][1] < path[0][1]


@settings(max_examples=200, deadline=None)
@given(hierarchies())
def test_boxes_stand_apart_and_inside_the_picture(hierarchy: Hierarchy) -> None:
    drawing = draw(hierarchy)

    for (x, box), (other_x, other) in combinations(drawing.boxes, 2):
        assert x != other_x or box.bottom < other.y or other.bottom < box.y
    assert all(0 <= x <= drawing.width - BOX_WIDTH for x, _ in drawing.boxes)
    assert all(box.y >= 0 and box.bottom <= drawing.height for _, box in drawing.boxes)
    points = [point for path in drawing.paths for point in path]
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in points)


def test_two_that_nothing_orders_stand_in_one_band() -> None:
    top, one, two = (
        simulator(0, "A", ()),
        simulator(1, "A", ("s0",)),
        simulator(2, "A", ("s0",)),
    )
    hierarchy = Hierarchy(caption="c", axes="a", simulators=(top, one, two))

    assert ranks(hierarchy) == {"s0": 0, "s1": 1, "s2": 1}


def test_lanes_stand_so_that_arrows_are_short() -> None:
    made = (
        simulator(0, "A", ()),
        simulator(1, "B", ()),
        simulator(2, "C", ("s0",)),
    )
    drawing = draw(Hierarchy(caption="c", axes="a", simulators=made))

    assert [lane.lines for lane in drawing.lanes] == [("A",), ("C",), ("B",)]


@settings(max_examples=100, deadline=None)
@given(hierarchies())
def test_the_picture_says_what_the_file_says(hierarchy: Hierarchy) -> None:
    root = ET.fromstring(svg(hierarchy, "p"))  # noqa: S314 - our own
    texts = {
        "".join(part.text or "" for part in text.iter(f"{SVG}tspan")).replace(" ", "")
        for text in root.iter(f"{SVG}text")
    }

    names = [*hierarchy.groups, *(one.name for one in hierarchy.simulators)]
    assert texts == {name.replace(" ", "") for name in names}
    arrows = [part for part in root.iter(f"{SVG}path") if part.get("marker-end")]
    assert len(arrows) == sum(len(one.approximates) for one in hierarchy.simulators)
    assert root.get("aria-label") == hierarchy.caption
    assert root.findtext(f"{SVG}desc") == description(hierarchy)


def test_the_description_names_groups_and_arrows() -> None:
    made = (simulator(0, "A", ()), simulator(1, "B", ()), simulator(2, "A", ("s0", "s1")))
    hierarchy = Hierarchy(caption="c", axes="a", simulators=made)

    assert description(hierarchy) == (
        "A: Model 0; Model 2. B: Model 1. Model 2 approximates Model 0 and Model 1."
    )


def test_signs_of_markup_are_escaped() -> None:
    made = (simulator(0, "A<b>", (), name='x" & <y>'),)
    text = svg(Hierarchy(caption='"<&', axes="a", simulators=made), "p")

    assert "<b>" not in text
    assert "<y>" not in text
    assert ET.fromstring(text).get("aria-label") == '"<&'  # noqa: S314 - our own


# As many lanes as there may be, with arrows within them, to the next and past one.
FOUR_LANES = Hierarchy(
    caption="c",
    axes="a",
    simulators=(
        simulator(0, "A", ()),
        simulator(1, "A", ("s0",)),
        simulator(2, "B", ("s0",)),
        simulator(3, "B", ()),
        simulator(4, "A", ("s1",)),
        simulator(5, "C", ("s1",)),
        simulator(6, "C", ("s5",)),
        simulator(7, "D", ("s1",)),
        simulator(8, "D", ("s1",)),
    ),
)


def test_the_same_file_makes_the_same_picture() -> None:
    assert len({svg(FOUR_LANES.model_copy(), "p") for _ in range(3)}) == 1


def test_no_colour_is_fixed_in_the_picture() -> None:
    text = svg(FOUR_LANES, "p")

    assert "fill=" not in text
    assert "stroke=" not in text
    assert "style=" not in text


def test_a_name_breaks_after_spaces_hyphens_and_dashes_only() -> None:
    assert lines("Kohn–Sham multi-scale model", 60, 13) == (
        "Kohn–",
        "Sham",
        "multi-",
        "scale",
        "model",
    )
    assert lines("a – b", 500, 13) == ("a – b",)


def test_words_are_listed_in_english() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]


def test_four_lanes_fit_the_page_of_a_laptop() -> None:
    drawing = draw(FOUR_LANES)

    assert len(drawing.lanes) == 4
    assert drawing.width <= 618
