"""The menus of what holds in one chat in place of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.core.full_context import WhenFull
from app.core.settings.generation import GENERATION_WHEN_FULL
from app.ui.widgets.menu import ChoiceMenu
from app.ui.words import say, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from app.ui.services.chat_context import ChatContext

_BUDGETS: Final = (0, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768)
"""Tokens of reasoning that are offered; 0 is no limit."""


class OptionsMenus(QObject):
    """Two submenus at the end of `menu`: what happens when the context is full, and the most tokens of reasoning.

    Attributes:
        when_full, budget: the submenus; None stands for the setting.
    """

    def __init__(self, context: ChatContext, menu: QMenu) -> None:
        super().__init__(menu)
        self._context = context
        self.when_full = ChoiceMenu(
            {None: "", **{value: when_full_words(value) for value in WhenFull}},
            menu,
            title=tr("When this chat fills the context"),
        )
        self.budget = ChoiceMenu(
            {None: "", **{tokens: budget_words(tokens) for tokens in _BUDGETS}},
            menu,
            title=tr("Think at most"),
        )
        self.when_full.chosen.connect(context.set_when_full)
        self.budget.chosen.connect(context.set_thinking_budget)
        menu.addSeparator()
        menu.addMenu(self.when_full)
        menu.addMenu(self.budget)
        context.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        usual, chosen = self._context.usual, self._context.chosen
        self.when_full.set_words(None, tr("As in Settings: {value}", value=when_full_words(usual.when_full)))
        self.budget.set_words(None, tr("As in Settings: {value}", value=budget_words(usual.thinking_budget)))
        self.when_full.check(chosen.when_full)
        self.budget.check(chosen.thinking_budget)


def when_full_words(value: WhenFull) -> str:
    """Return the words of the setting for this value."""
    return next(say(choice.title) for choice in GENERATION_WHEN_FULL.choices if choice.value == value.value)


def budget_words(tokens: int) -> str:
    """Return a number of tokens of reasoning in words."""
    return tr("{tokens} tokens of reasoning", tokens=f"{tokens:,}") if tokens else tr("No limit")
