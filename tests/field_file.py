"""A right file of a field's simulators, for tests to use and to break."""

from __future__ import annotations

GOOD = """\
caption: Simulators
axes: What an arrow means
simulators:
  - id: fine
    name: Fine model
    group: Grid
    resolves: eddies {cite:p}`cranmer2020frontier`
    omits: nothing
    use: reference
    references: [cranmer2020frontier]
    approximates: []
  - id: coarse
    name: Coarse model
    group: Grid
    resolves: the mean flow
    omits: eddies
    use: design
    references: [cranmer2020frontier]
    approximates: [fine]
"""
