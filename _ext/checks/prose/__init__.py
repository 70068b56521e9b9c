"""The style of the pages: words, units and citations that lint looks at."""
