"""The tree of a chat: which path is shown, and who stands beside whom. Pure functions over ids."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from app.chats.stored_chat import Branch


class Node(NamedTuple):
    """A turn's place. Among siblings the one with the largest `picked` is shown."""

    id: int
    parent: int | None
    picked: int


def children(nodes: Iterable[Node]) -> dict[int | None, list[Node]]:
    """The nodes below each node, oldest first; those below None begin the chat."""
    found: dict[int | None, list[Node]] = {}
    for node in sorted(nodes):
        found.setdefault(node.parent, []).append(node)
    return found


def shown_path(below: Mapping[int | None, list[Node]]) -> Iterator[tuple[Node, Branch]]:
    """From the first question to the leaf, each with its place among its siblings."""
    at: int | None = None
    while siblings := below.get(at):
        node = max(siblings, key=lambda one: one.picked)
        yield node, branch_of(node.id, siblings)
        at = node.id


def branch_of(node_id: int, siblings: Iterable[Node]) -> Branch:
    """Where a node stands among `siblings`, itself included."""
    ids = tuple(node.id for node in siblings)
    return Branch(ids, ids.index(node_id))
