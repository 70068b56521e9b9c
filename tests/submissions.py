"""Data files that tell how papers are submitted, and where the workshop is."""

from __future__ import annotations

from conftest import workshop_yaml

PORTAL = "https://example.org/submit?group=Example.cc/2026"
OPENING = "id: opening, kind: opening, date: 2026-07-15, announced: 2026-07-01"
DEADLINE = "id: submission, kind: deadline, date: 2026-08-22, announced: 2026-07-01"
WHOLE = f"""\
submission:
  portal: {PORTAL}
  opens: opening
  closes: submission
  tracks:
    - id: long
      name: Long papers
      pages: 9
      not_counted: [references, appendices, checklist]
      text: New results.
    - {{id: demo, name: Demonstrations}}
  template: {{name: The style of the conference, web: https://example.org/style.zip}}
  review: double-blind
  archival: false
  policies:
    - id: dual-submission
      title: Dual submission
      text: |
        Work that is under review elsewhere may be submitted.

        See [the rules](https://example.org/rules).
"""
VENUE = """
    name: Hall 7
    city: Example City
    country: Exampleland
    address: 1 Example Street
    room: Room 12
    map: https://example.org/map
    access_text: The hall has no steps.
    links: [{name: The hall, web: https://example.org/hall}]"""
ONLINE = "{name: Example Rooms, attendance: online}"


def submission_yaml(submission: str, *entries: str, **head: str) -> str:
    """A data file with these lines on submitting; with an opening and a deadline of its own."""
    text = workshop_yaml(*(entries or (OPENING, DEADLINE)), **head)
    return text.replace("\ndates:\n", f"\n{submission}dates:\n", 1)
