"""A page keeps a picture by its address."""

from __future__ import annotations

import pytest

from sphinx_helpers.drawings.addresses import code_path, picture_at


def test_an_address_leads_to_the_picture_and_its_code() -> None:
    address = "misspecification.core.drawings:GAP"
    assert picture_at(address).name == "gap"
    assert code_path(address) == "_ext/misspecification/core/drawings.py"


def test_an_address_of_something_else_is_refused() -> None:
    with pytest.raises(TypeError, match=r"figures\.labels:SIZE is no Picture"):
        picture_at("figures.labels:SIZE")


def test_a_module_that_is_not_there_has_no_code() -> None:
    with pytest.raises(ModuleNotFoundError):
        code_path("no_such_module:PICTURE")
