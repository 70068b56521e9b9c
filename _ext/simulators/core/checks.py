"""What the shape alone cannot tell: whether the entries of a field's file fit together.

They look at the plain data, so that one wrong entry does not hide what is wrong with the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from located_yaml.problems import Finding, Path

from .model import MAX_GROUPS

Entries = Mapping[int, Mapping[str, object]]


def errors(entries: Entries) -> Iterator[Finding]:
    """Everything that makes a file of well-formed entries wrong."""
    for check in (_ids, _names, _groups, _targets, _cycles):
        yield from check(entries)


def _texts(entries: Entries, field: str) -> dict[int, str]:
    return {i: text for i, one in entries.items() if isinstance(text := one.get(field), str)}


def _links(entries: Entries, index: int) -> list[str]:
    names = entries[index].get("approximates")
    return [str(name) for name in names] if isinstance(names, list) else []


def _repeated(entries: Entries, field: str, message: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, text in _texts(entries, field).items():
        if text in seen:
            yield Finding(("simulators", index, field), message.format(text))
        seen.add(text)


def _ids(entries: Entries) -> Iterator[Finding]:
    return _repeated(entries, "id", "the id `{}` is taken; write one that no other simulator has")


def _names(entries: Entries) -> Iterator[Finding]:
    return _repeated(entries, "name", "`{}` is the name of an earlier simulator; tell them apart")


def _groups(entries: Entries) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, group in _texts(entries, "group").items():
        if group not in seen and len(seen) == MAX_GROUPS:
            known = ", ".join(sorted(seen))
            message = f"`{group}` is one group more than the picture has room for"
            yield Finding(("simulators", index, "group"), f"{message}; write one of {known}")
        else:
            seen.add(group)


def _targets(entries: Entries) -> Iterator[Finding]:
    ids = _texts(entries, "id")
    for index in entries:
        links = _links(entries, index)
        for position, name in enumerate(links):
            place: Path = ("simulators", index, "approximates", position)
            if name == ids.get(index):
                yield Finding(place, f"`{name}` cannot approximate itself; take it out")
            elif name not in ids.values():
                known = ", ".join(ids.values())
                yield Finding(place, f"there is no simulator `{name}`; write one of {known}")
            elif name in links[:position]:
                yield Finding(place, f"`{name}` stands twice; keep one of them")


def _cycles(entries: Entries) -> Iterator[Finding]:
    """The first way round each circle, told where the file closes it."""
    ids = _texts(entries, "id")
    graph = {name: _links(entries, index) for index, name in ids.items()}
    reported: set[frozenset[str]] = set()
    for index, name in ids.items():
        way = _way_back(graph, name)
        if len(way) > 1 and frozenset(way) not in reported:
            reported.add(frozenset(way))
            circle = " → ".join([*way, name])
            message = f"these approximate one another in a circle: {circle}; take one link out"
            yield Finding(("simulators", index, "approximates"), message)


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
