"""The prompt library for the window: all prompts, and changes to them. Knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.chats import prompts

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.chats.prompts import Prompt
    from app.chats.store import ChatStore
    from app.ui.services.chat_store import StoreDesk


class PromptService(QObject):
    """All prompts, by name.

    Attributes:
        prompts: as they were read last.

    Signals:
        changed(): `prompts` are others.
        failed(DescantError): reading or writing failed; nothing was changed.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: StoreDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.prompts: list[Prompt] = []

    def refresh(self) -> None:
        """Read the prompts; `changed` follows."""
        self._desk.submit(lambda store: store.read(prompts.read), self._show, self.failed.emit)

    def save(self, prompt: Prompt, saved: Callable[[Prompt], object] = lambda prompt: None) -> None:
        """Add a prompt or change it, then call `saved` with it as it is now."""

        def done(prompt: Prompt) -> None:
            self.refresh()
            saved(prompt)

        def work(store: ChatStore) -> Prompt:
            return store.write(lambda connection: prompts.save(connection, prompt))

        self._desk.submit(work, done, self.failed.emit)

    def delete(self, prompt: Prompt, deleted: Callable[[Callable[[], object]], object] = lambda _: None) -> None:
        """Delete a prompt; then call `deleted` with what undoes that."""

        def done(_: None) -> None:
            self.refresh()
            deleted(lambda: self.save(prompt))

        def work(store: ChatStore) -> None:
            store.write(lambda connection: prompts.delete(connection, prompt.id))

        self._desk.submit(work, done, self.failed.emit)

    def _show(self, found: list[Prompt]) -> None:
        self.prompts = found
        self.changed.emit()
