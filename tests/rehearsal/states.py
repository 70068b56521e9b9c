"""The year: what an organizer edits from one state to the next, and what is to be read then.

Another state is one more entry of ``STATES``. What it says is written out by hand; nothing of it is
computed by the code that is under test. What a state does not name is as in the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from rehearsal import checks, content
from rehearsal.copies import DATES, Copy, Edit, add, date, entries, facts, item, page, run, swap

# A year of which no page, no template and no kept edition of the repository speaks.
OPEN = """\
# yaml-language-server: $schema=workshop.schema.json
workshop:
  name: TBD
  title: TBD
  tagline: TBD
  host: NeurIPS 2031
  edition: 2031
  venue: TBD
  contact: someone@example.org
  url: TBD
timezone: AoE
updated: 2031-02-01
cities:
  - {name: Berlin, timezone: Europe/Berlin}
  - {name: Tokyo, timezone: Asia/Tokyo}
dates:
  - id: submission
    label: Submission Deadline
    kind: deadline
    date: TBD
  - id: notification
    label: Author Notification
    kind: notification
    date: TBD
    after: [submission]
  - id: camera-ready
    label: Camera-Ready Deadline
    kind: deadline
    date: TBD
    after: [notification]
  - id: workshop
    label: Workshop Date
    kind: event
    date: 2031-12
    after: [submission, notification]
"""


@dataclass(frozen=True)
class Date:
    """What is said of a date, in the words and the notation of each output.

    ``calendar`` is its start and its end, which for days is the day after; ``earlier`` counts the
    values that it had in public before, and ``revised`` the changes besides, of venue and slips.
    ``site`` is where papers are submitted until then.
    """

    label: str
    when: str
    change: str = ""
    value: str | None = None
    instant: str | None = None
    end: str | None = None
    calendar: tuple[str, ...] = ()
    status: str = "confirmed"
    earlier: int = 0
    revised: int = 0
    at_venue: bool = False
    site: str = ""
    track: str | None = None

    @property
    def name(self) -> str:
        """What stands beside it in a list."""
        return f"{self.label} ({self.track})" if self.track else self.label


@dataclass(frozen=True)
class State:
    """A state: the edits that lead to it from the one it comes ``after``, and what it says.

    ``facts`` are named as in the JSON. ``event`` is what the JSON-LD of the workshop holds, nothing
    while there is none. ``words`` and ``gone`` are said, and said no more, on the page of that name.
    """

    name: str
    after: str = ""
    edits: tuple[Edit, ...] = ()
    dates: Mapping[str, Date] = field(default_factory=dict)
    facts: Mapping[str, str | int | None] = field(default_factory=dict)
    event: Mapping[str, str] | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gone: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    also: tuple[Callable[[Copy], None], ...] = ()


SUBMISSION = Date("Submission Deadline", "TBD")
NOTIFICATION = Date("Author Notification", "TBD")
CAMERA_READY = Date("Camera-Ready Deadline", "TBD")
WORKSHOP = Date("Workshop Date", "December 2031, TBD", value="2031-12", at_venue=True)
RECEPTION = Date(
    "Welcome Reception",
    "Thursday 11 December 2031",
    value="2031-12-11",
    calendar=("20311211", "20311212"),
    at_venue=True,
)
OPENREVIEW = "https://openreview.net/group?id=NeurIPS.cc/2031/Workshop/Demo"

VENUE = """\
  venue:
    city: Example City
    country: Exampleland
    address: 1 Example Street
    room: Room 12
    map: https://example.org/map
    attendance: offline
    access_text: The hall has no steps.
    links: [{name: The hall, web: https://example.org/hall}]
  venue_changed: 2031-07-15
"""
SUBMITTING = f"""\
submission:
  portal: {OPENREVIEW}
  opens: opening
  closes: submission
  tracks:
    - id: long
      name: Long papers
      pages: 9
      not_counted: [references, appendices]
    - id: demo
      name: Demonstrations
      text: Of anything that runs.
  template: {{name: The style, web: https://example.org/style.zip}}
  review: double-blind
  archival: false
  policies:
    - id: dual-submission
      title: Dual submission
      text: Work that is [under review](https://example.org/review) may be submitted.
"""

STATES = (
    State(
        "nothing is decided",
        dates={
            "submission": SUBMISSION,
            "notification": NOTIFICATION,
            "camera-ready": CAMERA_READY,
            "workshop": WORKSHOP,
        },
        facts={"edition": 2031, "host": "NeurIPS 2031", "venue": None, "url": None},
        event={},
        words={
            "important-dates.html": (
                "No deadline has a day yet.",
                "No announced date has changed.",
                "What is marked TBD is to be decided",
            ),
            "contact.html": ("someone@example.org",),
        },
    ),
    State(
        "venue and day are announced",
        after="nothing is decided",
        edits=(
            facts(venue="Example Hall, Example City", updated="2031-03-03"),
            date("""
                - id: workshop
                  label: Workshop Date
                  kind: event
                  date: 2031-12-12
                  announced: 2031-03-03
                  after: [submission, notification]
            """),
        ),
        dates={
            "workshop": replace(
                WORKSHOP,
                when="Friday 12 December 2031",
                value="2031-12-12",
                calendar=("20311212", "20311213"),
            )
        },
        facts={"venue": "Example Hall, Example City"},
        event={
            "startDate": "2031-12-12",
            "endDate": "2031-12-12",
            "eventStatus": "https://schema.org/EventScheduled",
        },
    ),
    State(
        "the site has an address with a path",
        after="venue and day are announced",
        edits=(facts(url="https://host.example/2031/", updated="2031-03-04"),),
        facts={"url": "https://host.example/2031/"},
    ),
    State(
        "the site has an address",
        after="venue and day are announced",
        edits=(facts(url="https://workshop.example.org/", updated="2031-03-04"),),
        facts={"url": "https://workshop.example.org/"},
    ),
    State(
        "all dates are announced",
        after="the site has an address",
        edits=(
            facts(updated="2031-07-01"),
            date("""
                - id: submission
                  label: Submission Deadline
                  kind: deadline
                  date: 2031-08-22
                  announced: 2031-07-01
            """),
            date("""
                - id: notification
                  label: Author Notification
                  kind: notification
                  date: 2031-09-26
                  announced: 2031-07-01
                  after: [submission]
            """),
            date("""
                - id: camera-ready
                  label: Camera-Ready Deadline
                  kind: deadline
                  date: 2031-10-24
                  announced: 2031-07-01
                  after: [notification]
            """),
            date("""
                - id: reception
                  label: Welcome Reception
                  kind: event
                  date: 2031-12-11
                  announced: 2031-07-01
            """),
        ),
        dates={
            "submission": replace(
                SUBMISSION,
                when="Friday 22 August 2031, 23:59 AoE",
                value="2031-08-22",
                instant="2031-08-23T11:59:00Z",
                calendar=("20310823T115900Z",),
            ),
            "notification": replace(
                NOTIFICATION,
                when="Friday 26 September 2031",
                value="2031-09-26",
                calendar=("20310926", "20310927"),
            ),
            "camera-ready": replace(
                CAMERA_READY,
                when="Friday 24 October 2031, 23:59 AoE",
                value="2031-10-24",
                instant="2031-10-25T11:59:00Z",
                calendar=("20311025T115900Z",),
            ),
            "reception": RECEPTION,
        },
        words={
            "important-dates.html": (
                "Berlin Saturday 23 August 2031, 13:59 Saturday 25 October 2031, 13:59",
                "Tokyo Saturday 23 August 2031, 20:59 Saturday 25 October 2031, 20:59",
            )
        },
        gone={"important-dates.html": ("No deadline has a day yet.", "What is marked TBD")},
    ),
    State(
        "papers can be submitted",
        after="all dates are announced",
        edits=(
            facts(updated="2031-07-15"),
            page("docs/_parts/how-to-submit.md", f"Submit on [OpenReview]({OPENREVIEW}).\n"),
        ),
        words={
            "index.html": ("Submit on OpenReview.",),
            "important-dates.html": ("Submit on OpenReview.",),
            "call-for-papers.html": ("Submit on OpenReview.",),
            "call-for-papers.txt": (OPENREVIEW,),
        },
        also=(checks.links("index", "important-dates", "call-for-papers", to=OPENREVIEW),),
    ),
    State(
        "the data say how to submit, and the venue by its parts",
        after="all dates are announced",
        edits=(
            facts(updated="2031-07-15"),
            date("""
                - id: opening
                  label: Submission Opens
                  kind: opening
                  date: 2031-07-20
                  announced: 2031-07-15
            """),
            swap(DATES, "  venue: Example Hall, Example City\n", VENUE),
            swap(DATES, "cities:\n", f"{SUBMITTING}cities:\n"),
        ),
        dates={
            "submission": replace(
                SUBMISSION,
                when="Friday 22 August 2031, 23:59 AoE",
                value="2031-08-22",
                instant="2031-08-23T11:59:00Z",
                calendar=("20310823T115900Z",),
                site=OPENREVIEW,
            ),
            "workshop": replace(
                WORKSHOP,
                when="Friday 12 December 2031",
                value="2031-12-12",
                calendar=("20311212", "20311213"),
                revised=1,
            ),
            "reception": replace(RECEPTION, revised=1),
            "opening": Date(
                "Submission Opens",
                "Sunday 20 July 2031, 00:00 AoE",
                value="2031-07-20",
                instant="2031-07-20T12:00:00Z",
                calendar=("20310720T120000Z",),
            ),
        },
        facts={"venue": "Example City, Exampleland"},
        words={
            "index.html": ("Submission site", "How to submit"),
            "call-for-papers.html": (
                "Submission Opens: Sunday 20 July 2031, 00:00 AoE",
                "At most 9 pages, not counting references and appendices.",
                "Review: double-blind",
                "Dual submission",
            ),
            "call-for-papers.txt": (
                "https://example.org/style.zip",
                "Work that is under review (https://example.org/review) may be submitted.",
                "(https://workshop.example.org/venue.html)",
            ),
            "venue.html": ("Room 12", "1 Example Street, Example City, Exampleland", "In person"),
        },
        gone=dict.fromkeys(
            ("index.html", "important-dates.html", "call-for-papers.html"), ("announced yet",)
        ),
        also=(
            checks.links("index", "important-dates", "call-for-papers", to=OPENREVIEW),
            checks.links("index", to="venue.html"),
            checks.menus("venue.html"),
        ),
    ),
    State(
        "the deadline is extended two days before",
        after="papers can be submitted",
        edits=(
            facts(updated="2031-08-20"),
            date("""
                - id: submission
                  label: Submission Deadline
                  kind: deadline
                  date: 2031-08-29
                  announced: 2031-08-20
                  history:
                    - date: 2031-08-22
                      announced: 2031-07-01
            """),
        ),
        dates={
            "submission": replace(
                SUBMISSION,
                when="Friday 29 August 2031, 23:59 AoE",
                change="extended from 22 August 2031",
                value="2031-08-29",
                instant="2031-08-30T11:59:00Z",
                calendar=("20310830T115900Z",),
                earlier=1,
            )
        },
        words={
            "important-dates.html": (
                "Berlin Saturday 30 August 2031, 13:59",
                "20 August 2031: Submission Deadline extended from 22 August 2031 to 29 August 2031",
            )
        },
        gone={"important-dates.html": ("Friday 22 August", "Saturday 23 August")},
    ),
    State(
        "there are a period, a time, a track, a correction and another venue",
        after="the deadline is extended two days before",
        edits=(
            facts(
                updated="2031-09-01",
                venue="Other Hall, Example City\n  venue_changed: 2031-09-01\n  event: workshop",
            ),
            date("""
                - id: rebuttal
                  label: Author Rebuttal
                  kind: period
                  date: 2031-10-01/2031-10-07
                  announced: 2031-09-01
                  after: [submission]
            """),
            date("""
                - id: proposal
                  label: Proposal Deadline
                  kind: deadline
                  date: 2031-09-15T23:59:59
                  announced: 2031-09-01
                  track: Demonstrations
            """),
            date("""
                - id: workshop
                  label: Workshop Date
                  kind: event
                  date: 2031-12-12T09:00/2031-12-12T17:30
                  timezone: America/Los_Angeles
                  announced: 2031-09-01
                  history:
                    - date: 2031-12-12
                      announced: 2031-03-03
                  after: [submission, notification]
            """),
            date("""
                - id: camera-ready
                  label: Camera-Ready Deadline
                  kind: deadline
                  date: 2031-10-25
                  announced: 2031-07-01
                  corrected: 2031-09-01
                  after: [notification]
            """),
            date("""
                - id: reception
                  label: Welcome Reception
                  kind: event
                  date: 2031-12-11
                  status: cancelled
                  announced: 2031-09-01
                  history:
                    - date: 2031-12-11
                      announced: 2031-07-01
            """),
        ),
        dates={
            "camera-ready": replace(
                CAMERA_READY,
                when="Saturday 25 October 2031, 23:59 AoE",
                value="2031-10-25",
                instant="2031-10-26T11:59:00Z",
                calendar=("20311026T115900Z",),
                revised=1,
            ),
            "workshop": replace(
                WORKSHOP,
                when="Friday 12 December 2031, 09:00 to 17:30 Pacific Time (Los Angeles)",
                value="2031-12-12T09:00/2031-12-12T17:30",
                instant="2031-12-12T17:00:00Z",
                end="2031-12-13T01:30:00Z",
                calendar=("20311212T170000Z", "20311213T013000Z"),
                earlier=1,
                revised=1,
            ),
            "reception": replace(
                RECEPTION,
                when="canceled (was Thursday 11 December 2031)",
                status="cancelled",
                earlier=1,
                revised=1,
            ),
            "rebuttal": Date(
                "Author Rebuttal",
                "Wednesday 1 October 2031, 00:00 to Tuesday 7 October 2031, 23:59 AoE",
                value="2031-10-01/2031-10-07",
                instant="2031-10-01T12:00:00Z",
                end="2031-10-08T11:59:00Z",
                calendar=("20311001T120000Z", "20311008T115900Z"),
            ),
            "proposal": Date(
                "Proposal Deadline",
                "Monday 15 September 2031, 23:59:59 AoE",
                value="2031-09-15T23:59:59",
                instant="2031-09-16T11:59:59Z",
                calendar=("20310916T115959Z",),
                track="Demonstrations",
            ),
        },
        facts={"venue": "Other Hall, Example City"},
        event={
            "startDate": "2031-12-12T09:00:00-08:00",
            "endDate": "2031-12-12T17:30:00-08:00",
            "eventStatus": "https://schema.org/EventScheduled",
        },
        words={
            "important-dates.html": (
                "UTC Saturday 30 August 2031, 11:59 Tuesday 16 September 2031, 11:59:59 "
                "Wednesday 1 October 2031, 12:00 to Wednesday 8 October 2031, 11:59 "
                "Sunday 26 October 2031, 11:59",
                "1 September 2031: Workshop Date announced: 12 December 2031, 09:00 – 17:30 "
                "Pacific Time (Los Angeles)",
                "1 September 2031: Welcome Reception canceled",
            )
        },
        gone={"important-dates.html": ("Friday 24 October", "Camera-Ready Deadline moved")},
    ),
    State(
        "a date has another zone, one is tentative, one is canceled",
        after="the deadline is extended two days before",
        edits=(
            facts(updated="2031-09-20"),
            date("""
                - id: camera-ready
                  label: Camera-Ready Deadline
                  kind: deadline
                  date: 2031-10-24T17:00
                  timezone: America/Los_Angeles
                  announced: 2031-09-20
                  history:
                    - date: 2031-10-24
                      timezone: AoE
                      announced: 2031-07-01
                  after: [notification]
            """),
            date("""
                - id: notification
                  label: Author Notification
                  kind: notification
                  date: 2031-09-26
                  status: tentative
                  announced: 2031-09-20
                  history:
                    - date: 2031-09-26
                      announced: 2031-07-01
                  after: [submission]
            """),
            date("""
                - id: reception
                  label: Welcome Reception
                  kind: event
                  date: 2031-12-11
                  status: cancelled
                  announced: 2031-09-20
                  history:
                    - date: 2031-12-11
                      announced: 2031-07-01
            """),
        ),
        dates={
            "camera-ready": replace(
                CAMERA_READY,
                when="Friday 24 October 2031, 17:00 Pacific Time (Los Angeles)",
                change="brought forward from 24 October 2031, 23:59 AoE",
                value="2031-10-24T17:00",
                instant="2031-10-25T00:00:00Z",
                calendar=("20311025T000000Z",),
                earlier=1,
            ),
            "notification": replace(
                NOTIFICATION,
                when="Friday 26 September 2031 (tentative)",
                change="made tentative",
                value="2031-09-26",
                calendar=("20310926", "20310927"),
                status="tentative",
                earlier=1,
            ),
            "reception": replace(
                RECEPTION,
                when="canceled (was Thursday 11 December 2031)",
                status="cancelled",
                earlier=1,
            ),
        },
        words={
            "important-dates.html": (
                "Deadlines are 23:59 Anywhere on Earth (AOE), unless another time is given",
                "20 September 2031: Welcome Reception canceled",
            )
        },
        gone={"index.html": ("All deadlines are",), "call-for-papers.txt": ("All deadlines are",)},
    ),
    State(
        "the workshop is canceled",
        after="a date has another zone, one is tentative, one is canceled",
        edits=(
            facts(updated="2031-10-01"),
            date("""
                - id: workshop
                  label: Workshop Date
                  kind: event
                  date: 2031-12-12
                  status: cancelled
                  announced: 2031-10-01
                  history:
                    - date: 2031-12-12
                      announced: 2031-03-03
                  after: [submission, notification]
            """),
        ),
        dates={
            "workshop": replace(
                WORKSHOP,
                when="canceled (was Friday 12 December 2031)",
                value="2031-12-12",
                calendar=("20311212", "20311213"),
                status="cancelled",
                earlier=1,
            )
        },
        event={
            "startDate": "2031-12-12",
            "endDate": "2031-12-12",
            "eventStatus": "https://schema.org/EventCancelled",
        },
    ),
    State(
        "there are more pages, photographs and logos",
        after="a date has another zone, one is tentative, one is canceled",
        edits=(
            entries("docs/index.md", "Hall <example-hall>", "Photographs <example-photographs>"),
            page("docs/example-hall.md", content.HALL),
            page("docs/example-photographs.md", content.PHOTOGRAPHS),
            *content.FILES,
        ),
        words={
            "example-hall.html": ("The workshop is in Example Hall, Example City.",),
            "example-photographs.html": ("Three photographs of the hall.",),
        },
        also=(
            checks.menus("example-hall.html", "example-photographs.html"),
            checks.pictures("example-hall.html", 2),
            checks.pictures("example-photographs.html", 3),
        ),
    ),
    State(
        "there is a topic more and a field more",
        after="there are more pages, photographs and logos",
        edits=(
            page("docs/topics/example-reports.md", content.TOPIC),
            entries("docs/topics/index.md", "Reporting errors <example-reports>"),
            item("docs/call-for-papers.md", "Reporting the errors of simulators"),
            page("docs/simulators/example-demography.md", content.FIELD),
            page("docs/simulators/example-demography.yaml", content.HIERARCHY),
            entries("docs/simulators/index.md", "example-demography"),
            add("references.bib", content.WORK),
            run("checks", "--fix", "references"),
        ),
        words={
            "index.html": ("Reporting errors", "Demography"),
            "topics/index.html": ("Reporting errors", "Demography"),
            "simulators/index.html": ("Demography",),
            "simulators/example-demography.html": ("Agents", "Cohorts", "(Demo, 2031)"),
            "topics/example-reports.html": ("Demo (2031)",),
            "references.html": ("Errors of an example",),
            "call-for-papers.html": ("Reporting the errors of simulators",),
            "call-for-papers.txt": ("* Reporting the errors of simulators",),
        },
        also=(
            checks.links("index", to="topics/example-reports.html"),
            checks.links("index", to="simulators/example-demography.html"),
        ),
    ),
    State(
        "a speaker is announced, and the program is a draft",
        after="there is a topic more and a field more",
        edits=(
            page("docs/people.yaml", content.PEOPLE),
            page("docs/programme.yaml", content.PROGRAM),
        ),
        words={"people.html": ("Łukasz Speaker",)},
        gone={"people.html": ("Unannounced",), "index.html": ("Sydney", "09:00")},
        also=(checks.menus("people.html"), checks.missing("programme.html", "programme.ics")),
    ),
    State(
        "the program is announced",
        after="a speaker is announced, and the program is a draft",
        edits=(swap("docs/programme.yaml", "days:", "announced: 2031-11-20\ndays:"),),
        words={
            "index.html": ("From 09:00 Australian Eastern Time (Sydney): Opening",),
            "people.html": ("Unannounced Speaker", "09:10 Invited talk"),
            # Two elements of time, between which the reader of words here puts blanks.
            "programme.html": ("09:10 – 09:50", "Unannounced Speaker"),
        },
        also=(
            checks.menus("people.html", "programme.html"),
            checks.links("programme", to="sessions/talk-b.ics"),
        ),
    ),
    State(
        "a session moves",
        after="the program is announced",
        edits=(
            swap("docs/programme.yaml", content.PROGRAM.splitlines(keepends=True)[-1], ""),
            add("docs/programme.yaml", content.MOVED),
        ),
        words={
            "programme.html": ("moved from 09:10–09:50 to 09:20–10:00 on 1 December 2031",),
            "programme.ics": ("SEQUENCE:1",),
        },
    ),
    State(
        "papers are imported and announced, one has an award, one is withdrawn",
        after="a session moves",
        edits=(
            page("_build/notes.json", content.NOTES),
            run("programme", "import", "_build/notes.json", "--on", "2031-10-01"),
            add("docs/programme.yaml", content.POSTERS),
            swap("docs/papers.yaml", "source:", "announced: 2031-10-02\nsource:"),
            swap("docs/papers.yaml", "  - number: 3\n", "  - number: 3\n    award: Best paper\n"),
            swap("docs/papers.yaml", "  - number: 8\n", "  - number: 8\n    status: withdrawn\n"),
        ),
        words={
            "index.html": ("1 accepted paper",),
            "papers.html": (
                "Łukasz Author",
                "Best paper",
                "10:00 Posters",
                "Paper 8 was withdrawn by its authors.",
            ),
            "papers/3.html": ("The colour of Rivers",),
        },
        gone={
            "papers.html": ("Second thoughts", "Turned down"),
            "papers/8.html": ("Second thoughts",),
            "searchindex.js": ("second thoughts",),
        },
        also=(checks.menus("papers.html"), checks.links("papers", to="papers/3.html")),
    ),
    State(
        "the workshop is over",
        after="papers are imported and announced, one has an award, one is withdrawn",
        edits=(
            swap("docs/programme.yaml", "days:", "held: 2031-12-12\ndays:"),
            swap(
                "docs/papers.yaml",
                "    award: Best paper\n",
                "    award: Best paper\n    recording: https://example.org/3\n",
            ),
        ),
        words={
            "index.html": (
                "Submit on OpenReview.",
                "The workshop was held on Friday 12 December 2031",
            ),
            "papers.html": ("Recording", "Best paper"),
            "programme.html": ("The workshop was held on",),
        },
        also=(checks.later_day, checks.reader_is_told),
    ),
    State(
        "the next edition has begun",
        after="the workshop is over",
        edits=(
            run("release", "-q", SITE_URL="https://workshop.example.org/2031/"),
            run("release.editions", "next", "2032", "--on", "2032-02-01"),
            checks.leftovers("docs/_parts/how-to-submit.md", "docs/example-photographs.md"),
            page("docs/_parts/how-to-submit.md", "How to submit has not been announced yet.\n"),
            swap(
                "docs/example-photographs.md",
                "Taken in",
                "% 2031 stays: the year of the pictures\nTaken in",
            ),
        ),
        dates={
            "submission": SUBMISSION,
            "notification": NOTIFICATION,
            "camera-ready": CAMERA_READY,
            "workshop": Date("Workshop Date", "TBD"),
            "reception": Date("Welcome Reception", "TBD"),
        },
        facts={"edition": 2032, "host": None, "venue": None},
        event={},
        words={
            "contact.html": ("Earlier editions: 2031.",),
            "important-dates.html": (
                "No deadline has a day yet.",
                "No announced date has changed.",
            ),
        },
        gone={
            "index.html": ("2031", "OpenReview", "TBD Workshop ·"),
            "important-dates.html": ("2031", "OpenReview"),
            "call-for-papers.html": ("2031 Workshop", "OpenReview", "TBD Workshop ·"),
            "call-for-papers.txt": ("2031 Workshop", "OpenReview", "TBD Workshop |"),
        },
        also=(
            checks.kept_edition,
            checks.missing("programme.html", "people.html", "papers.html", "papers/3.html"),
            checks.missing("programme.ics", "papers.bib"),
        ),
    ),
)
