"""A small site of the tests' own: each part that a script or a sheet works on, in known words."""

from __future__ import annotations

import shutil
from itertools import cycle
from typing import TYPE_CHECKING

from conftest import ROOT, workshop_yaml
from settings import write_settings

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
---
ORPHAN
myst:
  html_meta:
    description: "A page of a site for tests."
---
"""
# A menu at the side that is longer than a low window, and a list that is longer than any screen.
TOPICS = [f"topic-{number:02}" for number in range(1, 13)]
YEARS = range(1941, 2021)
WORKS = [f"writer{year}work" for year in YEARS]

DATES = workshop_yaml(
    "id: submission, kind: deadline, date: 2026-08-29, announced: 2026-08-17",
    "id: notification, kind: notification, date: 2026-09-29, announced: 2026-08-17",
    "id: workshop, kind: event, date: 2026-12",
    updated="2026-08-17",
    name="Small",
)
HOME = """\
# {workshop}`name`: {workshop}`title`

{workshop}`host` Workshop · Venue: {workshop}`venue`

```{button-ref} call-for-papers
:ref-type: doc
:color: primary

Read the [call](call-for-papers.md)
```

```{important-dates}
:no-index:
```

Read [the call](call-for-papers.md) or [the topics](topics/index.md).

```{page-summaries} topics/index
:index:
```

```{toctree}
:hidden:

Call <call-for-papers>
Dates <important-dates>
Topics <topics/index>
Simulators <simulators/index>
References <references>
```

```{toctree}
:hidden:

Example <example>
Glossary <glossary>
Parts <parts>
Contact <contact>
```
"""
CALL = """\
# Call for papers

{workshop}`tagline`

```{important-dates}
:no-index:
```

```{plain-text-link}
```

## The question

PARAGRAPHS

## The topics

PARAGRAPHS

## Contact

Write to {workshop}`contact`.
"""
DATES_PAGE = """\
# Important dates

```{important-dates} The dates of the workshop
```

````{dropdown} The deadlines in other time zones
```{deadline-times}
```
````

(subscribe)=

## Subscribe

```{calendar-links}
```

## Changes to these dates

```{important-date-changes}
```
"""
TOPIC = """\
# The topic of method NUMBER

What this page says about an emulator, of which the call says nothing; {cite:t}`KEY` wrote on it.

## What it is

PARAGRAPHS

(TOPIC--flow)=

In a flow it is used as well, by simulation-based inference, which is called SBI.

## What is open

PARAGRAPHS

## References

```{cited-works}
```
"""
TOPICS_PAGE = """\
# Topics of interest

```{page-summaries}
```

```{page-matrix} Passages on a topic in a field
:rows: topics/index
:columns: simulators/index
:words: topic field
```

```{toctree}
:hidden:

LISTED
```
"""
FIELDS_PAGE = """\
# Simulators by field

```{page-summaries}
```

```{toctree}
:hidden:

flow
```
"""
FIELD = """\
# Flow

How a flow is computed. Flow is known to each simulator here.

(flow--topic-01)=

## The simulators

```{simulator-hierarchy} flow.yaml
```
"""
# All kinds of relation, an observation, and a lane of two columns.
FLOW = """\
caption: Cheaper simulators of a flow keep less of its eddies
axis: more eddies
note: Cost does not order them by nearness to the data.
ranks: [All scales, Large scales, Mean flow]
simulators:
  - id: resolved
    name: Everything resolved
    group: Equations
    rank: All scales
    resolves: The wide range of scales
    omits: Nothing but what is smaller than the grid
    references: [writer1941work]
    cost: {short: 10⁶ CPU h, text: A million hours, references: [writer1941work]}
  - id: large
    name: Large eddies
    group: Equations
    rank: Large scales
    resolves: Large eddies
    omits: Small ones
    references: [writer1941work]
    relations: {coarsens: [resolved]}
  - id: averaged
    name: Averaged equations
    group: Equations
    rank: Mean flow
    resolves: The mean flow
    omits: All eddies
    references: [writer1942work, writer1943work]
    error: {text: A tenth of the drag, references: [writer1942work]}
    relations: {drops: [large, resolved]}
  - id: learned
    name: A learned closure
    group: Closures
    rank: Mean flow
    resolves: The mean flow
    omits: What it was not trained on
    references: [writer1944work]
    relations: {trained-on: [large], feeds: [averaged]}
  - id: hybrid
    name: Hybrid
    group: Equations
    rank: Mean flow
    resolves: The mean flow
    omits: Eddies at walls
    references: [writer1944work]
    relations: {built-from: [averaged]}
observations:
  - id: tunnel
    name: Drag in a wind tunnel
    compared-with: [averaged, hybrid]
    references: [writer1942work]
"""
# The figure is further down than a reader sees at first.
EXAMPLE = """\
# An example

PARAGRAPHS

PARAGRAPHS

PARAGRAPHS

```{math}
y = \\theta x + \\varepsilon
```

## Three analyses

PARAGRAPHS

``````{misspecification-explorer}
```{misspecification-figure} posteriors
What each analysis concludes about *θ*.
```

```{misspecification-figure} predictions
What the three predict where nothing was observed.
```
``````

## What they conclude

PARAGRAPHS

```{misspecification-table} analyses
What each analysis concludes
```
"""
GLOSSARY = """\
# Glossary

```{glossary}
Simulator
  A program that takes parameters and returns data. Density-functional theory is called DFT.

Emulator
  A fit to the runs of a {term}`simulator <Simulator>`.
```
"""
# What a page of the site may be made of, and what no other page here has.
PARTS = """\
# Everything else

```{admonition} A note
With its icon.
```

:::{dropdown} More
Inside.
:::

::::{tab-set}
:::{tab-item} One
First.
:::
:::{tab-item} Two
Second.
:::
::::

:::{card} A card
:link: index
:link-type: doc
It leads home.
:::

> What somebody said.

```python
def f(): return "code"
```

| a | table |
|---|---|
| 1 | 2 |

[Elsewhere](https://example.org), which is `https://workshop.example.org/2026/a-long-address.ics`.
"""
REFERENCES = """\
# References

```{bibliography}
:all:
```

```{toctree}
:hidden:

references-by-subject
```
"""
BY_SUBJECT = """\
# References by topic

```{works-by-subject} topics
```
"""
MISSING = """\
# There is no page at this address
"""
WORK = """\
@article{KEY,
  author = {Writer, Ann},
  title = {A work of the year YEAR},
  year = {YEAR},
  journal = {A Journal},
  doi = {10.1000/YEAR},
  keywords = {TOPIC},
  annote = {What the work shows, in a sentence of some length that takes a line or two of the list.}
}
"""
PARAGRAPH = "A simulator is wrong in known and in unknown ways, and a dozen lines say so. " * 8


def pages() -> dict[str, str]:
    """The Markdown of each page by its name."""
    listed = "\n".join(f"Method {name} <{name}>" for name in TOPICS)
    return {
        "index": HOME,
        "call-for-papers": CALL,
        "important-dates": DATES_PAGE,
        "topics/index": TOPICS_PAGE.replace("LISTED", listed),
        **{f"topics/{name}": _topic(name, key) for name, key in zip(TOPICS, WORKS, strict=False)},
        "simulators/index": FIELDS_PAGE,
        "simulators/flow": FIELD,
        "example": EXAMPLE,
        "references": REFERENCES,
        "references-by-subject": BY_SUBJECT,
        "glossary": GLOSSARY,
        "parts": PARTS,
        "contact": "# Contact\n\nWrite to {workshop}`contact`.\n",
        "404": MISSING,
    }


def _topic(name: str, key: str) -> str:
    return TOPIC.replace("NUMBER", name[-2:]).replace("KEY", key).replace("TOPIC", name)


def _works() -> str:
    return "\n".join(
        WORK.replace("KEY", key).replace("YEAR", str(year)).replace("TOPIC", topic)
        for key, year, topic in zip(WORKS, YEARS, cycle(TOPICS), strict=False)
    )


def write_small_site(root: Path) -> Path:
    """Its sources below ``root``, with the settings, the code and the look of the real site."""
    for name in ("_static", "_templates"):
        shutil.copytree(ROOT / "docs" / name, root / "docs" / name)
    (root / "_ext").symlink_to(ROOT / "_ext")
    write_settings(root)
    for name, text in pages().items():
        path = root / "docs" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        head = HEAD.replace("ORPHAN", "orphan: true" if name == "404" else "")
        path.write_text(head + text.replace("PARAGRAPHS", f"{PARAGRAPH}\n\n{PARAGRAPH}"), "utf-8")
    (root / "docs" / "workshop.yaml").write_text(DATES, "utf-8")
    (root / "docs" / "simulators" / "flow.yaml").write_text(FLOW, "utf-8")
    (root / "references.bib").write_text(_works(), "utf-8")
    return root
