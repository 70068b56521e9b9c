"""Elements of SVG as they are written: escaped, named as SVG names them, in one form."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from figures.elements import element, root, spoken, written


@pytest.mark.parametrize("text", ['a "quoted" text', "a < b && b > c", "<path />", "θ’s"])
def test_a_text_is_read_as_it_was_given(text: str) -> None:
    svg = ET.fromstring(written(root("0 0 1 1", element("text", text), **spoken(text))))  # noqa: S314
    assert svg.attrib["aria-label"] == text
    assert [part.text for part in svg] == [text]


def test_attributes_have_the_names_and_the_order_of_svg() -> None:
    path = element("path", class_="line", stroke_width=1.5, viewBox="0 0 1 1", x=0)
    assert written(path) == '<path class="line" stroke-width="1.5" viewBox="0 0 1 1" x="0"/>'


def test_elements_stand_in_their_order() -> None:
    group = element("g", element("path"), element("circle", r=2))
    assert written(group) == '<g><path/><circle r="2"/></g>'


def test_a_drawing_can_be_a_file_of_its_own() -> None:
    svg = ET.fromstring(written(root("0 0 4 3")))  # noqa: S314
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert svg.attrib == {"viewBox": "0 0 4 3"}
