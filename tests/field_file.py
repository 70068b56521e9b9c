"""A right file of a field's simulators, for tests to use and to break."""

from __future__ import annotations

GOOD = """\
caption: Coarse models leave out eddies
axis: more physics
note: What a row means.
ranks: [Eddies, Mean flow]
simulators:
  - id: fine
    name: Fine model
    group: Grid
    rank: Eddies
    resolves: eddies {cite:p}`cranmer2020frontier`
    omits: nothing
    references: [cranmer2020frontier]
  - id: coarse
    name: Coarse model
    group: Grid
    rank: Mean flow
    resolves: the mean flow
    omits: eddies
    references: [cranmer2020frontier]
    cost: {short: 1 s, text: one second, references: [cranmer2020frontier]}
    error: {text: a tenth of the flow, references: [cranmer2020frontier]}
    relations:
      drops: [fine]
      trained-on: [tunnel]
observations:
  - {id: tunnel, name: Wind tunnel, compared-with: [fine], references: [cranmer2020frontier]}
comparison:
  dropped: eddies
  cost-ratio: {text: a thousand, references: [cranmer2020frontier]}
"""
