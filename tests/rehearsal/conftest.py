"""Assertions in the modules beside the tests tell what they compare, too."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("rehearsal.checks", "rehearsal.copies", "rehearsal.outputs")
