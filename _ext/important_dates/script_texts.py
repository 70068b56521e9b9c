"""The words of the scripts in the language of the pages; in English they have their own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from babel import Locale

from .core.language import ENGLISH

if TYPE_CHECKING:
    from .core.language import Language


def reader_texts(language: Language) -> dict[str, str]:
    """The attribute by which ``important-dates.js`` has its words; none for English."""
    gettext, names = language.gettext, Locale.parse(language.locale)
    weekdays, months = names.days["format"]["wide"], names.months["format"]["wide"]
    return _attribute(
        language,
        {
            "locale": language.locale.replace("_", "-"),
            "weekdays": [weekdays[(day - 1) % 7] for day in range(7)],  # from Sunday
            "months": [months[month] for month in range(1, 13)],
            "day": gettext("EEEE d MMMM y"),
            "clock": gettext("{day}, {time}"),
            "between": gettext("{first} to {last}"),
            "yours": gettext("Your time ({zone}): {times}"),
            "next": gettext("Next: {words}"),
            "closes": gettext("closes {when}"),
            "opens": gettext("opens {when}"),
            "soon": gettext("in less than a minute"),
            "now": gettext("now"),
            "passed": gettext("passed"),
        },
    )


def submission_texts(language: Language) -> dict[str, str]:
    """The same for ``submission.js``."""
    return _attribute(
        language,
        {
            "closed": language.gettext("Submissions closed"),
            "early": language.gettext("Submissions have not opened yet"),
        },
    )


def _attribute(language: Language, texts: dict[str, object]) -> dict[str, str]:
    return {} if language is ENGLISH else {"data-texts": json.dumps(texts, ensure_ascii=False)}
