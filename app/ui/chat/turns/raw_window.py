"""An answer as the model wrote it: every message with its header, and the prompt before it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.stream import MessageEnd
from app.ui.chat.turns.turn_wording import tokens_words
from app.ui.services.answer_state import LiveAnswer, LiveMessage
from app.ui.theme import Type, theme
from app.ui.widgets.card import Card
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.label import Label
from app.ui.widgets.log_window import mono_view
from app.ui.widgets.progress import ProgressLine
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.words import tr, trn

_COLUMN_GAP = 12


class RawWindow(SeparateWindow):
    """A separate window with two tabs. It shows a copy of the answer, taken when the window is created."""

    def __init__(self, answer: LiveAnswer, parent: QWidget | None = None) -> None:
        super().__init__(tr("Raw answer"), parent)
        self.resize(920, 640)
        self.tabs = QTabWidget()
        self.messages = MessagesPage([_kept(message) for message in answer.messages], answer.repairs)
        self.prompt = PromptPage()
        self.tabs.addTab(self.messages, tr("Messages"))
        self.tabs.addTab(self.prompt, tr("Prompt"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(self.tabs)

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.messages.table

    def set_rendered(self, text: str, n_tokens: int) -> None:
        """Show the prompt as the engine passes it to the model, with visible control tokens."""
        self.prompt.show_text(text, n_tokens)

    def set_rendered_problem(self, words: str) -> None:
        """Show the explanation why the prompt is not available."""
        self.prompt.show_problem(words)


class MessagesPage(QWidget):
    """A table of messages, and the text of the selected one."""

    def __init__(self, messages: Sequence[LiveMessage], repairs: Sequence[str]) -> None:
        super().__init__()
        self._messages = messages
        self.table = self._make_table()
        self.text = mono_view(tr("Message text"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        if repairs:
            column.addWidget(_repairs_card(repairs))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._make_detail())
        splitter.setSizes([200, 360])
        column.addWidget(splitter, 1)
        self.table.currentCellChanged.connect(self._on_row)
        if messages:
            self.table.selectRow(0)

    def _make_table(self) -> QTableWidget:
        titles = [tr("No."), tr("Channel"), tr("Role"), tr("Recipient"), tr("Content type"), tr("Tokens"), tr("End")]
        table = QTableWidget(len(self._messages), len(titles))
        table.setHorizontalHeaderLabels(titles)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(tr("Messages"))
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for row, message in enumerate(self._messages):
            for column, words in enumerate(_cells(row, message)):
                table.setItem(row, column, QTableWidgetItem(words))
        table.resizeColumnsToContents()
        for column in range(len(titles)):
            table.setColumnWidth(column, table.columnWidth(column) + theme().px(_COLUMN_GAP))
        table.horizontalHeader().setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        return table

    def _make_detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 8, 0, 0)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Message text"), tone="second"), 1)
        head.addWidget(CopyButton(tr("Copy text"), self.text.toPlainText))
        column.addLayout(head)
        column.addWidget(self.text, 1)
        return detail

    def _on_row(self, row: int) -> None:
        self.text.setPlainText(self._messages[row].text if 0 <= row < len(self._messages) else "")


class PromptPage(QWidget):
    """The rendered prompt, a progress line until it arrives, or an explanation why it is missing."""

    def __init__(self) -> None:
        super().__init__()
        self.text = mono_view(tr("Prompt with control tokens"))
        self._count = Label(tone="second")
        self._problem = Label(tone="second", wrap=True, selectable=True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout()
        for page in (self._make_busy(), self._make_text(), self._problem):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addLayout(self._stack)

    def show_text(self, text: str, n_tokens: int) -> None:
        """Show the rendered prompt and its token count."""
        self.text.setPlainText(text)
        self._count.setText(tokens_words(n_tokens))
        self._stack.setCurrentIndex(1)

    def show_problem(self, words: str) -> None:
        """Show an explanation in place of the prompt."""
        self._problem.setText(words)
        self._stack.setCurrentIndex(2)

    def _make_busy(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(tr("Rendering the prompt…"), tone="second"))
        line = ProgressLine()
        line.set_fraction(None)
        column.addWidget(line)
        column.addStretch(1)
        return page

    def _make_text(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(CopyButton(tr("Copy prompt"), self.text.toPlainText))
        column.addLayout(head)
        column.addWidget(self.text, 1)
        return page


def end_words(end: MessageEnd | None) -> str:
    """Return how a message ended: the token that ended it, if there was one."""
    match end:
        case None:
            return tr("interrupted")
        case MessageEnd.END | MessageEnd.RETURN | MessageEnd.CALL:
            return f"<|{end.value}|>"
        case MessageEnd.EOS:
            return tr("end of stream")
        case MessageEnd.IMPLICIT:
            return tr("none; the next message started")
        case MessageEnd.CUT:
            return tr("cut off")


def _cells(row: int, message: LiveMessage) -> list[str]:
    return [
        str(row + 1),
        message.channel or message.kind.value,
        message.role,
        message.recipient or "",
        message.content_type or "",
        f"{message.tokens:,}" if message.tokens else "",
        end_words(message.end),
    ]


def _repairs_card(repairs: Sequence[str]) -> Card:
    card = Card(tone="sunken")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(2)
    column.addWidget(Label(trn("{count} repair", "{count} repairs", len(repairs)), type=Type.META, bold=True))
    for note in repairs:
        column.addWidget(Label(note, tone="second", wrap=True, selectable=True))
    return card


def _kept(message: LiveMessage) -> LiveMessage:
    """Copy the message, so that the window does not change while the answer streams."""
    stored = message.stored()
    return LiveMessage(
        stored.kind,
        stored.role,
        stored.channel,
        stored.recipient,
        stored.content_type,
        [stored.text],
        stored.end,
        stored.tokens,
    )
