"""What a person types into the search, and which page comes first."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode, urljoin

import pytest
from few_pages import front, publish_small
from hosts import served
from playwright.sync_api import Browser, Page, expect
from reading import Site, comes_true, reader, settled

from pages.search.spelling import parts

pytestmark = pytest.mark.browser

RESULTS = "#search-results li > a"


def search(page: Page, site: Site, query: str) -> list[str]:
    """What a query finds, once all is listed: the pages, with their anchors."""
    page.goto(f"{site.url('search')}?{urlencode({'q': query})}")
    done = "document.querySelector('#search-results h2')?.innerText === 'Search Results'"
    assert comes_true(page, done)
    links = page.locator(RESULTS).evaluate_all("links => links.map(a => a.pathname + a.hash)")
    root = page.evaluate("new URL('.', location.href).pathname")
    return [link.removeprefix(root).replace(".html", "") for link in links]


# By the page that a person would choose.
CHOSEN = {
    "call-for-papers": ["call for papers", "CFP", "how to submit", "submit a paper"],
    "important-dates": [
        *("deadline", "deadlines", "dates", "submission deadline", "camera-ready", "notification"),
        *("AoE", "anywhere on earth", "time zone", "calendar"),
    ],
    "index": ["venue"],
    "contact": ["contact", "email", "organisers", "organizers"],
    "glossary": ["glossary"],
    "references": ["references", "bibtex", "Poczos"],
    "reading-guide": ["reading guide"],
    "why-misspecification-matters": ["why misspecification matters"],
    "topics/index": ["topics", "topics of interest"],
    "simulators/index": ["simulators", "simulators by field"],
    "topics/multi-fidelity": ["multi-fidelity", "multifidelity", "multi fidelity"],
    "topics/simulation-based-inference": [
        *("SBI", "simulation-based inference", "likelihood-free inference", "normalizing flow"),
        *("normalising flows", "NPE", "neural posterior estimation", "ABC", "MCMC"),
    ],
    "topics/model-misspecification": ["misspecification", "model discrepancy", "discrepancy"],
    "topics/emulators-and-surrogates": ["emulator", "surrogates", "PINN", "physics-informed"],
    "topics/active-learning-and-bayesian-optimization": [
        *("Bayesian optimisation", "active learning", "Gaussian process", "GP"),
    ],
    "topics/structure-and-identifiability": ["identifiability", "sloppiness"],
    "topics/model-and-equation-discovery": ["equation discovery", "symbolic regression"],
    "topics/differentiable-and-llm-workflows": ["LLM", "differentiable simulators"],
    "topics/simulator-pipelines": ["preprocessing", "pre-processing"],
    "topics/closed-loop-experimentation": ["closed-loop", "experimental design"],
    "simulators/chemistry-and-materials": ["DFT", "density functional theory", "chemistry"],
    "simulators/fluid-dynamics": ["turbulence", "LES", "large-eddy simulation", "RANS"],
    "simulators/climate": ["climate modelling", "GCM"],
    "simulators/fusion": ["tokamak", "plasma"],
    "simulators/astrophysics": ["cosmology", "N-body"],
    "simulators/neuroscience": ["neuroscience", "Hodgkin-Huxley"],
}


# Pages that come with what they tell.
OF_ITS_OWN = ("how-to-submit", "venue", "people")


@pytest.mark.real_site
@pytest.mark.parametrize("chosen", CHOSEN)
def test_the_page_that_a_person_would_choose_comes_first(
    chromium: Browser, published: Site, chosen: str
) -> None:
    if chosen not in published.pages:
        pytest.skip(f"this edition has no {chosen}")
    with reader(chromium) as page:
        found = {query: search(page, published, query) for query in CHOSEN[chosen]}
    # A passage of the page will do, and a page of its own is better, once there is one.
    first = {query: links[0].partition("#")[0] for query, links in found.items() if links}
    assert first.keys() == found.keys()
    assert set(first.values()) <= {chosen, *OF_ITS_OWN}, first


def page_of(title: str, text: str, keywords: str = "") -> str:
    meta = '{html_meta: {description: "A page.", keywords: "KEYWORDS"}}'
    head = front(myst=meta.replace("KEYWORDS", keywords)) if keywords else front()
    return f"{head}# {title}\n\n{text}\n"


INDEX = """\
Words on nothing.

```{toctree}
named
lists
flows
people
spelled
```
"""
PAGES = {
    "index": page_of("Home", INDEX),
    "named": page_of("A page of many words", "Words.", "normalizing flow, entry form (EF)"),
    "lists": page_of("Lists", "Flow, normalizing, entry, form, fractal networks, a color."),
    "flows": page_of("Flows", "A fractal network (FN) is modeled. A network (of kinds)."),
    "people": page_of("People", "Work by Gonçalves, Póczos, Müller, Ørsted and Łukasz. An FN."),
    "spelled": page_of("Spelled", "A behavior, a center, what is optimized, multi-fidelity."),
}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(publish_small(tmp_path_factory.mktemp("search"), PAGES)) as site:
        yield site


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        ("Goncalves", ["people"]),
        ("Gonçalves", ["people"]),
        ("poczos", ["people"]),
        ("muller", ["people"]),
        ("Mueller", ["people"]),
        ("Orsted", ["people"]),
        ("lukasz", ["people"]),
        ("behaviour", ["spelled"]),
        ("centre", ["spelled"]),
        ("optimising", ["spelled"]),
        ("multifidelity", ["spelled"]),
        ("multi fidelity", ["spelled"]),
        ("modelling", ["flows"]),
        ("colours", ["lists"]),
        ("FN", ["flows", "lists", "people"]),
        ("fractal networks", ["flows", "lists", "people"]),
        ("EF", ["named", "lists"]),
        ("Entry form", ["named", "lists"]),
        ("normalising flows", ["named", "lists"]),
        ("flow", ["flows", "named", "lists", "index"]),
    ],
)
def test_spellings_and_other_names_find_each_other(
    chromium: Browser, own: Site, query: str, chosen: list[str]
) -> None:
    with reader(chromium) as page:
        links = search(page, own, query)
    assert links[0] == chosen[0]
    assert sorted(links) == sorted(chosen)


def test_the_browser_reads_a_query_as_the_index_was_written(chromium: Browser, own: Site) -> None:
    texts = [
        *("Gonçalves", "Łódź ØRSTED Straße œuvre", "Go\u0308del", "\ufb01eld CO₂ x_1", "İzmir θ Ж"),
        "colours modelling optimisation analysing centred catalogue programmes aeon wise noise",
    ]
    with reader(chromium) as page:
        settled(page, own.url("search"))
        read = [page.evaluate("text => splitQuery(text)", text) for text in texts]
    assert read == [parts(text) for text in texts]


def test_words_of_a_search_are_marked_where_a_result_leads_until_they_are_hidden(
    chromium: Browser, own: Site
) -> None:
    with reader(chromium) as page:
        search(page, own, "goncalves")
        expect(page.locator("#search-results p span.highlighted")).to_have_text("Gonçalves")
        page.locator(RESULTS).first.click()
        expect(page.locator("article span.highlighted")).to_have_text("Gonçalves")
        assert page.url == urljoin(own.address, "people.html")
        page.get_by_role("button", name="Hide Search Matches").press("Enter")
        expect(page.locator("span.highlighted")).to_have_count(0)
        expect(page.locator(".highlight-link")).to_have_count(0)
        expect(page.locator("article")).to_contain_text("Work by Gonçalves, Póczos")


def test_each_spelling_of_a_word_is_marked(chromium: Browser, own: Site) -> None:
    with reader(chromium) as page:
        search(page, own, "optimising behaviours")
        page.locator(RESULTS).first.click()
        expect(page.locator("article span.highlighted")).to_have_text(["behavior", "optimized"])


def test_no_page_but_that_of_a_result_has_marks_or_the_offer_to_hide_them(
    chromium: Browser, own: Site
) -> None:
    with reader(chromium) as page:
        search(page, own, "words")
        assert page.locator(RESULTS).count() > 1
        page.locator("header").get_by_role("link", name="People").first.click()
        page.wait_for_url("**/people.html")
        settled(page, own.url("named"))
        expect(page.locator("span.highlighted, .highlight-link")).to_have_count(0)
        assert page.evaluate("JSON.stringify(localStorage)").find("words") == -1


def test_nothing_is_offered_where_nothing_is_marked(chromium: Browser, own: Site) -> None:
    with reader(chromium) as page:
        assert "lists" in search(page, own, "EF")
        page.locator(RESULTS, has_text="Lists").click()
        page.wait_for_url("**/lists.html")
        expect(page.locator("span.highlighted, .highlight-link")).to_have_count(0)
