"""How many tokens of the context the definitions of tools take, before they are used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.core.conversation import Conversation, FunctionTool, UserMessage
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.engine.protocol import Rendered
    from app.tools.tool import ToolSpec
    from app.ui.services.engine import EngineRunner

_OTHER: Final = FunctionTool("other")
"""A tool beside the one that is counted: what stands around all tools is not counted for each."""


class ToolCosts(QObject):
    """Counted by the engine as the loaded model gets them, where one is loaded; otherwise estimated.

    Signals:
        changed(): more was counted, or another model is loaded.
    """

    changed = Signal()

    def __init__(self, engine: EngineRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._counted: dict[str, int] = {}
        self._empty: int | None = None
        self._asked: set[str] = set()
        engine.loaded.connect(self._forget)
        engine.unloaded.connect(self._forget)

    def of(self, spec: ToolSpec) -> int:
        """Return the tokens of a tool; see :meth:`is_exact`."""
        counted = self._counted.get(spec.fingerprint)
        return counted if counted is not None else estimate(spec)

    def is_exact(self, specs: Iterable[ToolSpec]) -> bool:
        """Whether all of them were counted for the loaded model."""
        return all(spec.fingerprint in self._counted for spec in specs)

    def count(self, specs: Iterable[ToolSpec]) -> None:
        """Have the engine count what was not counted for the loaded model; `changed` follows."""
        if not self._engine.has_model:
            return
        wanted = [spec for spec in specs if spec.fingerprint not in self._asked]
        if wanted and self._empty is None:
            self._engine.render(_with(()), self._take_empty, lambda _: None)
        for spec in wanted:
            self._asked.add(spec.fingerprint)
            done = partial(self._take, spec.fingerprint, spec is wanted[-1])
            self._engine.render(_with((spec,)), done, lambda _: None)

    def _take_empty(self, rendered: Rendered) -> None:
        self._empty = len(rendered.ids)

    def _take(self, fingerprint: str, is_last: bool, rendered: Rendered) -> None:
        if self._empty is not None and fingerprint in self._asked:
            self._counted[fingerprint] = max(0, len(rendered.ids) - self._empty)
        if is_last:
            self.changed.emit()

    def _forget(self) -> None:
        self._counted.clear()
        self._asked.clear()
        self._empty = None
        self.changed.emit()


def estimate(spec: ToolSpec) -> int:
    """Return about how many tokens a tool takes for gpt-oss."""
    from app.harmony.tool_sizes import estimated_tokens  # noqa: PLC0415  most windows show no tools

    return estimated_tokens(spec.function())


def _with(specs: Iterable[ToolSpec]) -> Conversation:
    functions = (_OTHER, *(spec.function() for spec in specs))
    return Conversation((UserMessage("?"),), "2026-01-01", tools=functions)


def with_cost(name: str, tokens: int, is_exact: bool) -> str:
    """Return a name with what it takes of the context."""
    return tr("{name} · {cost}", name=name, cost=cost_words(tokens, is_exact))


def cost_words(tokens: int, is_exact: bool) -> str:
    """Return a number of tokens in words."""
    if is_exact:
        return trn("{count} token", "{count} tokens", tokens)
    return tr("about {count} tokens", count=f"{tokens:,}")
