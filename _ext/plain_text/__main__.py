"""``python -m plain_text DOCTREES OUT``: the plain text for a folder that Sphinx has built."""

from __future__ import annotations

import sys
from pathlib import Path

from .write import write

if __name__ == "__main__":
    sys.exit(write(Path(sys.argv[1]), Path(sys.argv[2]), ["-q"]))
