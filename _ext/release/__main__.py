"""``python -m release [OPTIONS]``: build the site and publish it; options go to Sphinx."""

import sys

from .publishing import main

sys.exit(main(sys.argv[1:]))
