"""Drawing SVG in the site's three colors: shapes, axes, text, palette. Pure."""
