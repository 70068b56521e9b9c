"""What the shape alone cannot tell: whether the entries of a field's file fit together.

They look at the plain data, so that one wrong entry does not hide what is wrong with the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from located_yaml.problems import Finding, Path

from .model import MAX_GROUPS
from .relations import KINDS, UPWARD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Entries:
    """The entries of a file as plain data, by their places in it."""

    def __init__(self, data: object) -> None:
        whole = data if isinstance(data, dict) else {}
        self.ranks = [str(rank) for rank in _list(whole, "ranks")]
        self.simulators = _maps(whole, "simulators")
        self.observations = _maps(whole, "observations")
        self.ids = list(self.texts("simulators", "id").values())
        self.observed = list(self.texts("observations", "id").values())

    def texts(self, part: str, field: str) -> dict[int, str]:
        """A field's texts, by the number of the entry."""
        entries: Mapping[int, Mapping[str, Any]] = getattr(self, part)
        return {i: text for i, one in entries.items() if isinstance(text := one.get(field), str)}

    def links(self, index: int, kind: str) -> list[str]:
        """The ids to which a simulator stands in a relation of a kind."""
        relations = self.simulators[index].get("relations")
        return [str(one) for one in _list(relations, kind)]


def _list(of: object, field: str) -> list[object]:
    value = of.get(field) if isinstance(of, dict) else None
    return value if isinstance(value, list) else []


def _maps(whole: object, field: str) -> dict[int, dict[str, Any]]:
    return {i: one for i, one in enumerate(_list(whole, field)) if isinstance(one, dict)}


def errors(data: object) -> Iterator[Finding]:
    """Everything that makes a file of well-formed entries wrong."""
    entries = Entries(data)
    for check in (_ids, _names, _groups, _ranks, _targets, _compared, _downward, _circles):
        yield from check(entries)


def _repeated(entries: Entries, field: str, message: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for part in ("simulators", "observations"):
        for index, text in entries.texts(part, field).items():
            if text in seen:
                yield Finding((part, index, field), message.format(text))
            seen.add(text)


def _ids(entries: Entries) -> Iterator[Finding]:
    return _repeated(entries, "id", "the id `{}` is taken; write one that no other entry has")


def _names(entries: Entries) -> Iterator[Finding]:
    return _repeated(entries, "name", "`{}` is the name of an earlier entry; tell them apart")


def _groups(entries: Entries) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, group in entries.texts("simulators", "group").items():
        if group not in seen and len(seen) == MAX_GROUPS:
            known = ", ".join(sorted(seen))
            message = f"`{group}` is one group more than the picture has room for"
            yield Finding(("simulators", index, "group"), f"{message}; write one of {known}")
        else:
            seen.add(group)


def _ranks(entries: Entries) -> Iterator[Finding]:
    used = entries.texts("simulators", "rank")
    for index, rank in used.items():
        if entries.ranks and rank not in entries.ranks:
            known = ", ".join(entries.ranks)
            message = f"there is no rank `{rank}`; write one of {known}"
            yield Finding(("simulators", index, "rank"), message)
    for position, rank in enumerate(entries.ranks):
        if rank in entries.ranks[:position]:
            yield Finding(("ranks", position), f"`{rank}` stands twice; keep one of them")
        elif rank not in used.values():
            yield Finding(("ranks", position), f"no simulator has the rank `{rank}`; take it out")


def _targets(entries: Entries) -> Iterator[Finding]:
    ids = entries.texts("simulators", "id")
    for index in entries.simulators:
        for kind, verb in KINDS.items():
            known = [*entries.ids, *(entries.observed if kind == "trained-on" else ())]
            links, place = entries.links(index, kind), ("simulators", index, "relations", kind)
            yield from _known(links, known, place)
            if (own := ids.get(index)) in links:
                message = f"`{own}` stands in no relation to itself ({verb}); take it out"
                yield Finding((*place, links.index(str(own))), message)


def _compared(entries: Entries) -> Iterator[Finding]:
    for index, one in entries.observations.items():
        links = [str(link) for link in _list(one, "compared-with")]
        yield from _known(links, entries.ids, ("observations", index, "compared-with"))


def _known(links: list[str], known: list[str], place: Path) -> Iterator[Finding]:
    for position, name in enumerate(links):
        if name not in known:
            listed = ", ".join(known)
            message = f"there is no simulator `{name}`; write one of {listed}"
            yield Finding((*place, position), message)
        elif name in links[:position]:
            yield Finding((*place, position), f"`{name}` stands twice; keep one of them")


def _downward(entries: Entries) -> Iterator[Finding]:
    """Who has less physics and stands higher, so that the rows would mean nothing."""
    level = {rank: i for i, rank in enumerate(entries.ranks)}
    ids, ranks = entries.texts("simulators", "id"), entries.texts("simulators", "rank")
    rank_of = {name: level.get(ranks.get(index, "")) for index, name in ids.items()}
    for index, name in ids.items():
        own = rank_of[name]
        for kind in UPWARD:
            for position, target in enumerate(entries.links(index, kind)):
                other = rank_of.get(target)
                if own is not None and other is not None and other > own:
                    message = (
                        f"`{target}` stands in a lower rank than `{name}`, which {KINDS[kind]} it"
                    )
                    place: Path = ("simulators", index, "relations", kind, position)
                    yield Finding(place, f"{message}; correct the rank or the relation")


def _circles(entries: Entries) -> Iterator[Finding]:
    """The first way round each circle, told where the file closes it."""
    ids = entries.texts("simulators", "id")
    for kind, verb in KINDS.items():
        graph = {name: entries.links(index, kind) for index, name in ids.items()}
        reported: set[frozenset[str]] = set()
        for index, name in ids.items():
            way = _way_back(graph, name)
            if len(way) > 1 and frozenset(way) not in reported:
                reported.add(frozenset(way))
                circle = " → ".join([*way, name])
                message = f"a circle, in which each {verb} the next: {circle}; take one link out"
                yield Finding(("simulators", index, "relations", kind), message)


def _way_back(graph: Mapping[str, list[str]], start: str) -> list[str]:
    """The shortest way from ``start`` along the links back to it, or an empty list."""
    ways, seen = [[start]], {start}
    for way in ways:  # grows while it is walked
        for name in graph.get(way[-1], []):
            if name == start:
                return way
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []
