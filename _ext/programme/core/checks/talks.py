"""Whether the talks of a session fit into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from located_yaml.problems import Finding
from programme.core.papers.checks import Remark
from programme.core.sessions import clock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from programme.core.parts import Parts
    from programme.core.times import Slot, TalkSlot


def within(parts: Parts) -> Iterator[Remark]:
    """Talks with times of their own that are not within their session, or take no time."""
    for slot in parts.slots:
        for index, talk in enumerate(slot.talks):
            path = (*slot.listed.path, "talks", index, "start")
            if talk.start and talk.end and talk.end <= talk.start:
                message = f"`{talk.talk.id}` ends before it has begun; check both times"
                yield Remark("zero-length", Finding(path, message))
            elif _leaves(slot, talk):
                begin, end = clock(slot.session.start), slot.end and f"{slot.local(slot.end):%H:%M}"
                message = f"`{talk.talk.id}` is not within `{slot.id}`, {begin} to {end}; move it"
                yield Remark("talk-outside", Finding(path, message))


def _leaves(slot: Slot, talk: TalkSlot) -> bool:
    if talk.start is None or talk.end is None or slot.end is None:
        return False
    return talk.start < slot.start or talk.end > slot.end


def sums(parts: Parts) -> Iterator[Remark]:
    """Talks that are longer together than their session."""
    for slot in parts.slots:
        minutes = sum(talk.talk.minutes or _length(talk) for talk in slot.talks)
        if slot.minutes and minutes > slot.minutes:
            message = f"the talks of `{slot.id}` take {minutes} minutes and it has {slot.minutes};"
            finding = Finding((*slot.listed.path, "talks"), f"{message} shorten them, or extend it")
            yield Remark("talks-too-long", finding)


def _length(talk: TalkSlot) -> int:
    if talk.start is None or talk.end is None:
        return 0
    return max((talk.end - talk.start).seconds // 60, 0)
