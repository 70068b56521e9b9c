"""The style of the pages: words, spelling, units and citations that lint looks at."""
