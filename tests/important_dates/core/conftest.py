"""Where the tests of the dates' core run."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="package")
def _machine_far_from_utc() -> Iterator[None]:
    """The machine's own clock is 14 hours ahead, so that what is read from it would be wrong."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "LINT-14")  # the sign of POSIX: hours to add to get UTC
        if hasattr(time, "tzset"):  # Windows has none
            time.tzset()
        yield
    if hasattr(time, "tzset"):
        time.tzset()
