"""The examples of "The year" in CONTRIBUTING.md: pasted into a site, each does what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from conftest import PLACES, ROOT, Site, workshop_yaml
from demo_project import demo_project
from icalendar import Calendar
from PIL import Image
from programme_site import programme_site

from checks.checklist.checks import CHECKS
from release.publishing import main as publish_site

if TYPE_CHECKING:
    from icalendar import Event

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
YEAR = GUIDE.partition("## The year\n")[2]
STEPS = dict(re.findall(r"^### (.*?)\n(.*?)(?=^### |\Z)", YEAR, re.MULTILINE | re.DOTALL))
FENCE = re.compile(r"^(`{3,})\w+\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
EXAMPLES = {step: [code for _, code in FENCE.findall(text)] for step, text in STEPS.items()}

VENUE = "Announce the venue and the day"
ADDRESS = "Set the address"
DATES = "Announce the dates"
SUBMIT = "Say how to submit"
MOVE = "Move a deadline"
OTHER = "Give another zone, leave a date open, or cancel it"
PAGE = "Add a page to the menu"
PICTURE = "Add a photograph or a logo"
TOPIC = "Add a topic or a field"
PROGRAM = "Show people and the program"
PAPERS = "Show the accepted papers"
AFTER = "After the workshop"

# What the table of dates says of an entry that is pasted into a file.
CELLS = {
    (VENUE, 1): "Friday 11 December 2026",
    (DATES, 0): "Saturday 22 August 2026, 23:59 AoE",
    (DATES, 1): "Friday 20 November 2026, 23:59 AoE",
    (DATES, 2): "Thursday 10 September 2026, 00:00 to Wednesday 16 September 2026, 23:59 AoE",
    (MOVE, 0): "Saturday 29 August 2026, 23:59 AoE extended from 22 August 2026",
    (MOVE, 1): "Thursday 27 August 2026, 23:59 AoE brought forward from 29 August 2026",
    (MOVE, 2): "Sunday 23 August 2026, 23:59 AoE",
    (OTHER, 0): "Tuesday 20 October 2026, 17:00 Central European Time (Berlin)",
    (OTHER, 1): "Tuesday 22 September 2026 (tentative)",
    (OTHER, 2): "canceled (was Saturday 22 August 2026, 23:59 AoE )",
    (AFTER, 0): "Friday 11 December 2026 More about: Workshop Date",
}
# The others, which the tests below paste and look for.
PASTED = {
    *((VENUE, number) for number in (0, 2, 3, 4)),
    *((TOPIC, number) for number in range(4)),
    *((PAGE, number) for number in range(2)),
    *((step, 0) for step in (ADDRESS, PICTURE)),
    *((SUBMIT, number) for number in range(2)),
    *((PROGRAM, number) for number in range(3)),
    *((PAPERS, number) for number in range(3)),
    (AFTER, 1),
}

FILE = workshop_yaml(
    "id: submission, kind: deadline, date: TBD",
    "id: notification, kind: notification, date: TBD, after: [submission]",
    "id: camera-ready, kind: deadline, date: TBD, after: [notification]",
    "id: workshop, kind: event, date: 2026-12, after: [submission, notification]",
)


def pasted(file: str, code: str) -> str:
    """The data file with an entry or some facts in the place of those of the same name."""
    if entry := re.match(r"  - id: (.*)\n", code):
        kept = re.sub(rf"(?ms)^  - id: {entry[1]}\n.*?(?=^  - |\Z)", "", file)
        return kept + code
    for line in code.splitlines():
        name = line.partition(":")[0]
        file, count = re.subn(rf"(?m)^{name}: .*$", line, file)
        assert count == 1, name
    return file


def soup_of(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


def words(node: BeautifulSoup | None) -> str:
    assert node is not None
    return " ".join(node.get_text(" ").split())


def test_every_example_is_tried() -> None:
    examples = {(step, number) for step, codes in EXAMPLES.items() for number in range(len(codes))}
    assert examples == PASTED | set(CELLS)


def test_the_year_after_is_the_last_step() -> None:
    assert list(EXAMPLES)[-1] == "The year after"
    assert "\n## " not in FENCE.sub("", YEAR)


def test_who_tells_a_slip_is_a_check() -> None:
    rows = [row for text in STEPS.values() for row in re.findall(r"^\| .* \| (.*) \|$", text, re.M)]
    named = {name for row in rows for name in re.findall(r"`([a-z]+)`", row)}
    assert {"dates", "facts", "pages"} <= named <= {check.name for check in CHECKS} | {"links"}


@pytest.mark.parametrize(("step", "number"), list(CELLS))
def test_the_table_says_what_an_entry_of_the_example_means(
    site: Site, step: str, number: int
) -> None:
    code = EXAMPLES[step][number]
    name = code.partition("id: ")[2].partition("\n")[0]
    site.write({"index": "# Dates\n\n```{important-dates}\n```\n"}, pasted(FILE, code))
    out = site.build()

    row = soup_of(out / "index.html").find("tr", id=re.compile(rf"{name}$"))
    assert row is not None
    assert words(row.find("td")) == CELLS[step, number]


def test_another_zone_is_allowed_for_in_the_sentence_below_the_dates(site: Site) -> None:
    site.write(
        {"index": "# Dates\n\n```{important-dates}\n```\n"}, pasted(FILE, EXAMPLES[OTHER][0])
    )

    assert "unless another time is given" in (site.build() / "index.html").read_text("utf-8")


def test_another_venue_renews_the_entry(site: Site) -> None:
    file = pasted(FILE.replace("  venue: TBD", f"{EXAMPLES[VENUE][3]}"), EXAMPLES[VENUE][1])
    site.write({"index": "# Home\n"}, file)

    (entry,) = events(site.build())
    assert (str(entry["location"]), int(entry["sequence"])) == ("Hall 8, Example City", 1)


def test_a_canceled_date_stays_in_the_calendar(site: Site) -> None:
    site.write({"index": "# Home\n"}, pasted(FILE, EXAMPLES[OTHER][2]))

    (entry,) = events(site.build())
    assert (str(entry["status"]), entry.start.isoformat()[:10]) == ("CANCELLED", "2026-08-23")


def test_after_the_workshop_the_calendar_leads_on_and_submission_is_closed(site: Site) -> None:
    conf = site.root / "conf.py"
    conf.write_text(f'{conf.read_text("utf-8")}exclude_patterns = ["_parts"]\n', "utf-8")
    link, closed = EXAMPLES[AFTER]
    page = "# Home\n\n```{include} /_parts/how-to-submit.md\n```\n"
    out = site.write({"index": page, "_parts/how-to-submit": closed}, pasted(FILE, link)).build()

    (entry,) = events(out)
    assert entry["url"] == "https://example.org/recordings"
    assert closed.strip() in words(soup_of(out / "index.html"))


def events(out: Path) -> list[Event]:
    return Calendar.from_ical((out / "important-dates.ics").read_bytes()).walk("VEVENT")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that lived through the year up to its workshop, as it is then published."""
    root = demo_project(tmp_path_factory.mktemp("year") / "demo")
    announce(root)
    add_pages(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for name in PLACES:
            patch.delenv(name, raising=False)
        assert publish_site(["-q"], root / "_build") == 0
    return root / "_build" / "html"


def announce(root: Path) -> None:
    """Paste the facts, the dates and how to submit."""
    path = root / "docs" / "workshop.yaml"
    file = path.read_text("utf-8")
    for code in (*EXAMPLES[VENUE][:3], *EXAMPLES[ADDRESS], *EXAMPLES[DATES]):
        file = pasted(file, code)
    file = file.replace("\ncities:", f"\n{EXAMPLES[SUBMIT][0]}cities:", 1)
    path.write_text(file, "utf-8")
    part = root / "docs" / "_parts" / "how-to-submit.md"
    part.parent.mkdir(exist_ok=True)
    part.write_text(EXAMPLES[SUBMIT][1], "utf-8")
    add(root, "important-dates", "\n```{how-to-submit}\n:more: call-for-papers\n```\n")
    add(root, "call-for-papers", "\n```{submission}\n```\n")


def add_pages(root: Path) -> None:
    """Paste a page with a picture, a topic and a field."""
    page, line = EXAMPLES[PAGE]
    add(root, "program", page + EXAMPLES[PICTURE][0])
    Image.new("RGB", (64, 48)).save(root / "docs" / "hall.jpg")
    name(root, "index", line)
    topic, line, simulators, picture = EXAMPLES[TOPIC]
    add(root, "topics/data-assimilation", topic)
    name(root, "topics/index", line)
    (root / "docs" / "simulators" / "epidemiology.yaml").write_text(simulators, "utf-8")
    (root / "docs" / "simulators" / "epidemiology.md").write_text(picture, "utf-8")
    name(root, "simulators/index", "Epidemiology <epidemiology>\n")
    entry = next(code for _, code in FENCE.findall(GUIDE) if "{kennedy2001bayesian," in code)
    references = root / "references.bib"
    entry = re.sub(r",\n  keywords = .*", "", entry)  # of pages that are not in this project
    references.write_text(f"{references.read_text('utf-8')}\n{entry}", "utf-8")


def add(root: Path, page: str, text: str) -> None:
    path = root / "docs" / f"{page}.md"
    old = path.read_text("utf-8") if path.exists() else ""
    path.write_text(old + text, "utf-8")


def name(root: Path, page: str, line: str) -> None:
    """Add a line to the first toctree of a page."""
    path = root / "docs" / f"{page}.md"
    text, count = re.subn(
        r"(```\{toctree\}\n:hidden:\n\n)", rf"\1{line}", path.read_text("utf-8"), count=1
    )
    assert count == 1
    path.write_text(text, "utf-8")


def test_the_venue_and_the_day_are_everywhere(out: Path) -> None:
    for text in (words(soup_of(out / "index.html")), (out / "call-for-papers.txt").read_text()):
        assert "Friday 11 December 2026" in text
    assert "Venue: Hall 7, Example City" in words(soup_of(out / "index.html"))
    days = {str(entry["summary"]): entry for entry in events(out)}
    assert days["Demo: Workshop Date"]["location"] == "Hall 7, Example City"
    exported = json.loads((out / "important-dates.json").read_text("utf-8"))
    assert exported["workshop"]["venue"] == "Hall 7, Example City"
    scripts = soup_of(out / "index.html").select('script[type="application/ld+json"]')
    (event,) = (
        data for script in scripts if (data := json.loads(script.get_text()))["@type"] == "Event"
    )
    assert (event["startDate"], event["location"]["name"]) == ("2026-12-11", "Hall 7, Example City")


def test_the_address_is_named_where_the_guide_says(out: Path) -> None:
    url = "https://workshop.example.org/2026/"
    soup = soup_of(out / "important-dates.html")
    assert soup.find("link", rel="canonical")["href"] == f"{url}important-dates.html"
    assert soup.find("meta", property="og:image")["content"].startswith(url)
    assert soup.find("a", href="webcal://workshop.example.org/2026/important-dates.ics")
    assert f"<loc>{url}important-dates.html</loc>" in (out / "sitemap.xml").read_text("utf-8")
    exported = json.loads((out / "important-dates.json").read_text("utf-8"))
    assert exported["workshop"]["url"] == url


def test_how_to_submit_gives_the_address_and_the_date(out: Path) -> None:
    soup = soup_of(out / "important-dates.html")
    link = soup.find("a", string="the submission site")
    assert link["href"] == "https://example.org/submit?workshop=Example.cc/2026"
    told = words(link.find_parent("p"))
    assert "until Saturday 22 August 2026, 23:59 AoE" in told
    assert link.find_parent("p").find("a", string="Write to us")["href"] == "contact.html"


def test_the_call_tells_what_the_data_say_on_submitting(out: Path) -> None:
    section = words(soup_of(out / "call-for-papers.html").find(id="submission"))
    for said in ("Review: double-blind", "At most 4 pages", "Dual submission"):
        assert said in section
    place = soup_of(out / "index.html").select_one(".submission-site")
    assert place["data-closes"] == "2026-08-23T11:59:00Z"
    portal = "https://example.org/submit?workshop=Example.cc/2026"
    assert place.a["href"] == portal
    assert portal in (out / "call-for-papers.txt").read_text("utf-8")


def test_a_venue_by_its_parts_has_a_page(site: Site) -> None:
    file = FILE.replace("  venue: TBD\n", EXAMPLES[VENUE][4])
    page = "# Venue\n\n```{venue}\n```\n"
    home = "# Home\n\nIn {workshop}`venue`.\n\n```{toctree}\nvenue\n```\n"
    conf = site.root / "conf.py"
    conf.write_text(f'{conf.read_text("utf-8")}important_dates_venue_page = "venue"\n', "utf-8")
    out = site.write({"index": home, "venue": page}, file).build()
    assert "In Hall 7, Example City, Exampleland ." in words(soup_of(out / "index.html"))
    told = words(soup_of(out / "venue.html"))
    for said in ("Room 12", "In person and online", "The hall has no steps.", "How to get there"):
        assert said in told


def test_people_and_sessions_are_shown_and_a_move_is_told(tmp_path: Path) -> None:
    people, program, moved = EXAMPLES[PROGRAM]
    entry = re.search(r"      - id: talk-a\n(?:        .*\n)+", program)
    assert entry is not None
    site = programme_site(tmp_path, {})
    (site.docs / "people.yaml").write_text(people, "utf-8")
    (site.docs / "programme.yaml").write_text(program.replace(entry[0], "") + moved, "utf-8")
    out = site.build()
    told = words(soup_of(out / "programme.html").find(id="session-talk-a"))
    assert "moved from 09:10–09:50 to 10:20–11:00 on 5 December 2026" in told
    talk = soup_of(out / "people.html").select_one("#person-speaker-a li")
    assert words(talk) == "10:20 Rivers and their simulators"


def test_papers_and_sponsors_are_shown_and_what_is_withdrawn_is_not(tmp_path: Path) -> None:
    command, papers, sponsors = EXAMPLES[PAPERS]
    assert command == "nox -s papers -- ../notes.json\n"
    site = programme_site(tmp_path, {})
    (site.docs / "papers.yaml").write_text(papers, "utf-8")
    (site.docs / "people.yaml").write_text(sponsors, "utf-8")
    out = site.build()
    told = words(soup_of(out / "papers.html"))
    assert "Best paper · Board 7" in told
    assert "Paper 31 was withdrawn by its authors." in told
    assert "Lakes" not in told
    assert "Example Company" in words(soup_of(out / "sponsors.html"))


def test_a_page_is_in_the_menu_and_describes_itself(out: Path) -> None:
    menu = soup_of(out / "contact.html").select_one("nav.site-links, nav[aria-label=Site]")
    assert menu is not None
    assert menu.find("a", string="Program")["href"] == "program.html"
    described = soup_of(out / "program.html").find("meta", attrs={"name": "description"})
    assert described["content"].startswith("What happens at the workshop")


def test_a_picture_has_its_words_and_its_file(out: Path) -> None:
    picture = soup_of(out / "program.html").find("img", alt="The hall, seen from its entrance")
    assert picture is not None
    assert (out / picture["src"].partition("?")[0]).is_file()


def test_a_topic_is_in_the_overviews_and_in_the_table(out: Path) -> None:
    card = soup_of(out / "index.html").find("a", href="topics/data-assimilation.html")
    assert card is not None
    index = soup_of(out / "topics" / "index.html")
    assert "A simulator runs beside the system" in words(index)
    heads = [words(head) for head in index.select("table.page-matrix th")]
    assert {"Data assimilation", "Epidemiology"} <= set(heads)


def test_a_field_shows_its_simulators(out: Path) -> None:
    soup = soup_of(out / "simulators" / "epidemiology.html")
    assert "Drops physics of Agent-based model." in words(soup)
    assert soup.select_one("figure svg.hierarchy-wide")
