"""Shows in the transcript what the model is not given any more and what is pinned, and lets the user change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.ui.chat.pane import ChatPane
    from app.ui.chat.turns.left_out_line import LeftOutLine, LineState
    from app.ui.chat.turns.question_view import QuestionView
    from app.ui.chat.turns.turn_view import TurnView
    from app.ui.services.chat_context import ChatContext
    from app.ui.services.conversation import ChatService
    from app.ui.services.exchanges import LeftOut


class ContextLink(QObject):
    """Connects the rows of the transcript with what the model is given of the chat."""

    def __init__(self, context: ChatContext, chats: ChatService, pane: ChatPane) -> None:
        super().__init__(pane)
        self._context, self._chats, self._pane = context, chats, pane
        pane.row_made.connect(self._on_made)
        context.left_out_changed.connect(self._show_all)
        context.pinned.connect(self._show_pin)
        context.writer.changed.connect(self._renew_line)
        chats.changed.connect(self._renew_line)
        self._show_all()

    def _on_made(self, view: TurnView, turn_id: int) -> None:
        view.pin_requested.connect(lambda: self._context.pin(turn_id))
        self._show(view, turn_id)

    def _show_all(self) -> None:
        for turn in self._chats.chat.turns:
            view = self._pane.view_of(turn.id)
            if view is not None:
                self._show(view, turn.id)

    def _show(self, view: TurnView, turn_id: int) -> None:
        from app.ui.chat.turns.question_view import QuestionView  # noqa: PLC0415  there is a view, so it is imported

        left_out = self._context.left_out
        view.set_left_out(left_out is not None and turn_id in left_out.turn_ids)
        if isinstance(view, QuestionView):
            self._show_line(view, left_out if left_out is not None and left_out.question_id == turn_id else None)

    def _show_line(self, view: QuestionView, left_out: LeftOut | None) -> None:
        """Show or remove the line above a question."""
        if left_out is None:
            view.set_line(None)
            return
        if view.line is None:
            view.set_line(self._make_line())
        view.show_line(self._state(left_out))

    def _make_line(self) -> LeftOutLine:
        from app.ui.chat.turns.left_out_line import LeftOutLine  # noqa: PLC0415  most chats never need it

        line = LeftOutLine()
        line.bring_back_requested.connect(self._context.bring_back)
        line.sum_up_requested.connect(self._context.sum_up)
        line.stop_requested.connect(lambda: self._context.writer.stop(self._chats.chat.id))
        line.summary_requested.connect(self._open_summary)
        line.more_requested.connect(self._context.load_more)
        return line

    def _state(self, left_out: LeftOut) -> LineState:
        from app.ui.chat.turns.left_out_line import LineState  # noqa: PLC0415  as above

        context, writer = self._context, self._context.writer
        return LineState(
            left_out,
            context.has_room,
            context.summary,
            context.is_summed_up,
            writer.state_of(self._chats.chat.id),
            writer.problem if writer.problem_of == left_out.last_id else "",
            context.offers.more,
        )

    def _open_summary(self) -> None:
        from app.ui.chat.summary_window import SummaryWindow  # noqa: PLC0415  seldom asked for

        summary = self._context.summary
        if summary is None:
            return
        window = SummaryWindow(summary, self._pane)
        window.saved.connect(self._context.save_summary)
        window.again_requested.connect(self._context.sum_up)
        window.discarded.connect(self._context.discard_summary)
        window.show()

    def _renew_line(self) -> None:
        left_out = self._context.left_out
        view = self._pane.view_of(left_out.question_id) if left_out is not None else None
        if view is None:
            return
        from app.ui.chat.turns.question_view import QuestionView  # noqa: PLC0415  as above

        if isinstance(view, QuestionView):
            self._show_line(view, left_out)

    def _show_pin(self, turn_id: int) -> None:
        view, question = self._pane.view_of(turn_id), self._chats.chat.question(turn_id)
        if view is None:
            return
        from app.ui.chat.turns.answer_view import AnswerView  # noqa: PLC0415  as above
        from app.ui.chat.turns.question_view import QuestionView  # noqa: PLC0415

        if isinstance(view, AnswerView):
            view.refresh()
        elif isinstance(view, QuestionView) and question is not None:
            view.show_pinned(question)
