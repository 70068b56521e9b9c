"""Pictures of content: what is told of them, and what the build makes of them."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import CONF, Site, workshop_yaml
from hypothesis import given
from hypothesis import strategies as st
from photographs import ORIENTATION, animation, photograph, reopened, saved, scene
from PIL import Image

from pages.budgets import PICTURE, PICTURE_WIDTH
from pages.pictures import bitmaps, drawings
from pages.pictures.files import published

DATES = workshop_yaml("id: a, kind: event, date: TBD")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><path d="M0 0h9"/></svg>'
SETTINGS = CONF.replace('"important_dates"', '"important_dates", "pages.pictures"')
SETTINGS += 'myst_enable_extensions = ["attrs_inline", "colon_fence"]\n'


@pytest.fixture
def gallery(site: Site) -> Site:
    """A site whose pages can show some pictures."""
    (site.root / "conf.py").write_text(SETTINGS, "utf-8")
    site.docs.mkdir()
    (site.docs / "hall.jpg").write_bytes(photograph(640, 480))
    (site.docs / "logo.svg").write_text(SVG, "utf-8")
    return site


def shown(site: Site, text: str, builder: str = "html") -> list[Tag]:
    """The pictures of a page of that text."""
    out = site.write({"index": f"# Title\n\n{text}\n"}, DATES).build(builder, "-q")
    page = BeautifulSoup((out / "index.html").read_text("utf-8"), "html.parser")
    return list(page.select("[role=main] img, .body img"))


def told(site: Site, text: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the check of pages says of a page of that text."""
    site.write({"index": f"# Title\n\n{text}\n"}, DATES).build("dummy", "-q", fails=True)
    return [line for line in capsys.readouterr().err.splitlines() if "WARNING" in line]


# Bitmaps


def test_a_photograph_is_made_small_enough_and_says_nothing_of_its_taker() -> None:
    assert len(photograph()) > 3_000_000
    made = bitmaps.fitted(photograph(), PICTURE_WIDTH)
    assert len(made.content) <= PICTURE
    assert (made.suffix, made.width, made.height) == (".jpg", 1280, 960)
    picture = reopened(made.content)
    assert (picture.format, picture.size) == ("JPEG", (1280, 960))
    assert dict(picture.getexif()) == {}
    assert b"Telephone" not in made.content


def test_the_same_photograph_gives_the_same_bytes() -> None:
    assert bitmaps.fitted(photograph(), 400) == bitmaps.fitted(photograph(), 400)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_stands_upright(orientation: int) -> None:
    camera = scene(400, 300)
    turn = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = camera.transpose(turn[orientation]) if orientation > 1 else camera
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    content = saved(stored, quality=95, exif=exif)
    assert bitmaps.size(content) == (400, 300)
    made = bitmaps.fitted(content, 200)
    assert (made.width, made.height) == (200, 150)
    red, green, blue = reopened(made.content).convert("RGB").getpixel((20, 15))
    assert red > 200
    assert max(green, blue) < 80


@pytest.mark.parametrize(
    ("form", "mode", "suffix"),
    [
        ("JPEG", "L", ".jpg"),
        ("JPEG", "CMYK", ".jpg"),
        ("PNG", "1", ".png"),
        ("PNG", "P", ".png"),
        ("PNG", "LA", ".png"),
        ("PNG", "I;16", ".png"),
        ("GIF", "P", ".png"),
        ("WEBP", "RGB", ".webp"),
    ],
)
@pytest.mark.parametrize("width", [160, 1280])
def test_every_kind_of_picture_is_taken(form: str, mode: str, suffix: str, width: int) -> None:
    made = bitmaps.fitted(saved(scene(200, 160, mode=mode), form), width)
    assert (made.suffix, made.width) == (suffix, min(width, 200))
    before = scene(made.width, made.height).resize((1, 1)).convert("L").getpixel((0, 0))
    after = reopened(made.content).convert("RGB").resize((1, 1)).convert("L").getpixel((0, 0))
    assert abs(before - after) < 16


def test_what_can_be_seen_through_stays_so() -> None:
    logo = Image.new("RGBA", (900, 600), (0, 0, 0, 0))
    logo.paste((0, 0, 255, 255), (300, 200, 600, 400))
    made = reopened(bitmaps.fitted(saved(logo, "PNG"), 90).content)
    assert made.getpixel((2, 2))[3] == 0
    assert made.getpixel((45, 30)) == (0, 0, 255, 255)


def test_a_picture_that_no_png_makes_light_becomes_another_kind() -> None:
    made = bitmaps.fitted(saved(scene(1200, 900), "PNG"), PICTURE_WIDTH)
    assert made.suffix == ".webp"
    assert len(made.content) <= PICTURE


def test_a_picture_that_no_quality_makes_light_is_made_smaller() -> None:
    made = bitmaps.fitted(saved(scene(1280, 1280, detail=1.0), quality=95), PICTURE_WIDTH)
    assert len(made.content) <= PICTURE
    assert made.width == made.height < 1280


def test_the_second_picture_that_telephones_put_into_a_file_is_no_animation() -> None:
    two = saved(scene(300, 200), "MPO", save_all=True, append_images=[scene(30, 20)])
    assert not bitmaps.moves(two)
    assert bitmaps.fitted(two, 100).suffix == ".jpg"


def test_colors_of_a_wide_range_keep_their_profile_and_ink_loses_it() -> None:
    profile = b"profile " * 60
    wide = bitmaps.fitted(saved(scene(80, 60), icc_profile=profile), 40)
    assert reopened(wide.content).info["icc_profile"] == profile
    for mode, size in (("CMYK", 60), ("RGB", 6_000)):
        content = saved(scene(80, 60, mode=mode), icc_profile=b"profile " * size)
        assert "icc_profile" not in reopened(bitmaps.fitted(content, 40).content).info


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"\x89PNG" + bytes(5000), "is no JPEG, PNG, WebP or GIF; save it as JPEG"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(5000), "is no JPEG, PNG, WebP or GIF"),
        (saved(scene(600, 400))[:-9000], "is damaged; save it again from the original"),
        (saved(scene(600, 400), "PNG")[:-9000], "is damaged; save it again from the original"),
        (saved(Image.new("1", (20_000, 10_000)), "PNG"), "has too many pixels; save it at most"),
        (saved(Image.new("1", (10_000, 10_000)), "PNG"), "has too many pixels; save it at most"),
    ],
)
def test_what_cannot_be_shown_is_told(content: bytes, advice: str) -> None:
    with pytest.raises(bitmaps.UnfitError, match=advice):
        bitmaps.check(content)


SMALL = [
    *(saved(scene(60, 40, mode=mode), form) for form, mode in (("PNG", "P"), ("WEBP", "RGB"))),
    *(animation(40, 30), photograph(64, 48, orientation=6)),
]


@given(st.sampled_from(SMALL), st.binary(min_size=1, max_size=8), st.integers(0, 700))
def test_a_damaged_picture_is_shown_or_told_and_ends_nothing(
    content: bytes, noise: bytes, place: int
) -> None:
    damaged = content[:place] + noise + content[place + len(noise) :]
    steps = (bitmaps.size, bitmaps.moves, bitmaps.check, lambda one: bitmaps.fitted(one, 20))
    for step in steps:
        with contextlib.suppress(bitmaps.UnfitError):
            step(damaged)


# Drawings


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="120" height="40"', (120, 40)),
        ('width="120.4px" height="40px" viewBox="0 0 1 1"', (120, 40)),
        ('viewBox="0 0 300 150"', (300, 150)),
        ('width="100%" height="40" viewBox="-5,-5,30,20"', (30, 20)),
        ('width="3em" height="2em"', None),
        ('viewBox="0 0 wide 1"', None),
        ('viewBox="0 0 0 0"', None),
        ("", None),
    ],
)
def test_a_drawing_says_its_size(attributes: str, size: tuple[int, int] | None) -> None:
    text = f'<?xml version="1.0"?>\n<!-- A --><svg {attributes}><svg width="1" height="1"/></svg>'
    assert drawings.size(text) == size


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script>alert(1)</script>", "a script"),
        ("<s:script href='a.js'/>", "a script"),
        ("<path onclick='alert(1)'/>", "`onclick` of <path>"),
        ("<a xlink:href=' JavaScript:alert(1)'/>", "`xlink:href` of <a>"),
    ],
)
def test_what_could_run_in_a_drawing_is_found(inside: str, fault: str) -> None:
    assert drawings.faults(SVG.replace("</svg>", f"{inside}</svg>")) == [fault]


def test_a_drawing_that_is_made_of_entities_is_not_taken() -> None:
    assert drawings.faults(f"<!DOCTYPE svg [<!ENTITY a '<script/>'>]>{SVG}") == ["an entity"]


def test_a_plain_drawing_is_taken() -> None:
    text = "<style>a { on: b }</style><text>javascript: is a scheme</text><a href='#b'/>"
    assert drawings.faults(SVG.replace("</svg>", f"{text}</svg>")) == []


# Files


def test_a_picture_is_made_once_for_each_width(tmp_path: Path) -> None:
    content, source = photograph(640, 480), Path("IMG_12 (3).JPG")
    first = published(tmp_path, source, content, 320)
    before = first.stat().st_mtime_ns
    assert first == published(tmp_path, source, content, 320)
    assert first.stat().st_mtime_ns == before
    assert first.name.startswith("img-12-3-")
    assert len({published(tmp_path, source, content, width).name for width in (0, 320, 200)}) == 3
    assert published(tmp_path, source, photograph(640, 400), 320) != first


# What is told


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("![](hall.jpg)", "no words stand for the picture hall.jpg where it is not seen; write !["),
        (
            "![hall.jpg](hall.jpg)",
            "![what it shows](hall.jpg), or `:alt:` in a directive, `:img-a",
        ),
        ("![Hall](hall.jpg)", "no words stand for the picture hall.jpg"),
        ("![image](logo.svg)", "no words stand for the picture logo.svg"),
        ("```{image} hall.jpg\n```", "no words stand for the picture hall.jpg"),
        ("[![](hall.jpg){.decorative}](https://a.org)", "no words stand for the picture"),
        ("![A hall](https://a.org/b.jpg)", "https://a.org/b.jpg is on another host, and browsers"),
        ("![A hall](data:image/png;base64,AAAA)", "a picture is written into the page; put it"),
        (
            "![A hall](photo.heic)",
            "the picture photo.heic is no JPEG, PNG, WebP or GIF; save it as",
        ),
        ("![A curve](script.svg)", "the picture script.svg has a script; save it as plain SVG"),
        ("![A curve](large.svg)", "has 200 kB, and 150 kB is the most for a drawing, which the"),
        ("![A curve](large.gif)", "make smaller; save one frame of it as PNG"),
    ],
)
def test_a_picture_that_some_readers_would_not_get_is_told_with_its_line(
    gallery: Site, text: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (gallery.docs / "photo.heic").write_bytes(b"\x00\x00\x00\x18ftypheic")
    (gallery.docs / "script.svg").write_text("<svg><script>1</script></svg>", "utf-8")
    (gallery.docs / "large.svg").write_text(f"<svg>{' ' * 200_000}</svg>", "utf-8")
    (gallery.docs / "large.gif").write_bytes(animation(400, 400))

    (line,) = told(gallery, text, capsys)
    assert "docs/index.md:3: WARNING: " in line
    assert advice in line
    assert "[picture." in line


def test_all_faults_are_told_at_once(gallery: Site, capsys: pytest.CaptureFixture[str]) -> None:
    text = "![](https://a.org/b.jpg)\n\nA word.\n\n![](c.jpg)"
    assert len(told(gallery, text, capsys)) == 4


@pytest.mark.parametrize("builder", ["html", "dummy", "epub", "latex", "text"])
def test_pictures_with_words_or_without_a_meaning_are_taken(gallery: Site, builder: str) -> None:
    text = (
        "![The hall](hall.jpg) ![](hall.jpg){.decorative}\n\n[![A sponsor](logo.svg)](https://a.b)"
    )
    settings = SETTINGS + "copyright = '2026'\n"
    (gallery.root / "conf.py").write_text(settings, "utf-8")
    gallery.write({"index": f"# Title\n\n{text}\n"}, DATES).build(builder, "-q")


# What a page gets


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_a_photograph_of_a_page_is_light_and_has_its_size(gallery: Site, builder: str) -> None:
    (gallery.docs / "people").mkdir()
    (gallery.docs / "people" / "IMG_1.JPG").write_bytes(photograph())
    (image,) = shown(gallery, "![The hall](people/IMG_1.JPG)", builder)
    assert image["alt"] == "The hall"
    assert (image["width"], image["height"]) == ("1280", "960")
    out = gallery.root / "_build" / builder
    (file,) = (out / "_images").iterdir()
    assert image["src"] == f"_images/{file.name}"
    assert file.stat().st_size <= PICTURE
    assert not list(out.rglob("IMG_1*"))


@pytest.mark.parametrize(
    ("written", "size", "pixels"),
    [
        ("![A hall](hall.jpg)", ("640", "480"), 640),
        ("![A hall](hall.jpg){width=200px}", ("200", "150"), 400),
        ("![A hall](hall.jpg){width=200}", ("200", "150"), 400),
        ("![A hall](hall.jpg){height=150px}", ("200", "150"), 400),
        ("```{image} hall.jpg\n:alt: A hall\n:scale: 25\n```", ("160", "120"), 320),
        ("```{figure} hall.jpg\n:alt: A hall\n:width: 100px\n\nWords.\n```", ("100", "75"), 200),
        ('![A hall](hall.jpg){width="50%"}', ("640", "480"), 640),
    ],
)
def test_a_picture_has_the_size_that_is_asked_for_and_dots_for_fine_screens(
    gallery: Site, written: str, size: tuple[str, str], pixels: int
) -> None:
    (image,) = shown(gallery, written)
    assert (image["width"], image["height"]) == size
    assert image.get("style") == ("width: 50%" if "%" in written else None)
    file = gallery.root / "_build" / "html" / str(image["src"])
    assert reopened(file.read_bytes()).width == pixels


def test_a_picture_is_no_link_to_itself_and_keeps_its_place_and_title(gallery: Site) -> None:
    text = '![A hall](hall.jpg "Here"){width=200px align=right .wide #hall}'
    (image,) = shown(gallery, text)
    assert image.find_parent("a") is None
    assert (image["title"], image["id"]) == ("Here", "hall")
    assert set(image["class"]) == {"wide", "align-right"}


def test_a_picture_that_only_decorates_is_passed_over(gallery: Site) -> None:
    (image,) = shown(gallery, "![](hall.jpg){.decorative}")
    assert image["alt"] == ""
    assert image.get("class") is None


def test_a_logo_stays_as_it_is_and_has_its_size(gallery: Site) -> None:
    (image,) = shown(gallery, "[![A sponsor](logo.svg)](https://a.org)")
    assert (image["width"], image["height"]) == ("120", "40")
    assert (gallery.root / "_build" / "html" / str(image["src"])).read_text("utf-8") == SVG


def test_an_animation_stays_as_it_is(gallery: Site) -> None:
    (gallery.docs / "wave.gif").write_bytes(animation(40, 30))
    (image,) = shown(gallery, "![A wave](wave.gif)")
    assert (gallery.root / "_build" / "html" / str(image["src"])).read_bytes() == animation(40, 30)


def test_a_drawing_without_a_size_has_the_width_that_is_asked_for(gallery: Site) -> None:
    (gallery.docs / "logo.svg").write_text("<svg></svg>", "utf-8")
    first, second = shown(gallery, "![A mark](logo.svg) ![A mark](logo.svg){width=90px}")
    assert (first.get("width"), second["width"], second.get("height")) == (None, "90", None)


def test_what_was_told_and_let_through_stays_as_it_is(gallery: Site) -> None:
    settings = SETTINGS + 'suppress_warnings = ["picture.*"]\n'
    (gallery.root / "conf.py").write_text(settings, "utf-8")
    (gallery.docs / "half.jpg").write_bytes(photograph(640, 480)[:9000])
    images = shown(gallery, "![A hall](half.jpg) ![A hall](https://example.org/hall.jpg)")
    sources = [image["src"] for image in images]
    assert sources == ["_images/half.jpg", "https://example.org/hall.jpg"]


def test_only_what_opens_a_page_loads_at_once(gallery: Site) -> None:
    hall = "![A hall](hall.jpg)\n\n"
    images = shown(gallery, f"{hall}{hall}{hall}## Part\n\n{hall}")
    late = [(image.get("loading"), image.get("decoding")) for image in images]
    assert late == [(None, None)] * 2 + [("lazy", "async")] * 2
    (image,) = shown(gallery, f"## Part\n\n{hall}")
    assert image["loading"] == "lazy"


def test_two_files_of_one_name_stay_two(gallery: Site) -> None:
    (gallery.docs / "more").mkdir()
    (gallery.docs / "more" / "hall.jpg").write_bytes(photograph(320, 240))
    first, second = shown(gallery, "![A hall](hall.jpg) ![A hall](more/hall.jpg)")
    assert first["src"] != second["src"]


def test_a_changed_photograph_is_shown_by_the_next_build(gallery: Site) -> None:
    (before,) = shown(gallery, "![A hall](hall.jpg)")
    (gallery.docs / "hall.jpg").write_bytes(photograph(320, 240))
    (after,) = shown(gallery, "![A hall](hall.jpg)")
    assert (before["width"], after["width"]) == ("640", "320")
    assert before["src"] != after["src"]


def test_the_bytes_do_not_depend_on_what_was_built_before(gallery: Site) -> None:
    def pictures() -> dict[str, bytes]:
        folder = gallery.root / "_build" / "html" / "_images"
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    shown(gallery, "![A hall](hall.jpg) ![A mark](logo.svg)")
    first = pictures()
    shutil.rmtree(gallery.root / "_build")
    shown(gallery, "![A mark](logo.svg) ![A hall](hall.jpg)")
    assert pictures() == first


def test_parallel_builds_make_the_same_pages(gallery: Site) -> None:
    pages = {f"p{number}": f"# P\n\n![Hall {number}](hall.jpg)\n" for number in range(12)}
    tree = "# Home\n\n```{toctree}\n:glob:\n\np*\n```\n"
    gallery.write({"index": tree, **pages}, DATES)

    def build(*options: str) -> dict[str, bytes]:
        out = gallery.build("html", "-q", "-E", *options)
        files = [*out.glob("*.html"), *out.glob("_images/*")]
        return {path.name: path.read_bytes() for path in files}

    assert build("-j", "1") == build("-j", "4")


@pytest.mark.parametrize("builder", ["epub", "latex"])
def test_a_book_gets_the_original(gallery: Site, builder: str) -> None:
    settings = SETTINGS + "copyright = '2026'\n"
    (gallery.root / "conf.py").write_text(settings, "utf-8")
    gallery.write({"index": "# Title\n\n![A hall](hall.jpg)\n"}, DATES)
    (copied,) = gallery.build(builder, "-q").rglob("hall.jpg")
    assert copied.read_bytes() == (gallery.docs / "hall.jpg").read_bytes()
