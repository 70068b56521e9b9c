"""Elements of SVG; the standard library writes them, and so escapes every text in them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring


def element(tag: str, *content: Element | str, **attributes: str | float) -> Element:
    """An element with a text, elements in it, and attributes in the order given.

    In the names of attributes ``_`` stands for ``-``; ``class_`` is ``class``, which Python keeps
    to itself. A text stands before the elements.
    """
    names = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    one = Element(tag, {name: str(value) for name, value in names})
    one.text = "".join(part for part in content if isinstance(part, str))
    one.extend(part for part in content if not isinstance(part, str))
    return one


def root(view_box: str, *children: Element, **attributes: str | float) -> Element:
    """The ``<svg>`` element, fit to stand in a page and alone."""
    space = "http://www.w3.org/2000/svg"
    return element("svg", *children, xmlns=space, viewBox=view_box, **attributes)


def spoken(label: str) -> dict[str, str]:
    """The attributes with which a screen reader says ``label`` in the place of a drawing."""
    return {"role": "img", "aria-label": label}


def written(svg: Element) -> str:
    """The element as text, the same in HTML and XML."""
    # A ">" in a text or a value is escaped, so that this is the end of an empty element.
    return tostring(svg, encoding="unicode").replace(" />", "/>")
