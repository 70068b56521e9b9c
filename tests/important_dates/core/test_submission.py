"""How papers are submitted: what may be written, and when the site is open."""

from __future__ import annotations

import datetime as dt
import json

import jsonschema
import pytest
import yaml
from submissions import DEADLINE, OPENING, PORTAL, VENUE, WHOLE, submission_yaml

from important_dates.core.export import export_schema, to_export, to_json
from important_dates.core.load import load_text
from important_dates.core.schema import workshop_schema
from important_dates.core.submission import Track, limit_text
from important_dates.core.submitting import closing_date, window
from located_yaml.problems import InvalidFileError

ONLY = "submission: {portal: TBD}\n"
MOMENTS = ("2026-07-15T11:59:59Z", "2026-07-15T12:00:00Z", "2026-08-23T11:58:59Z", "2026-08-23T11:59:00Z")  # fmt: skip


def told(text: str) -> list[str]:
    loaded = window(load_text(text, "f").schedule)
    moments = [dt.datetime.fromisoformat(moment) for moment in MOMENTS]
    return [loaded.told(now) or ("open" if loaded.is_open(now) else "") for now in moments]


def test_the_site_is_open_from_the_opening_to_the_deadline() -> None:
    early, late = "Submissions have not opened yet", "Submissions closed"
    assert told(submission_yaml(WHOLE)) == [early, "open", "open", late]


def test_a_site_without_an_opening_is_open_until_the_deadline() -> None:
    text = submission_yaml(WHOLE.replace("  opens: opening\n", ""))
    assert told(text) == ["open", "open", "open", "Submissions closed"]


def test_a_site_whose_dates_are_not_known_is_not_called_open() -> None:
    text = submission_yaml(ONLY, "id: submission, kind: deadline, date: TBD")
    assert told(text) == ["", "", "", ""]


def test_a_canceled_deadline_does_not_close_the_site() -> None:
    canceled = DEADLINE.replace("date: ", "status: cancelled, date: ")
    assert told(submission_yaml(WHOLE, OPENING, canceled))[-1] == "open"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("id: submission, kind: deadline, date: TBD", "submission"),
        ("id: papers, kind: deadline, date: TBD", None),
        ("id: submission, kind: event, date: TBD", None),
    ],
)
def test_the_deadline_called_submission_closes_where_none_is_named(
    entry: str, found: str | None
) -> None:
    date = closing_date(load_text(submission_yaml(ONLY, entry), "f").schedule)
    assert (date and date.id) == found


def test_a_file_that_does_not_tell_how_to_submit_closes_nothing() -> None:
    assert closing_date(load_text(submission_yaml(""), "f").schedule) is None


@pytest.mark.parametrize(
    ("pages", "not_counted", "limit"),
    [
        (None, [], ""),
        (None, ["references"], ""),
        ("1", [], "At most 1 page."),
        ("4", ["references"], "At most 4 pages, not counting references."),
        (
            "9",
            ["references", "appendices", "checklist"],
            "At most 9 pages, not counting references, appendices and the checklist.",
        ),
    ],
)
def test_the_limit_of_a_track_is_a_sentence(
    pages: str | None, not_counted: list[str], limit: str
) -> None:
    given = {"pages": pages} if pages else {}
    track = Track.model_validate({"id": "a", "name": "A", "not_counted": not_counted, **given})
    assert limit_text(track) == limit


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (PORTAL, "http://example.org/", "is not encrypted; write one that begins with https://"),
        (PORTAL, "soon", "`soon` is not a web address"),
        ("opens: opening", "opens: open", "no date `open`; did you mean `opening`?"),
        ("opens: opening", "opens: xyz", "no date `xyz`; write one of opening, submission"),
        ("opens: opening", "opens: submission", "no opening but of the kind `deadline`; name a date"),
        ("closes: submission", "closes: opening", "no deadline but of the kind `opening`; name a date"),
        ("review: double-blind", "review: blind", "write double-blind, single-blind or open"),
        ("archival: false", "archival: no", "write true or false"),
        ("pages: 9", "pages: 0", "`0` is no count; write a whole number"),
        ("pages: 9", "pages: [9]", "is no count; write a whole number"),
        ("references, app", "figures, app", "`figures` is no word for `not_counted`; write references,"),
        ("pages: 9", "page: 9", "no field `page` here; did you mean `pages`?"),
        ("{id: demo", "{id: long", "the id `long` is taken; write one that no other entry has"),
        ("id: dual-submission", "id: Dual", "is not an identifier"),
        ("title: Dual submission", "titles: Dual", "no field `titles` here; did you mean `title`?"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_line(old: str, new: str, problem: str) -> None:
    text = submission_yaml(WHOLE)
    line = text[: text.index(old)].count("\n") + 1
    with pytest.raises(InvalidFileError) as caught:
        load_text(text.replace(old, new, 1), "f")
    assert any(problem in told.message and told.line == line for told in caught.value.problems)


def test_the_address_of_the_site_or_tbd_is_all_that_has_to_be_written() -> None:
    assert load_text(submission_yaml(ONLY), "f").schedule.submission is not None
    with pytest.raises(InvalidFileError, match="`portal` is missing; write `portal: TBD`"):
        load_text(submission_yaml("submission: {review: open}\n"), "f")


def test_a_site_cannot_open_after_it_closes() -> None:
    late = OPENING.replace("07-15", "08-24")
    with pytest.raises(InvalidFileError, match="`opening` is not before `submission`; check both"):
        load_text(submission_yaml(WHOLE, late, DEADLINE), "f")


def test_what_is_wrong_is_told_with_what_is_wrong_elsewhere() -> None:
    text = submission_yaml(WHOLE.replace("opens: opening", "opens: x")).replace("TBD", "''", 1)
    with pytest.raises(InvalidFileError) as caught:
        load_text(text, "f")
    assert len(caught.value.problems) == 2


def test_programs_get_all_of_it() -> None:
    data = json.loads(to_json(to_export(load_text(submission_yaml(WHOLE), "f").schedule)))
    jsonschema.Draft202012Validator(export_schema()).validate(data)
    assert data["submission"] == {
        **yaml.safe_load(WHOLE)["submission"],
        "tracks": [
            yaml.safe_load(WHOLE)["submission"]["tracks"][0],
            {
                "id": "demo",
                "name": "Demonstrations",
                "pages": None,
                "not_counted": [],
                "text": None,
            },
        ],
        "policies": [
            {
                "id": "dual-submission",
                "title": "Dual submission",
                "text": "Work that is under review elsewhere may be submitted.\n\n"
                "See [the rules](https://example.org/rules).",
            }
        ],
    }


def test_a_file_that_does_not_tell_how_to_submit_gives_programs_nothing() -> None:
    assert "submission" not in json.loads(
        to_json(to_export(load_text(submission_yaml(""), "f").schedule))
    )


def test_an_editor_underlines_what_is_no_field_and_nothing_else() -> None:
    class Loader(yaml.SafeLoader):
        """Reads days as text, as editors do."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if not tag.endswith(":timestamp")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    check = jsonschema.Draft202012Validator(workshop_schema())
    good = submission_yaml(WHOLE, venue=VENUE)
    assert list(check.iter_errors(yaml.load(good, Loader))) == []  # noqa: S506 - a safe loader
    for old, new in (("review:", "reviews:"), ("access_text:", "access:")):
        broken = yaml.load(good.replace(old, new), Loader)  # noqa: S506
        assert list(check.iter_errors(broken)) != []
