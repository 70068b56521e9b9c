"""The pages and the pictures that an organizer adds; each is an example."""

from __future__ import annotations

import io
import json
from functools import cache

import numpy as np
from PIL import Image, ImageDraw
from rehearsal.copies import Copy, Edit

HALL = """
---
myst:
  html_meta:
    description: "The hall in which the workshop is held."
---
# The hall

The workshop is in {workshop}`venue`.

## Supporters

![The mark of one example](pictures/one.png)

![The mark of another example](pictures/another.svg)
"""

PHOTOGRAPHS = """
---
myst:
  html_meta:
    description: "Photographs of the hall in which the workshop is held."
---
# Photographs

Three photographs of the hall.

Taken in 2031.

![The hall from the street](pictures/street.jpg)

![The hall from within](pictures/within.jpg)

![The hall at night](pictures/night.jpg)
"""

TOPIC = """
---
myst:
  html_meta:
    description: "How the errors of a simulator are reported to those who use its results."
---
# Reporting the errors of simulators

What is written beside a result of a simulator, so that others can judge it.

(example-reports--example-demography)=

In [demography](/simulators/example-demography.md), {cite:t}`demo2031errors` report errors by age.

## References

```{cited-works}
```
"""

FIELD = """
---
myst:
  html_meta:
    description: "Simulators in demography: agents, and the cohorts that stand for them."
---
# Demography

How the number of people in each age group changes, computed person by person or group by group.

```{simulator-hierarchy} example-demography.yaml
```

## Where they disagree

The two differ where groups are small {cite:p}`demo2031errors`.

## References

```{cited-works}
```
"""

HIERARCHY = """
caption: Cohorts leave out persons
axis: more detail
note: Rows say who is counted.
ranks: [Persons, Cohorts]
simulators:
  - id: agents
    name: Agents
    group: Population
    rank: Persons
    resolves: Each person
    omits: Chance meetings
    references: [demo2031errors]
  - id: cohorts
    name: Cohorts
    group: Population
    rank: Cohorts
    resolves: The number of people of each age
    omits: Each person
    references: [demo2031errors]
    relations: {drops: [agents]}
"""

WORK = """\
@misc{demo2031errors,
  author = {Demo, Ann},
  title = {Errors of an example},
  year = {2031},
  url = {https://example.org/errors},
  keywords = {example-reports, example-demography}
}
"""

LOGO = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 160" width="320" height="160">
  <title>Another example</title>
  <circle cx="80" cy="80" r="60" fill="#2f6f8f"/>
  <circle cx="240" cy="80" r="60" fill="#b2541a"/>
</svg>
"""


PEOPLE = """\
people:
  - {id: speaker-a, name: Łukasz Speaker, announced: 2031-09-25, roles: [speaker]}
  - {id: speaker-b, name: Unannounced Speaker, roles: [speaker]}
"""
PROGRAM = """\
timezone: Australia/Sydney
days:
  - date: 2031-12-12
    sessions:
      - {id: opening, kind: opening, start: "09:00", end: "09:10"}
      - {id: talk-b, kind: invited-talk, start: "09:10", end: "09:50", speakers: [speaker-b]}
"""
MOVED = """\
      - id: talk-b
        kind: invited-talk
        start: "09:20"
        end: "10:00"
        speakers: [speaker-b]
        announced: 2031-12-01
        history:
          - {start: "09:10", end: "09:50", announced: 2031-11-20}
"""


POSTERS = """\
      - id: posters
        kind: posters
        start: "10:00"
        end: "11:00"
        papers: [3]
        announced: 2031-12-01
"""
VENUE_ID = "NeurIPS.cc/2031/Workshop/Demo"


def _note(number: int, title: str, author: str, venue_id: str = VENUE_ID) -> dict[str, object]:
    """A submission as OpenReview's API 2 answers it."""
    content = {
        "title": title,
        "authors": [author],
        "authorids": [f"~{author.replace(' ', '_')}1"],
        "abstract": f"The colour of {title}, whose behaviour is modelled.",
        "venue": "Demo Poster",
        "venueid": venue_id,
    }
    fields = {name: {"value": value} for name, value in content.items()}
    note = {"id": f"forum{number:05}", "number": number, "domain": VENUE_ID}
    return {**note, "content": fields}


NOTES = json.dumps(
    {
        "notes": [
            _note(3, "Rivers in 2031 with $\\mathcal{N}$", "Łukasz Author"),
            _note(8, "Second thoughts", "Ann Author"),
            _note(9, "Turned down", "Ben Author", f"{VENUE_ID}/Rejected_Submission"),
        ]
    }
)


@cache
def photograph(seed: int) -> bytes:
    """A picture of some 4 MB as a camera makes it: 12 megapixels, with noise."""
    width, height = 4032, 3024
    random = np.random.default_rng(seed)
    coarse = Image.fromarray(random.integers(256, size=(21, 28, 3), dtype=np.uint8))
    noise = Image.fromarray(random.integers(256, size=(height, width), dtype=np.uint8))
    picture = coarse.resize((width, height), Image.Resampling.BICUBIC)
    picture = Image.blend(picture, noise.convert("RGB"), 0.12)
    return _saved(picture, "JPEG", quality=90)


@cache
def logo() -> bytes:
    picture = Image.new("RGB", (640, 320), "white")
    ImageDraw.Draw(picture).ellipse((180, 20, 460, 300), fill="#2f6f8f")
    return _saved(picture, "PNG")


def _saved(picture: Image.Image, form: str, **options: int) -> bytes:
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def _photograph(name: str, seed: int) -> Edit:
    def edit(copy: Copy) -> None:
        content = photograph(seed)
        assert 3_500_000 < len(content) < 4_500_000
        copy.write(f"docs/pictures/{name}.jpg", content)

    return edit


FILES: tuple[Edit, ...] = (
    _photograph("street", 1),
    _photograph("within", 2),
    _photograph("night", 3),
    lambda copy: copy.write("docs/pictures/one.png", logo()),
    lambda copy: copy.write("docs/pictures/another.svg", LOGO),
)
