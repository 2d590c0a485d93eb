"""The tree of a chat: the shown path, and siblings. Pure functions over ids."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from app.chats.stored_chat import Branch


class Node(NamedTuple):
    """A turn in the tree. Among siblings, the one with the largest `picked` is shown."""

    id: int
    parent: int | None
    picked: int


def children(nodes: Iterable[Node]) -> dict[int | None, list[Node]]:
    """Return the children of each node, oldest first; those of None start the chat."""
    found: dict[int | None, list[Node]] = {}
    for node in sorted(nodes):
        found.setdefault(node.parent, []).append(node)
    return found


def shown_path(below: Mapping[int | None, list[Node]]) -> Iterator[tuple[Node, Branch]]:
    """Yield the nodes from the first question to the leaf, each with its position among its siblings."""
    at: int | None = None
    while siblings := below.get(at):
        node = max(siblings, key=lambda one: one.picked)
        yield node, branch_of(node.id, siblings)
        at = node.id


def branch_of(node_id: int, siblings: Iterable[Node]) -> Branch:
    """Return the position of a node among `siblings`, including itself."""
    ids = tuple(node.id for node in siblings)
    return Branch(ids, ids.index(node_id))
