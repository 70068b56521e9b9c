"""A build that does not depend on the machine's language."""

from __future__ import annotations

import locale
import os
import sys


def settle_locale() -> None:
    """Use the locale ``C``, and say so in a line, where the one that is asked for is not installed.

    Sphinx and what it starts would end in a traceback. Nothing that is written depends on it.
    """
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        asked = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "")
        sys.stderr.write(f"The locale {asked} is not installed here; working with C instead.\n")
        os.environ["LC_ALL"] = "C"
