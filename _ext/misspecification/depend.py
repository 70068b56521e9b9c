"""What a page with computed numbers depends on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def depend(env: BuildEnvironment) -> None:
    """Note that the present document is to be read again when the computation changes."""
    package = Path(__file__).with_name("core")
    for path in sorted((*package.glob("*.py"), *package.glob("*.csv"))):
        env.note_dependency(str(path))
