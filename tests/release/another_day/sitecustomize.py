"""Moves Python's clocks by as many days as ``DAYS_LATER`` says, before anything else is imported.

For a test that builds the site on another day. Python imports this module from its path by itself.
"""

from __future__ import annotations

import datetime as dt
import os
import time
from typing import Any

_SHIFT = float(os.environ["DAYS_LATER"]) * 86400
_time, _gmtime, _localtime, _strftime = time.time, time.gmtime, time.localtime, time.strftime


def _later() -> float:
    return _time() + _SHIFT


class _SameKind(type):
    """Lets what was made by the real class count as of the moved one too."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.__mro__[1])


class _Date(dt.date, metaclass=_SameKind):
    @classmethod
    def today(cls) -> Any:
        return cls.fromtimestamp(_later())


class _DateTime(dt.datetime, metaclass=_SameKind):
    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        return cls.fromtimestamp(_later(), tz)

    @classmethod
    def utcnow(cls) -> Any:
        return cls.fromtimestamp(_later(), dt.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> Any:
        return cls.now()


time.time = _later
time.gmtime = lambda seconds=None: _gmtime(_later() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(_later() if seconds is None else seconds)
time.strftime = lambda form, moment=None: _strftime(form, moment or time.localtime())
dt.date, dt.datetime = _Date, _DateTime  # type: ignore[misc]
