"""YAML whose problems know their place: file, line, column, advice. Pure."""
