"""The explorable figure in a real browser."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from reading import reader

from misspecification.controls import controls
from misspecification.core.data import Reality
from misspecification.core.posteriors import Analysis, Setting, posterior
from misspecification.core.predictions import predict_far
from misspecification.core.requests import say
from sphinx_helpers.site_colors import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page
    from reading import Site

    OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

# Sets the controls as a reader would, and returns what was computed to full precision.
SET = """(values) => {
  const live = document.querySelector(".explorer-live"), read = [];
  for (const setting of values) {
    for (const [name, value] of Object.entries(setting)) {
      if (name === "analysis") live.querySelector(`[value=${value}]`).checked = true;
      else live.querySelector(`[name=${name}]`).value = value;
    }
    live.querySelector("input").dispatchEvent(new Event("change", { bubbles: true }));
    read.push({ ...live.querySelector("output").dataset });
  }
  return read;
}"""


# Longer than the script waits before it says a result, in milliseconds.
PAUSE = 700
# The sliders that are seen without asking for more.
SEEN = {"n", "wrong"}
PARTS = ("explorer", "explorer-still")


@pytest.fixture
def address(small: Site) -> str:
    """The page's address, without the setting that ``small.url`` adds."""
    return f"{small.address}example.html"


@pytest.fixture
def opened(chromium: Browser, address: str) -> Iterator[OpenPage]:
    contexts = []

    def open_page(query: str = "", **options: object) -> Page:
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address + query)
        if options.get("java_script_enabled", True):
            page.locator(".explorer").scroll_into_view_if_needed()
            page.locator(".explorer.is-live").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()


def settings(count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(6)  # noqa: S311 - settings, not secrets
    for _ in range(count):
        values = {"analysis": chance.choice(list(Analysis))}
        for control in controls():
            steps = round((control.most - control.least) / control.step)
            values[control.name] = round(control.least + control.step * chance.randint(0, steps), 6)
        yield values


def test_the_script_agrees_with_the_module(opened: OpenPage) -> None:
    asked = list(settings(90))
    found = opened().evaluate(SET, asked)
    for values, read in zip(asked, found, strict=True):
        reality = Reality(a=1 / values["wrong"] if values["wrong"] else float("inf"))
        setting = Setting(
            *(int(values["n"]), values["noise"], reality, values["sigma"], values["length"])
        )
        theta = posterior(values["analysis"], setting)
        far = predict_far(values["analysis"], setting)
        for name, value in {
            "mean": theta.mean,
            "sd": theta.sd,
            "farMean": far.mean,
            "farSd": far.sd,
        }.items():
            assert float(read[name]) == pytest.approx(value, rel=1e-9), (values, name)


def test_it_stands_before_the_still_figures_and_says_the_same(opened: OpenPage) -> None:
    page = opened()
    still = page.locator(".explorer-still")
    assert still.is_visible()
    assert page.locator(".explorer-live").bounding_box()["y"] < still.bounding_box()["y"]
    assert f"{say('interval none')}, {say('verdict none')} the true" in page.inner_text("output")
    verdicts = {each: say(f"verdict {each}") for each in Analysis}
    for each, verdict in verdicts.items():
        assert verdict in page.locator(f"[data-row={each}]").text_content()


def test_without_javascript_the_still_figures_are_there_and_no_controls(opened: OpenPage) -> None:
    page = opened(java_script_enabled=False)
    assert page.locator(".explorer-still").is_visible()
    assert not page.locator(".explorer-controls").is_visible()
    heights = [page.locator(f".{part}").bounding_box()["height"] for part in PARTS]
    assert heights[0] == heights[1]


def test_the_script_waits_until_the_reader_comes_near(chromium: Browser, address: str) -> None:
    with reader(chromium) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address, wait_until="networkidle")
        assert not [url for url in asked if "explorer.js" in url]
        assert not page.locator(".explorer-controls").is_visible()
        page.mouse.move(640, 400)
        page.mouse.wheel(0, page.locator(".explorer").bounding_box()["y"] - 900)
        page.locator(".explorer.is-live").wait_for()
        assert len([url for url in asked if "explorer.js" in url]) == 1


def test_a_moving_focus_loads_the_controls_before_it_gets_there(
    chromium: Browser, address: str
) -> None:
    with reader(chromium, height=300) as page:
        page.goto(address)
        page.keyboard.press("Tab")
        page.locator(".explorer.is-live").wait_for()
        assert page.evaluate("scrollY") == 0


def test_an_address_with_a_setting_loads_the_script_at_once(
    chromium: Browser, address: str
) -> None:
    with reader(chromium, height=300) as page:
        page.goto(f"{address}?n=11")
        assert page.locator(".explorer.is-live").count() == 1


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_moves_when_the_script_has_run_or_a_setting_is_made(
    chromium: Browser, address: str, width: int
) -> None:
    # The theme moves things while it loads, so only what the script does is compared.
    places = []
    for blocked in (True, False):
        context = chromium.new_context(viewport={"width": width, "height": 1400})
        page = context.new_page()
        if blocked:
            page.route("**/explorer.js*", lambda route: route.abort())
        page.goto(f"{address}?n=31")
        assert page.locator(".explorer.is-live").count() == int(not blocked)
        places.append(page.locator("#what-they-conclude").bounding_box())
    assert places[0] == places[1]
    extreme = {"analysis": "constrained", "sigma": 3, "length": 1, "wrong": 0.49, "n": 61}
    page.evaluate(SET, [extreme])
    assert page.locator("#what-they-conclude").bounding_box() == places[1]


def test_a_redraw_takes_less_than_a_frame_with_sixty_observations(opened: OpenPage) -> None:
    taken = opened().evaluate(
        """() => {
          const slider = document.querySelector("[name=n]"), taken = [];
          slider.value = 60;
          for (let turn = 0; turn < 60; turn++) {
            const start = performance.now();
            slider.dispatchEvent(new Event("input", { bubbles: true }));
            document.querySelector(".explorer").getBoundingClientRect();
            taken.push(performance.now() - start);
          }
          return taken;
        }"""
    )
    # What else the machine does in the meantime only adds to some of them.
    assert min(taken) < 16


def test_the_keyboard_sets_a_slider_and_the_result_is_announced(opened: OpenPage) -> None:
    page = opened()
    page.focus("[name=n]")
    page.keyboard.press("ArrowRight")
    said = re.compile(r"^A: no discrepancy, 32 observations\.")
    expect(page.locator("output")).to_have_text(said)
    assert page.get_by_role("slider", name="Observations").get_attribute("aria-valuetext") == "32"
    assert page.get_by_role("status").count() == 1


def test_every_control_has_a_name(opened: OpenPage) -> None:
    page = opened()
    sliders = {control.name: page.locator(f"[name={control.name}]") for control in controls()}
    assert {name for name, slider in sliders.items() if slider.is_visible()} == SEEN
    page.get_by_text("More settings").click()
    for control in controls():
        assert page.get_by_role("slider", name=control.label).count() == 1
    assert page.get_by_role("group", name="Analysis").get_by_role("radio").count() == len(Analysis)
    assert page.get_by_role("button", name="Reset").count() == 1


def test_dragging_redraws_and_announces_only_at_the_end(opened: OpenPage) -> None:
    page = opened()
    said = page.inner_text("output")
    drawn = page.get_attribute("[data-part=data]", "d")
    move = "(type) => { const s = document.querySelector('[name=n]'); s.value = 5;"
    move += " s.dispatchEvent(new Event(type, { bubbles: true })); }"
    page.evaluate(move, "input")
    assert page.get_attribute("[data-part=data]", "d") != drawn
    page.wait_for_timeout(PAUSE)
    assert page.inner_text("output") == said
    page.evaluate(move, "change")
    expect(page.locator("output")).not_to_have_text(said)


def test_a_key_held_down_is_not_announced_at_every_step(opened: OpenPage) -> None:
    page = opened()
    page.evaluate(
        """() => {
          window.heard = [];
          new MutationObserver(() => heard.push(document.querySelector("output").textContent))
            .observe(document.querySelector("output"), { childList: true });
        }"""
    )
    page.focus("[name=n]")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(PAUSE)
    assert [text.split(", ")[1].split()[0] for text in page.evaluate("heard")] == ["36"]


@pytest.mark.parametrize("height", [667, 844])
def test_on_a_telephone_the_picture_stays_in_view_with_every_control(
    opened: OpenPage, height: int
) -> None:
    page = opened(viewport={"width": 390, "height": height}, has_touch=True)
    page.get_by_text("More settings").click()
    for control in controls():
        slider = page.locator(f"[name={control.name}]")
        slider.evaluate("(e) => scrollBy(0, e.getBoundingClientRect().bottom - innerHeight + 9)")
        picture = page.locator(".explorer-pictures").bounding_box()
        assert picture["y"] >= page.locator("header").first.bounding_box()["height"] - 1
        assert picture["y"] + picture["height"] < slider.bounding_box()["y"]


def test_on_a_wide_screen_the_controls_are_beside_the_picture(opened: OpenPage) -> None:
    page = opened(viewport={"width": 1280, "height": 800})
    pictures, beside = (
        page.locator(f".explorer-{part}").bounding_box() for part in ("pictures", "controls")
    )
    assert beside["x"] >= pictures["x"] + pictures["width"]
    assert beside["y"] + beside["height"] <= pictures["y"] + 1.3 * pictures["height"]


def test_the_address_holds_the_setting_and_gives_it_back(opened: OpenPage) -> None:
    page = opened("?x=1#three-analyses")
    page.get_by_label("B: vague").check()
    page.evaluate(SET, [{"n": 11, "sigma": 0.3}])
    shared = urlsplit(page.url)
    asked = {"x": ["1"], "n": ["11"], "sigma": ["0.3"], "analysis": ["vague"]}
    assert parse_qs(shared.query) == asked
    assert shared.fragment == "three-analyses"
    again = opened(f"?{shared.query}")
    expect(page.locator("output")).to_have_text(again.inner_text("output"))
    assert again.get_by_label("length scale").is_visible()
    again.get_by_role("button", name="Reset").click()
    assert parse_qs(urlsplit(again.url).query) == {"x": ["1"]}


@pytest.mark.parametrize("query", ["?n=9999&noise=-1&analysis=best", "?n=many&wrong=NaN&sigma="])
def test_a_wrong_address_gives_a_possible_setting(opened: OpenPage, query: str) -> None:
    page = opened(query)
    assert page.locator(".explorer.is-live").count() == 1
    assert "NaN" not in page.locator(".explorer-live").inner_html()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_narrow_screen_in_both_schemes(opened: OpenPage, scheme: str) -> None:
    page = opened(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    box = page.locator(".explorer").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    inside = "(e) => Math.max(...[...e.children].map((c) => c.getBoundingClientRect().right))"
    assert page.locator(".explorer-live").evaluate(inside) <= 320


def test_colours_of_the_drawing_follow_the_scheme(opened: OpenPage) -> None:
    seen = []
    for scheme in ("light", "dark"):
        page = opened(color_scheme=scheme)
        stroke = "(e) => getComputedStyle(e).stroke"
        seen.append(page.locator("[data-part=simulator]").evaluate(stroke))
    hexes = [palette.simulator for palette in DEFAULT.palettes()]
    assert seen == [f"rgb{tuple(bytes.fromhex(color[1:]))}" for color in hexes]


def test_print_shows_the_setting_without_controls(opened: OpenPage) -> None:
    page = opened()
    page.emulate_media(media="print")
    assert not [one for one in page.locator(".explorer-controls input").all() if one.is_visible()]
    assert page.locator("output").is_visible()
    assert page.locator("[data-part=data]").is_visible()


def test_nothing_is_animated(opened: OpenPage) -> None:
    moving = """(e) => [...e.querySelectorAll("*")].filter((c) => {
      const style = getComputedStyle(c);
      return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
    }).length"""
    assert opened(reduced_motion="reduce").locator(".explorer").evaluate(moving) == 0


def test_no_other_host_is_asked(chromium: Browser, address: str) -> None:
    asked = []
    with chromium.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(urlsplit(request.url).hostname))
        page.goto(f"{address}?n=31")
    assert set(asked) == {"127.0.0.1"}
