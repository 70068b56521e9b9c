"""A picture shows what its file says: lines cross no box, stay apart, and are told apart."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures.elements import written
from figures.text import lines
from simulators.core import placing
from simulators.core.alone import alone
from simulators.core.frame import Frame, Geometry, top
from simulators.core.geometry import geometry
from simulators.core.lines import drawn
from simulators.core.model import Hierarchy
from simulators.core.parts import parts
from simulators.core.relations import KINDS, relations
from simulators.core.svg import layouts
from simulators.core.wording import listed, related, summary

if TYPE_CHECKING:
    from simulators.core.frame import Point, Points
    from simulators.core.grid import Grid

SVG = "{http://www.w3.org/2000/svg}"
LAYOUTS = {"wide": lambda one: placing.wide(one, 5), "narrow": placing.narrow}
Rows = list[tuple[str, str, str, dict[str, list[str]]]]


def hierarchy(rows: Rows, observed: tuple[str, ...] = (), name: str = "Model") -> Hierarchy:
    """From an id, a group, a rank and relations for each simulator."""
    return Hierarchy.model_validate({
        "caption": "c",
        "axis": "more physics",
        "note": "n",
        "ranks": sorted({rank for _, _, rank, _ in rows} | {"0"}),
        "simulators": [
            {
                "id": one, "name": f"{name} {one}", "group": group, "rank": rank,
                "resolves": "a", "omits": "b", "references": ["key"], "relations": related,
            }
            for one, group, rank, related in rows
        ],
        "observations": [
            {"id": "o", "name": "Seen", "compared-with": [*observed], "references": ["key"]}
        ] if observed else [],
    })  # fmt: skip


@st.composite
def hierarchies(draw: st.DrawFn) -> Hierarchy:
    """Up to 12 simulators in 4 groups and 6 ranks, related in every direction."""
    count = draw(st.integers(1, 12))
    ids = [f"s{number}" for number in range(count)]
    rows: Rows = []
    for one in ids:
        others = [other for other in ids if other != one]
        related: dict[str, list[str]] = {}
        chosen = draw(st.lists(st.sampled_from(others), max_size=2, unique=True)) if others else []
        for other in chosen:
            related.setdefault(draw(st.sampled_from([*KINDS])), []).append(other)
        group, rank = draw(st.sampled_from("ABCD")), draw(st.sampled_from("123456"))
        rows.append((one, group, rank, related))
    return hierarchy(rows)


def laid_out(one: Hierarchy, layout: str) -> tuple[Grid, Frame, Geometry]:
    used = parts(one, "p")
    grid = LAYOUTS[layout](one)
    heights = {name: part.height for name, part in used.boxes.items()}
    frame = Frame(0, 0, used.box_width, heights, [0] * len(grid.rows))
    return grid, frame, geometry(grid, frame)


def areas(grid: Grid, frame: Frame, shape: Geometry) -> dict[str, tuple[int, int, int, int]]:
    """Left, upper, right and lower edge of each box."""
    found = {}
    for name, (_, column) in grid.spots.items():
        left, upper = shape.lefts[column], top(grid, shape, frame, name)
        found[name] = (left, upper, left + frame.box_width, upper + frame.heights[name])
    return found


def crosses(start: Point, end: Point, area: tuple[int, int, int, int]) -> bool:
    left, upper, right, lower = area
    inside_x = max(start[0], end[0]) > left and min(start[0], end[0]) < right
    inside_y = max(start[1], end[1]) > upper and min(start[1], end[1]) < lower
    return inside_x and inside_y


def lie_on_each_other(one: Points, other: Points) -> bool:
    for axis in (0, 1):
        across = 1 - axis
        if len({point[across] for point in (*one, *other)}) == 1:
            first, second = (sorted(point[axis] for point in part) for part in (one, other))
            if min(first[1], second[1]) > max(first[0], second[0]):
                return True
    return False


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=30, deadline=None)
@given(one=hierarchies())
def test_no_line_crosses_a_box_and_all_end_at_theirs(one: Hierarchy, layout: str) -> None:
    grid, frame, shape = laid_out(one, layout)
    boxes = areas(grid, frame, shape)

    assert [route.relation for route, _ in shape.lines] == [*relations(one)]
    for route, points in shape.lines:
        for start, end in pairwise(points):
            assert start[0] == end[0] or start[1] == end[1]
            assert not any(crosses(start, end, area) for area in boxes.values())
        for name, (x, y) in (
            (route.relation.source, points[0]),
            (route.relation.target, points[-1]),
        ):
            left, upper, right, lower = boxes[name]
            assert left <= x <= right
            assert upper <= y <= lower


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=30, deadline=None)
@given(one=hierarchies())
def test_lines_of_another_kind_or_to_another_box_never_lie_on_each_other(
    one: Hierarchy, layout: str
) -> None:
    shape = laid_out(one, layout)[2]

    for (route, points), (other, more) in combinations(shape.lines, 2):
        if route.bundle != other.bundle:
            for pair in pairwise(points):
                assert not any(lie_on_each_other(pair, second) for second in pairwise(more))


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=30, deadline=None)
@given(one=hierarchies())
def test_boxes_stand_apart_in_the_rows_of_their_ranks(one: Hierarchy, layout: str) -> None:
    grid, frame, shape = laid_out(one, layout)
    boxes = areas(grid, frame, shape)

    assert boxes.keys() == {simulator.id for simulator in one.simulators}
    for first, second in combinations(boxes.values(), 2):
        assert first[2] < second[0] or second[2] < first[0] or (
            first[3] < second[1] or second[3] < first[1]
        )  # fmt: skip
    rank = {simulator.id: simulator.rank for simulator in one.simulators}
    in_order = sorted(boxes, key=lambda name: one.ranks.index(rank[name]))
    for upper, lower in pairwise(in_order):
        assert rank[upper] == rank[lower] or boxes[upper][3] < boxes[lower][1]


def test_siblings_stand_side_by_side() -> None:
    rows: Rows = [("a", "A", "1", {}), ("b", "A", "1", {}), ("c", "B", "2", {})]
    grid = placing.wide(hierarchy(rows), 5)

    assert {grid.spots[name][0] for name in "ab"} == {0}
    assert grid.lanes[0].width == 2


def test_lanes_stand_so_that_lines_are_short() -> None:
    rows: Rows = [("a", "A", "1", {}), ("b", "B", "1", {}), ("c", "C", "1", {"feeds": ["a"]})]

    assert [lane.name for lane in placing.wide(hierarchy(rows), 5).lanes] == ["A", "C", "B"]


def test_boxes_are_ordered_so_that_lines_cross_little() -> None:
    rows: Rows = [
        ("a", "A", "1", {}),
        ("b", "A", "1", {}),
        ("c", "A", "2", {"drops": ["b"]}),
        ("d", "A", "2", {"drops": ["a"]}),
    ]
    spots = placing.wide(hierarchy(rows), 5).spots

    assert [spots["c"][1], spots["d"][1]] == [spots["b"][1], spots["a"][1]]


def branches(path: str) -> list[str]:
    return path.split("M")[1:]


def test_lines_of_one_kind_to_one_box_join_and_share_their_head() -> None:
    rows: Rows = [
        ("a", "A", "1", {}),
        ("b", "A", "2", {"drops": ["a"]}),
        ("c", "A", "2", {"drops": ["a"]}),
        ("d", "B", "2", {"feeds": ["a"]}),
    ]
    paths, heads = drawn(laid_out(hierarchy(rows), "wide")[2].lines)

    assert {kind: len(branches(path)) for kind, path in paths.items()} == {"drops": 2, "feeds": 1}
    assert {kind: path.count("M") for kind, path in heads.items()} == {"drops": 1, "feeds": 1}


class _Route:
    """What ``drawn`` asks of a route."""

    def __init__(self, kind: str, target: str) -> None:
        self.bundle = (kind, target)
        self.relation = type("Relation", (), {"kind": kind})


CROSSING = [
    (_Route("drops", "a"), ((0, 50), (100, 50))),
    (_Route("feeds", "b"), ((40, 100), (40, 0))),
]


def test_where_lines_cross_one_goes_over_the_other() -> None:
    paths, _ = drawn(CROSSING)  # type: ignore[arg-type]

    assert paths == {"drops": "M0 50H36q4-8 8 0H92", "feeds": "M40 100V1"}


def test_bows_near_each_other_are_one() -> None:
    beside = (_Route("feeds", "c"), ((48, 100), (48, 0)))
    paths, _ = drawn([*CROSSING, beside])  # type: ignore[list-item]

    assert paths["drops"] == "M0 50H36q8-8 16 0H92"


@pytest.mark.parametrize("kind", KINDS)
def test_a_head_has_its_tip_at_the_box_from_every_side(kind: str) -> None:
    for before in ((50, 90), (50, 10), (10, 50), (90, 50)):
        paths, heads = drawn([(_Route(kind, "a"), (before, (50, 50)))])  # type: ignore[list-item]
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", paths[kind].replace("-", " -"))]

        assert heads[kind].startswith("M50 50")
        assert numbers[:2] == list(before)
        assert len(branches(paths[kind])) == 1


# As many lanes as there may be, and every kind of relation.
FULL = hierarchy(
    [
        ("s0", "A", "1", {}),
        ("s1", "A", "2", {"drops": ["s0"]}),
        ("s2", "B", "2", {"coarsens": ["s0"]}),
        ("s3", "B", "2", {"trained-on": ["s1", "o"]}),
        ("s4", "A", "3", {"built-from": ["s1"]}),
        ("s5", "C", "3", {"drops": ["s1"]}),
        ("s6", "C", "4", {"coarsens": ["s5"], "feeds": ["s4"]}),
        ("s7", "D", "4", {"drops": ["s1"]}),
    ],
    ("s0", "s7"),
)


def svg(one: Hierarchy, name: str) -> list[str]:
    return [written(picture) for picture in layouts(one, name)]


def drawing(one: Hierarchy) -> list[ET.Element]:
    return [ET.fromstring(text) for text in svg(one, "p")]  # noqa: S314 - our own


def said(part: ET.Element) -> list[str]:
    return ["".join(one.itertext()) for one in part.iter() if one.tag in {"text", f"{SVG}text"}]


def test_the_wide_picture_says_what_the_file_says() -> None:
    wide, _ = drawing(FULL)
    texts = said(wide)

    expected = [*FULL.groups, *(one.name for one in FULL.simulators), "more physics", "Seen"]
    assert not {*expected, *"1234"} - {*texts}
    assert wide.get("aria-label") == summary(FULL)
    shown = {
        kind
        for kind in KINDS
        for part in wide.iter()
        if f"hierarchy-{kind}" in part.get("class", "")
    }
    assert shown == {*KINDS}


def test_the_key_explains_only_what_occurs() -> None:
    one = hierarchy([("a", "A", "1", {}), ("b", "A", "2", {"feeds": ["a"]})])
    texts = said(drawing(one)[0])

    assert "feeds" in texts
    assert not {*KINDS.values(), "compared with measurement n"} & {*texts} - {"feeds"}


def test_what_is_compared_with_an_observation_has_its_number() -> None:
    wide, _ = drawing(FULL)
    marked = [
        said(box)[0] for box in wide.iter(f"{SVG}g")
        if box.get("class") == "hierarchy-box" and box.find(f"{SVG}circle") is not None
    ]  # fmt: skip
    fitted = [
        said(box)[0] for box in wide.iter(f"{SVG}g")
        if box.get("class") == "hierarchy-box" and box.find(f"{SVG}path") is not None
    ]  # fmt: skip

    assert marked == ["Model s0", "Model s7"]
    assert fitted == ["Model s3"]


def test_the_narrow_picture_uses_every_part_of_the_wide_one_within_a_telephone() -> None:
    wide, narrow = drawing(FULL)
    held = {f"#{part.get('id')}" for part in wide.iter(f"{SVG}g") if part.get("id")}

    assert {part.get("href") for part in narrow.iter(f"{SVG}use")} == held
    assert int(narrow.get("width", "0")) == 328
    assert int(wide.get("width", "0")) <= 720


def test_signs_of_markup_are_escaped() -> None:
    one = hierarchy([("a", "A<b>", "1", {})], name='x" & <y>')
    text, _ = svg(one.model_copy(update={"axis": '"<&'}), "p")

    assert "<b>" not in text
    assert "<y>" not in text
    assert '"<&' in said(ET.fromstring(text))  # noqa: S314 - our own


def test_the_same_file_makes_the_same_picture() -> None:
    assert len({"".join(svg(FULL.model_copy(), "p")) for _ in range(3)}) == 1


def test_no_color_is_fixed_in_the_picture() -> None:
    for text in svg(FULL, "p"):
        assert not re.search(r'(fill|stroke|style|color)="', text)


def test_a_picture_is_light() -> None:
    assert max(len(text.encode()) for text in svg(FULL, "p")) < 6_000


def test_relations_are_said_in_sentences() -> None:
    assert related(FULL, FULL.simulators[3]) == "Is trained on Model s1 and Seen."
    assert related(FULL, FULL.simulators[6]) == "Coarsens Model s5. Feeds Model s4."
    assert related(FULL, FULL.simulators[0]) == "Is compared with Seen."


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


def test_alone_every_shape_has_its_color_and_no_class_is_left() -> None:
    wide, _ = layouts(FULL, "p")
    shapes = list(alone(wide).iter())

    assert not [shape for shape in shapes if shape.get("class")]
    drawn = [shape for shape in shapes if shape.tag in {"path", "rect", "circle"}]
    assert len(drawn) > len(FULL.simulators)
    assert all(shape.get("fill") for shape in drawn)
    colors = {shape.get("stroke") for shape in drawn}
    named = {f"var(--site-{name})" for name in ("simulator", "data", "discrepancy")}
    assert named | {"currentColor"} <= colors
    boxes = [
        shape for shape in shapes if shape.tag == "rect" and "simulator" in shape.get("stroke", "")
    ]
    assert len(boxes) == len(FULL.simulators)
    assert said(alone(wide)) == said(wide)
