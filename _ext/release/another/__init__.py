"""From this workshop's site to another's, and later fixes into that one; knows no Sphinx."""
