"""Readers who want less motion, their own colours, or no scripts."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from reading import SCHEMES, WIDTHS, Site, reader, settled

pytestmark = [pytest.mark.browser, pytest.mark.real_site]

# Colours may fade; what travels, grows or shrinks may not.
MOTION = """() => {
  const found = [document.documentElement, ...document.querySelectorAll('*')].flatMap(box => {
    const style = getComputedStyle(box), said = [];
    const long = times => times.split(', ').some(time => parseFloat(time) > 0);
    const moves = RegExp('all|transform|translate|rotate|scale|width|height|top|right|bottom|left'
      + '|inset|margin|padding');
    if (style.scrollBehavior === 'smooth') said.push('scroll-behavior');
    if (style.animationName !== 'none' && long(style.animationDuration)) said.push('animation');
    const times = style.transitionDuration.split(', ');
    style.transitionProperty.split(', ').forEach((name, i) => {
      if (moves.test(name) && long(times[i % times.length])) said.push(name);
    });
    return said.map(what => `${what}: ${box.outerHTML.slice(0, 80)}`);
  });
  return [...found, ...document.getAnimations().filter(a => a.animationName)
    .map(a => `runs: ${a.animationName}`)];
}"""
# A browser with forced colours replaces all colours but those in pictures.
PICTURES = """() => [...document.querySelectorAll('main svg text, main svg [class]')]
  .filter(part => part.checkVisibility() && part.getBBox().width)
  .flatMap(part => {
    const {fill, stroke} = getComputedStyle(part), probe = document.createElement('i');
    const named = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight', 'HighlightText',
                   'ButtonText', 'ButtonFace', 'Mark', 'MarkText', 'VisitedText', 'ActiveText'];
    document.body.append(probe);
    const system = named.map(name => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return [fill, stroke].filter(colour => colour !== 'none' && !system.includes(colour))
      .map(colour => `${colour}: ${part.outerHTML.slice(0, 80)}`);
  })"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HIDDEN = """controls => controls.filter(control => {
  const {color, backgroundColor} = getComputedStyle(control);
  return color === backgroundColor;
}).map(control => control.outerHTML)"""
# How light the page and its text are, from 0 to 1.
LIGHTNESS = """() => {
  const canvas = document.createElement('canvas').getContext('2d');
  const light = colour => {
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const ground = scheme.includes('dark') ? 'black' : 'white';
  const layers = [document.documentElement, document.body]
    .map(box => getComputedStyle(box).backgroundColor);
  const shown = layers.filter(colour => !/, 0\\)$/.test(colour)).at(-1) ?? ground;
  return [light(shown), light(getComputedStyle(document.querySelector('main h1')).color)];
}"""


def shown(page: Page, selector: str) -> list[bool]:
    return [found.is_visible() for found in page.locator(selector).all()]


def test_less_motion_is_granted(
    chromium: Browser, published: Site, subtests: pytest.Subtests
) -> None:
    with reader(chromium, reduced_motion="reduce") as page:
        for name in published.kinds:
            settled(page, published.url(name))
            with subtests.test(name):
                assert page.evaluate(MOTION) == []


def test_pictures_follow_forced_colours(
    chromium: Browser, published: Site, subtests: pytest.Subtests
) -> None:
    with reader(chromium, forced_colors="active") as page:
        for name in published.pages:
            settled(page, published.url(name))
            with subtests.test(name):
                assert page.evaluate(PICTURES) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_controls_can_be_told_from_their_ground_in_forced_colours(
    chromium: Browser, published: Site, scheme: str
) -> None:
    with reader(chromium, forced_colors="active", color_scheme=scheme) as page:
        settled(page, published.url("index"))
        assert page.locator("header :is(a, button):visible").evaluate_all(HIDDEN) == []


def without_scripts(chromium: Browser, width: int, **options: Any) -> Any:
    return reader(chromium, width, java_script_enabled=False, **options)


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_everything_is_there(
    chromium: Browser, published: Site, subtests: pytest.Subtests, width: int
) -> None:
    with without_scripts(chromium, width) as page:
        for name in published.pages:
            page.goto(published.url(name))
            with subtests.test(name):
                assert page.locator("main h1").first.is_visible()
                title, text = (
                    page.locator(part).first.inner_text() for part in ("main h1", "main")
                )
                assert len(text.split()) > len(title.split())
                # What a reader opens and closes needs no script; it may be closed at first.
                # Of the example's figures the still ones are shown, in the place of the live ones.
                # Of a picture that is drawn for two widths one drawing is shown.
                drawings = shown(page, "main article .hierarchy-picture > svg")
                assert sum(drawings) == page.locator("main article .hierarchy-picture").count()
                closed = ":not(details:not([open]) *, .explorer-live *, .hierarchy-picture > svg)"
                for part in ("table", "img", "svg"):
                    seen = shown(page, f"main article {part}{closed}")
                    assert all(seen), part
                assert page.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_one_can_go_on_from_every_page(
    chromium: Browser, published: Site, subtests: pytest.Subtests, width: int
) -> None:
    with without_scripts(chromium, width) as page:
        for name in published.kinds:
            page.goto(published.url(name))
            links = page.locator("a:visible").evaluate_all(
                "all => all.map(a => a.href.split(/[?#]/)[0])"
            )
            with subtests.test(name):
                assert published.menu() <= set(links)
                assert {published.url("index"), published.address} & set(links)


def test_without_scripts_nothing_offers_what_only_a_script_can_do(
    chromium: Browser, published: Site, subtests: pytest.Subtests
) -> None:
    with without_scripts(chromium, 360) as page:
        for name in published.kinds:
            page.goto(published.url(name))
            with subtests.test(name):
                buttons = page.locator("button:visible:not([type=submit])")
                assert buttons.evaluate_all("all => all.map(box => box.outerHTML)") == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colour_scheme_is_the_system_s(
    chromium: Browser, published: Site, subtests: pytest.Subtests, scheme: str, scripts: bool
) -> None:
    with reader(chromium, java_script_enabled=scripts, color_scheme=scheme) as page:
        for name in published.kinds:
            page.goto(published.url(name))
            with subtests.test(name):
                ground, text = page.evaluate(LIGHTNESS)
                dark = scheme == "dark"
                assert (ground < 0.2, text > 0.6) == (dark, dark)
                assert (ground > 0.9, text < 0.4) == (not dark, not dark)
