"""The language in which dates are told: English, or one that has a catalog of these texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from gettext import NullTranslations
from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Language:
    """Texts, which are looked up by their English, and dates in words.

    ``locale`` is a name of Unicode's CLDR, such as ``de_AT``, in which ``translations`` are.
    """

    locale: str = "en"
    translations: NullTranslations = field(default_factory=NullTranslations)

    def gettext(self, message: str) -> str:
        """A text in this language; as it is, where the catalog does not have it."""
        return self.translations.gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The form of a text that this language uses for that number."""
        return self.translations.ngettext(one, many, number)

    def date(self, day: dt.date, pattern: str) -> str:
        """A day by a pattern of CLDR (Unicode TR 35, 8), which a catalog may have changed."""
        return format_date(day, pattern, locale=self.locale)


# What the core speaks where nobody says otherwise: reports of checks, and files in no language.
ENGLISH = Language()
