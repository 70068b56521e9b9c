"""The simulators of a field as a partial order: read, checked and drawn, without Sphinx."""
