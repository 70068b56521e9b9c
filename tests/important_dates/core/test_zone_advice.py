"""What is written in place of a zone's name leads to the right one, or to no guess."""

from __future__ import annotations

import pytest

from important_dates.core import zone_index as index
from important_dates.core.zone_index import renamed_in_browsers
from important_dates.core.zones import zone, zone_names

NO_GUESS = "write AoE, UTC or an IANA name such as Europe/Berlin"


def advice(name: str) -> str:
    """What is said of a name that is no zone."""
    with pytest.raises(ValueError, match=r".") as caught:
        zone(name)
    return str(caught.value).partition("is not a time zone that can be used here; ")[2]


@pytest.mark.parametrize(
    "name",
    [
        *("aoe", "AOE", "A.o.E.", "Anywhere on Earth", "anywhere_on_earth", "AoE (UTC-12)"),
        *(
            "UTC-12",
            "UTC−12",
            "UTC–12",
            "utc - 12",
            "UTC-12:00",
            "UTC−12:00",
            "UTC-1200",
            "UTC-12h",
        ),
        *("GMT-12", "GMT−12:00", "UTC/GMT -12", "UTC minus 12", "Z-12", "(UTC-12:00)"),
        *("-12", "-12:00", "−12:00", "-1200", "Etc/GMT+12", "etc/gmt+12", "Dateline Standard Time"),
    ],
)
def test_every_way_to_write_anywhere_on_earth_leads_to_it(name: str) -> None:
    assert advice(name) == "write AoE"


@pytest.mark.parametrize(
    "name", ["utc", "Z", "UTC+0", "GMT-0", "+00:00", "Zulu", "Etc/UTC", "GMT0"]
)
def test_every_way_to_write_utc_leads_to_it(name: str) -> None:
    assert advice(name) == "write UTC"


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("UTC+8", "+08:00"),
        ("GMT+1", "+01:00"),
        ("+02:00", "+02:00"),
        ("Etc/GMT-8", "+08:00"),
        ("Etc/GMT+5", "-05:00"),
        ("Etc/GMT-12", "+12:00"),
        ("GMT+12", "+12:00"),
        ("utc+5:30", "+05:30"),
        ("UTC+0530", "+05:30"),
        ("UTC+5.5", "+05:30"),
        ("UTC+5.75", "+05:45"),
        ("UTC−3:30", "-03:30"),
        ("UTC plus 14", "+14:00"),
        ("UTC+8 (Beijing time)", "+08:00"),
        ("GMT+8, somewhere", "+08:00"),
        ("local time (UTC−05:00)", "-05:00"),
    ],
)
def test_an_offset_is_to_be_written_on_the_date(name: str, offset: str) -> None:
    told = advice(name)
    assert "write an IANA name" in told
    assert told.endswith(f"or the offset on the date, as in 2026-08-29T23:59{offset}")


def test_an_offset_that_no_clock_has_is_told() -> None:
    assert advice("UTC+99") == f"offsets go from -12:00 to +14:00; {NO_GUESS}"


@pytest.mark.parametrize(
    ("name", "zones", "others"),
    [
        ("PST", {"America/Los_Angeles", "Asia/Manila"}, {"America/Denver"}),
        ("PDT", {"America/Los_Angeles"}, {"Asia/Manila"}),
        ("PT", {"America/Los_Angeles"}, {"Asia/Manila"}),
        ("PST/PDT", {"America/Los_Angeles"}, {"Asia/Manila"}),
        ("Pacific Time", {"America/Los_Angeles"}, set()),
        ("CET", {"Europe/Berlin", "Europe/Paris"}, {"Europe/London"}),
        ("CEST", {"Europe/Berlin"}, {"Africa/Algiers"}),
        ("AEST", {"Australia/Sydney", "Australia/Brisbane"}, set()),
        ("AEDT", {"Australia/Sydney"}, {"Australia/Brisbane"}),
        ("NZDT", {"Pacific/Auckland"}, set()),
        ("IST", {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}, set()),
        ("CST", {"America/Chicago", "Asia/Shanghai"}, set()),
        ("BST", {"Europe/London"}, {"Asia/Dhaka"}),
        ("EET", {"Europe/Athens"}, set()),
        ("SGT", {"Asia/Singapore"}, set()),
        ("India Standard Time", {"Asia/Kolkata"}, set()),
        ("Eastern Time", {"America/New_York"}, {"America/Jamaica"}),
    ],
)
def test_an_abbreviation_or_a_name_of_a_time_leads_to_the_zones_that_use_it(
    name: str, zones: set[str], others: set[str]
) -> None:
    told = advice(name).removeprefix("write the zone that is meant: ").removeprefix("write ")
    listed = set(told.replace(" or ", ", ").split(", "))
    assert zones <= listed
    assert listed <= zone_names() - others


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Pacific/Hawaii", "write Pacific/Honolulu"),
        ("Asia/Beijing", "write Asia/Shanghai"),
        ("New York", "write America/New_York"),
        ("America/New York", "did you mean America/New_York?"),
        ("Europe/Zürich", "did you mean Europe/Zurich?"),
        ("Berlin", "write Europe/Berlin"),
        ("Berlin, Germany", "write Europe/Berlin"),
        ("America/London", "write Europe/London"),
        ("Asia/Ho Chi Minh City", "write Asia/Ho_Chi_Minh"),
        ("India", "write Asia/Kolkata"),
        ("Singapore", "write Asia/Singapore"),
        ("Queensland", "write Australia/Brisbane"),
    ],
)
def test_a_place_leads_to_its_zone_by_data(name: str, told: str) -> None:
    assert advice(name) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Europe/Berln", "did you mean Europe/Berlin?"),
        ("Europe/Berlinn", "did you mean Europe/Berlin?"),
        ("Europe/Berlim", "did you mean Europe/Berlin?"),
        ("Europe/Belrin", "did you mean Europe/Berlin?"),
        ("Erope/Berlin", "write Europe/Berlin"),
        ("Tokio", "did you mean Asia/Tokyo?"),
        ("Pacific/Hawai", "did you mean Pacific/Honolulu?"),
        ("Asia/Bejing", "did you mean Asia/Shanghai?"),
        ("Europe/Kiyv", "did you mean Europe/Kyiv?"),
    ],
)
def test_one_slip_in_a_name_is_seen(name: str, told: str) -> None:
    assert advice(name) == told


@pytest.mark.parametrize(
    "name",
    [
        *("Asia/Mumbai", "Mumbai", "America/Seattle", "Asia/Bangalore", "Europe/Frankfurt"),
        *("Europe/Belrinn", "Asia", "", "/", "..", "A", "x" * 5000, "Etc/Unknown", "日本"),
        *("UTC8", "GMT8", "UTX", "AoF", "Roma", "UTC 12"),
    ],
)
def test_what_no_data_knows_gets_no_guess(name: str) -> None:
    assert advice(name) == NO_GUESS


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Europe/Kiev", "Europe/Kyiv"),
        ("America/Godthab", "America/Nuuk"),
        ("Atlantic/Faeroe", "Atlantic/Faroe"),
        ("Pacific/Truk", "Pacific/Chuuk"),
        ("Pacific/Enderbury", "Pacific/Kanton"),
        ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Asia/Calcutta", "Asia/Kolkata"),
    ],
)
def test_what_browsers_call_a_zone_has_its_name_of_today(old: str, new: str) -> None:
    assert renamed_in_browsers()[old] == new


def test_no_more_old_names_than_browsers_say_go_to_the_reader() -> None:
    names = renamed_in_browsers()
    assert set(names.values()) <= zone_names()
    assert len(" ".join(map("=".join, names.items()))) < 1000


def test_whatever_is_told_to_be_written_can_be_written() -> None:
    """Every word that the data have for a zone leads to zones that are accepted."""
    words = {*index.times(), *index.places(), *index.regions()} - {""}
    for word in words:
        told = {part.strip("?") for part in advice_or_name(word).replace(",", "").split()}
        named = {part for part in told if "/" in part}
        assert named <= zone_names(), word


def advice_or_name(word: str) -> str:
    return "" if word in zone_names() else advice(word)
