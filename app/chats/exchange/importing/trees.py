"""From messages in any shape to questions and answers with all their versions.

Our chats alternate: a question follows an answer or starts the chat, an answer follows a question. So consecutive
answers (reasoning, a tool's result, the answer) become one, with a version for each way through them; a question that
follows a question gets an empty answer before it, and a chat that starts with an answer a question that says so.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from app.chats.exchange.importing.source import BrokenChatError, Kind, LeftOut, Node, SourceChat
from app.chats.exchange.records import AnswerRecord, ChatRecord, QuestionRecord, TurnRecord
from app.chats.stored_chat import AnswerState, StoredMessage
from app.chats.titles import title_from
from app.core.text import one_line
from app.core.turns import EndReason

_STARTS_WITH_ANSWER: Final = "(This chat starts with an answer.)"
_LONGEST_TITLE: Final = 1000
_SHOWN: Final = 1_000_000
"""Added to the rank of what is on the shown path."""
_MOST_MESSAGES: Final = 200_000
"""Messages that the answers of a chat may have together: parts of an answer are repeated in each of its versions."""


class Built(NamedTuple):
    """A chat that can be added, and a mark that changes with the messages in it."""

    record: ChatRecord
    revision: str


def build(chat: SourceChat, undated: datetime) -> Built:
    """Return the chat as questions and answers; `chat.left_out` gets what is left out.

    Args:
        undated: the time of a chat that has none.

    Raises:
        BrokenChatError: it has no messages, or more versions than can be stored.
    """
    nodes = _unique(chat)
    revision = hashlib.sha256("\n".join(sorted(nodes)).encode("utf-8", "replace")).hexdigest()
    chat.created = _first_time(chat, undated)
    turns = _Turns(chat, nodes, _shown(nodes, chat)).build()
    if not any(isinstance(turn, QuestionRecord) or turn.messages for turn in turns):
        chat.left_out[LeftOut.EMPTY_CHAT] += 1
        raise BrokenChatError("it is empty")
    return Built(_record(chat, chat.created, turns), revision)


def _unique(chat: SourceChat) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in chat.nodes:
        if found.setdefault(node.id, node) is not node:
            chat.left_out[LeftOut.REPEATED] += 1
    return found


def _shown(nodes: Mapping[str, Node], chat: SourceChat) -> dict[str, str | None]:
    """Return, for each node, itself or the last shown one before it; those of a circle are left out."""
    known: dict[str, str | None] = {}
    in_circle: set[str] = set()
    for start in nodes:
        path: dict[str, None] = {}
        at: str | None = start
        while at is not None and at in nodes and at not in known and at not in in_circle and at not in path:
            path[at] = None
            at = nodes[at].parent
        if at is not None and (at in in_circle or at in path):
            in_circle.update(path)
            continue
        above = known.get(at) if at is not None else None
        for one in reversed(path):
            above = known[one] = one if nodes[one].kind is not Kind.SKIPPED else above
    chat.left_out[LeftOut.CIRCLE] += sum(nodes[one].kind is not Kind.SKIPPED for one in in_circle)
    return known


class _Chain:
    """Consecutive parts of an answer to a question. `answer` is its id once it is among the turns.

    Args:
        source: the message that it ends with: the question itself while there is no part.
    """

    __slots__ = ("answer", "before", "length", "node", "question", "source")

    def __init__(self, question: int, source: str, node: Node | None = None, before: "_Chain | None" = None) -> None:
        self.question, self.source, self.node, self.before = question, source, node, before
        self.length: int = (before.length if before is not None else 0) + len(node.messages if node is not None else ())
        self.answer: int | None = None

    def nodes(self) -> list[Node]:
        """Return its parts, the first one first."""
        found: list[Node] = []
        at: _Chain | None = self
        while at is not None:
            if at.node is not None:
                found.append(at.node)
            at = at.before
        return found[::-1]


class _Turns:
    """Makes the turns of a chat, parents before their children.

    Args:
        shown: of :func:`_shown`.
    """

    def __init__(self, chat: SourceChat, nodes: Mapping[str, Node], shown: Mapping[str, str | None]) -> None:
        self._chat, self._nodes = chat, nodes
        self._parents = {one: shown.get(nodes[one].parent or "") for one in shown if shown[one] == one}
        self._below: dict[str | None, list[Node]] = {}
        for one, parent in self._parents.items():
            self._below.setdefault(parent, []).append(nodes[one])
        last = next(reversed(self._parents), None)
        self._on_path = self._path(shown.get(chat.current or "") or last)
        self._turns: list[TurnRecord] = []
        self._siblings: Counter[int | None] = Counter()
        self._messages = 0
        self._start: _Chain | None = None

    def build(self) -> tuple[TurnRecord, ...]:
        """Walk through the tree without recursion: a chat may have thousands of turns."""
        stack: list[tuple[Node, _Chain | None]] = [(node, None) for node in reversed(self._below.get(None, []))]
        while stack:
            node, chain = stack.pop()
            chain = self._ask(node, chain) if node.kind is Kind.QUESTION else self._go_on(node, chain)
            below = self._below.get(node.id, [])
            if node.kind is Kind.ANSWER and not any(child.kind is Kind.ANSWER for child in below):
                self._answer(chain)
            stack += [(child, chain) for child in reversed(below)]
        return tuple(self._turns)

    def _path(self, last: str | None) -> set[str]:
        """Return the nodes from the start to `last`."""
        found: set[str] = set()
        while last is not None:
            found.add(last)
            last = self._parents[last]
        return found

    def _ask(self, node: Node, chain: _Chain | None) -> _Chain:
        parent = self._answer(chain) if chain is not None else None
        return _Chain(self._add_question(node.text, node.created, parent, shown=node.id in self._on_path), node.id)

    def _go_on(self, node: Node, chain: _Chain | None) -> _Chain:
        if chain is None:
            if self._start is None:
                self._start = _Chain(self._add_question(_STARTS_WITH_ANSWER, node.created, None, shown=True), "")
            chain = self._start
        return _Chain(chain.question, node.id, node, chain)

    def _answer(self, chain: _Chain) -> int:
        """Return the id of the answer that a chain is, adding it the first time."""
        if chain.answer is None:
            self._messages += chain.length
            if self._messages > _MOST_MESSAGES:
                self._chat.left_out[LeftOut.LARGE_CHAT] += 1
                raise BrokenChatError("it has too many versions")
            chain.answer = self._add_answer(chain)
        return chain.answer

    def _add_question(self, text: str, created: datetime | None, parent: int | None, *, shown: bool) -> int:
        number = len(self._turns)
        when = created or self._time_of(parent)
        self._turns.append(QuestionRecord(number, when, text, parent, self._picked(parent, shown=shown)))
        return number

    def _add_answer(self, chain: _Chain) -> int:
        nodes, number = chain.nodes(), len(self._turns)
        messages: tuple[StoredMessage, ...] = tuple(message for node in nodes for message in node.messages)
        model = next((node.model for node in reversed(nodes) if node.model), "")
        created = next((node.created for node in nodes if node.created is not None), None)
        is_whole = bool(messages) and not nodes[-1].is_incomplete
        below = self._below.get(chain.source, [])
        goes_on = any(child.kind is Kind.ANSWER and child.id in self._on_path for child in below)
        shown = chain.source in self._on_path and not goes_on
        self._turns.append(
            AnswerRecord(
                number,
                chain.question,
                created or self._time_of(chain.question),
                messages,
                one_line(model),
                state=AnswerState.WHOLE if is_whole else AnswerState.CUT,
                reason=None if is_whole else EndReason.STOPPED,
                picked=self._picked(chain.question, shown=shown),
            )
        )
        return number

    def _picked(self, parent: int | None, *, shown: bool) -> int:
        """Later versions are shown rather than earlier ones, and the shown path before all."""
        self._siblings[parent] += 1
        return self._siblings[parent] + (_SHOWN if shown else 0)

    def _time_of(self, turn: int | None) -> datetime:
        assert self._chat.created is not None
        return self._turns[turn].created if turn is not None else self._chat.created


def _record(chat: SourceChat, created: datetime, turns: tuple[TurnRecord, ...]) -> ChatRecord:
    last_used = max((created, *(turn.created for turn in turns), *_known((chat.last_used,))))
    first = next((turn.text for turn in turns if isinstance(turn, QuestionRecord)), "")
    return ChatRecord(
        chat.identity,
        one_line(chat.title, limit=_LONGEST_TITLE) or title_from(first),
        created,
        last_used,
        created.astimezone().date().isoformat(),
        instructions=chat.instructions,
        turns=turns,
    )


def _first_time(chat: SourceChat, undated: datetime) -> datetime:
    """Return when the chat began, as far as anything in it says so."""
    if chat.created is not None:
        return chat.created
    return min(_known((*(node.created for node in chat.nodes), chat.last_used)), default=undated)


def _known(moments: Iterable[datetime | None]) -> Iterator[datetime]:
    return (one for one in moments if one is not None)
