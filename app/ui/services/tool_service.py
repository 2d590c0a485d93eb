"""The tools of the window: functions that the user has defined, what is decided about them, and the loop of an answer.

Knows no widget.
"""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, Protocol

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.conversation import ToolResult
from app.core.errors import DescantError, explained
from app.ui.services.earlier_messages import earlier_messages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.chats.store import ChatStore
    from app.chats.tooling import StoredFunction
    from app.core.conversation import Conversation
    from app.tools.consent import Consent, Rule
    from app.tools.definition import Definition
    from app.tools.loop import Loop
    from app.tools.tool import Tool, ToolSpec
    from app.ui.services.answer_state import LiveAnswer
    from app.ui.services.chat_store import StoreDesk
    from app.ui.services.preparing import Prepared


class KnownFunction(msgspec.Struct, frozen=True):
    """A function that the user has defined. `id` is 0 until it is saved."""

    definition: Definition
    id: int = 0


class ToolSource(Protocol):
    """Where tools come from that are no functions: a sandbox, a browser, servers."""

    def specs(self) -> Sequence[ToolSpec]:
        """Return the tools that there are now."""

    def tools(self, chat_id: int) -> Sequence[Tool]:
        """Return them for a chat, which may have a state of its own in them."""

    def forget(self, chat_id: int) -> None:
        """Let go what is held of a chat that was deleted."""

    def close(self) -> None:
        """End everything."""


class ToolService(QObject):
    """All functions, by name, and the decisions about tools.

    Attributes:
        functions: as they were read last.
        sources: of tools that are no functions.
        rules: decisions for all chats, by the full name of the tool.

    Signals:
        changed(): `functions` or `rules` are others.
        failed(DescantError): reading or writing failed; nothing was changed.
        begins(list[str]): an answer begins that may call the tools with these full names.
    """

    changed = Signal()
    failed = Signal(object)
    begins = Signal(list)

    def __init__(self, desk: StoreDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.functions: list[KnownFunction] = []
        self.sources: list[ToolSource] = []
        self.rules: dict[str, Rule] = {}

    @property
    def specs(self) -> list[ToolSpec]:
        """Every tool that there is."""
        own = [function.definition.spec() for function in self.functions]
        return [*(spec for source in self.sources for spec in source.specs()), *own]

    def tools(self, chat_id: int) -> list[Tool]:
        """Return every tool, as a chat has it."""
        found = [tool for source in self.sources for tool in source.tools(chat_id)]
        if self.functions:
            from app.tools.command import CommandTool  # noqa: PLC0415  most users define none

            found += [CommandTool(function.definition) for function in self.functions]
        return found

    def forget(self, chat_id: int) -> None:
        """Let go what tools hold of a chat that was deleted."""
        for source in self.sources:
            source.forget(chat_id)

    def close(self) -> None:
        """End what tools hold."""
        for source in self.sources:
            source.close()

    def refresh(self) -> None:
        """Read the functions and the decisions; `changed` follows."""
        self._desk.submit(explained(_read), self._show, self.failed.emit)

    def save(self, function: KnownFunction, saved: Callable[[KnownFunction], object] = lambda _: None) -> None:
        """Add a function or change it, then call `saved` with it as it is now; `failed` says why it cannot be."""
        from app.tools.definition import checked  # noqa: PLC0415  the start of the window needs no tools

        try:
            definition = checked(function.definition)
        except DescantError as error:
            self.failed.emit(error)
            return

        def done(stored: StoredFunction) -> None:
            self.refresh()
            saved(KnownFunction(definition, stored.id))

        self._desk.submit(explained(partial(_save, definition, function.id)), done, self.failed.emit)

    def delete(
        self, function: KnownFunction, deleted: Callable[[Callable[[], object]], object] = lambda _: None
    ) -> None:
        """Delete a function, and what is decided about it; then call `deleted` with what undoes that."""
        tool = function.definition.spec().name
        undo = partial(self._put_back, function, self.rules.get(tool))

        def done(_: None) -> None:
            self.refresh()
            deleted(undo)

        self._desk.submit(explained(partial(_delete, function.id, tool)), done, self.failed.emit)

    def _put_back(self, function: KnownFunction, rule: Rule | None) -> None:
        work = partial(_put_back, function.definition, rule)
        self._desk.submit(explained(work), lambda _: self.refresh(), self.failed.emit)

    def decide(self, spec: ToolSpec, consent: Consent, chat_id: int) -> None:
        """Keep what the user has decided about a tool, as far as it lasts."""
        from app.tools.consent import Consent, Rule  # noqa: PLC0415  as above

        match consent:
            case Consent.CHAT:
                work = partial(_allow, chat_id, spec.name, spec.fingerprint)
                self._desk.of(chat_id).submit(explained(work), None, self.failed.emit)
            case Consent.ALWAYS | Consent.NEVER | Consent.ASK:
                self.set_rule(spec.name, None if consent is Consent.ASK else Rule(consent, spec.fingerprint))
            case Consent.ONCE:
                pass

    def set_rule(self, tool: str, rule: Rule | None) -> None:
        """Decide about a tool for all chats; None asks each time."""
        self.rules = {name: one for name, one in self.rules.items() if name != tool}
        if rule is not None:
            self.rules[tool] = rule
        self._desk.submit(explained(partial(_set_rule, tool, rule)), None, self.failed.emit)
        self.changed.emit()

    def loop(
        self, chat_id: int, prepared: Prepared, answer: LiveAnswer, n_ctx: int, *, recalls: bool = False
    ) -> Loop | None:
        """Return the loop of an answer; None if no tool is on and none was called.

        Args:
            recalls: the model may search messages that are left out, if there are any.
        """
        on = prepared.options.tools
        recalls = recalls and prepared.conversation.left_out > 0
        if not (on or answer.calls or recalls):
            return None
        from app.tools.consent import ConsentBook  # noqa: PLC0415  as above
        from app.tools.limits import limits_for  # noqa: PLC0415
        from app.tools.loop import Loop  # noqa: PLC0415

        self.begins.emit(list(on))
        tools = [tool for tool in self.tools(chat_id) if tool.spec.name in on]
        if recalls:
            tools.insert(0, earlier_messages(self._desk, chat_id, prepared.question_id))
        private = _private_in(prepared.conversation, self.specs)
        book = ConsentBook(dict(self.rules), dict(prepared.allowed), read_private=private)
        loop = Loop.of(tools, book, limits_for(n_ctx))
        for record in answer.calls:
            loop.know(record, answer.result_of(record))
        return loop

    def _show(self, found: tuple[list[KnownFunction], dict[str, Rule]]) -> None:
        self.functions, self.rules = found
        self.changed.emit()


def _private_in(conversation: Conversation, specs: Sequence[ToolSpec]) -> str:
    """Return the tool that has brought private data into the conversation; empty for none."""
    private = {spec.name for spec in specs if spec.reads_private}
    results = (turn.tool for turn in conversation.turns if isinstance(turn, ToolResult))
    return next((tool for tool in results if tool in private), "")


def _read(store: ChatStore) -> tuple[list[KnownFunction], dict[str, Rule]]:
    from app.chats import tooling  # noqa: PLC0415  in the store's thread: the window must not wait for it
    from app.tools.consent import Consent, Rule  # noqa: PLC0415
    from app.tools.definition import from_json  # noqa: PLC0415

    functions = []
    for stored in store.read(tooling.functions):
        with contextlib.suppress(DescantError):  # of a newer version
            functions.append(KnownFunction(from_json(stored.definition, stored.name), stored.id))
    known = set(Consent)
    rules = {
        tool: Rule(Consent(rule.consent), rule.fingerprint)
        for tool, rule in store.read(tooling.rules).items()
        if rule.consent in known
    }
    return functions, rules


def _save(definition: Definition, function_id: int, store: ChatStore) -> StoredFunction:
    from app.chats import tooling  # noqa: PLC0415  as above

    stored = tooling.StoredFunction(definition.name, msgspec.json.encode(definition).decode(), function_id)
    return store.write(partial(tooling.save_function, function=stored))


def _delete(function_id: int, tool: str, store: ChatStore) -> None:
    from app.chats import tooling  # noqa: PLC0415  as above

    store.write(partial(tooling.delete_function, function_id=function_id))
    store.write(partial(tooling.set_rule, tool=tool, rule=None))


def _put_back(definition: Definition, rule: Rule | None, store: ChatStore) -> None:
    _save(definition, 0, store)
    _set_rule(definition.spec().name, rule, store)


def _allow(chat_id: int, tool: str, fingerprint: str, store: ChatStore) -> None:
    from app.chats import tooling  # noqa: PLC0415  as above

    store.write(partial(tooling.allow, chat_id=chat_id, tool=tool, fingerprint=fingerprint))


def _set_rule(tool: str, rule: Rule | None, store: ChatStore) -> None:
    from app.chats import tooling  # noqa: PLC0415  as above

    stored = tooling.StoredRule(rule.consent.value, rule.fingerprint) if rule is not None else None
    store.write(partial(tooling.set_rule, tool=tool, rule=stored))
