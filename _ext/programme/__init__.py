"""The workshop's people, sessions and papers: read, checked, imported, shown and exported."""
