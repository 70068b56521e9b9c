"""``python -m checks.prose docs``: print what is wrong with the style of pages; status 1 if any."""

from __future__ import annotations

import sys
from pathlib import Path

from .check import problems

slips = problems(Path(sys.argv[1] if len(sys.argv) > 1 else "docs").resolve())
sys.stdout.writelines(f"{problem}\n" for problem in slips)
sys.exit(1 if slips else 0)
