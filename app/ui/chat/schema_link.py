"""Connects the field for a JSON schema with the open chat, and with what can be said about the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.ui.words import say, tr

if TYPE_CHECKING:
    from app.ui.chat.instructions import InstructionsPanel
    from app.ui.services.chat_context import ChatContext
    from app.ui.services.schema_check import SchemaCheck, SchemaVerdict

_MOST_SHOWN: Final = 3


class SchemaLink(QObject):
    """Shows the schema of the open chat, saves what is typed, and has it checked."""

    def __init__(self, panel: InstructionsPanel, context: ChatContext, check: SchemaCheck) -> None:
        super().__init__(panel)
        self._panel, self._context, self._check = panel, context, check
        panel.schema_changed.connect(self._on_typed)
        context.changed.connect(self._show)
        check.checked.connect(self._on_checked)
        self._show()

    def close(self, patience: float) -> bool:
        """End the thread of the check."""
        return self._check.close(patience)

    def _on_typed(self, text: str) -> None:
        self._context.set_schema(text)
        self._check.check(text)

    def _show(self) -> None:
        text = self._context.chosen.schema
        known = self._panel.schema.text() if self._panel.has_schema else ""
        if text != known:
            self._panel.schema.set_text(text)
            self._panel.schema.say("", is_bad=False)
            self._panel.show_schema(shown=bool(text))
            if text:
                self._check.check(text)

    def _on_checked(self, verdict: SchemaVerdict) -> None:
        if verdict.text == self._panel.schema.text():
            self._panel.schema.say(_words(verdict), is_bad=bool(verdict.problems))


def _words(verdict: SchemaVerdict) -> str:
    if not verdict.text.strip():
        return ""
    if verdict.problems:
        shown = [say(problem) for problem in verdict.problems[:_MOST_SHOWN]]
        more = len(verdict.problems) - len(shown)
        return " ".join([*shown, *([tr("And {count} more.", count=more)] if more else [])])
    if verdict.unknown:
        names = ", ".join(verdict.unknown[:_MOST_SHOWN])
        return tr("All of it will be enforced, but JSON Schema has no such keywords: {names}.", names=names)
    return tr("All of it will be enforced.")
