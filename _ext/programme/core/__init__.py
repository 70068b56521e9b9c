"""People, sessions and papers, without Sphinx."""
