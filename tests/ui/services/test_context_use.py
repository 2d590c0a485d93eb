"""What the meter says of the context."""

from datetime import UTC, datetime

import msgspec

from app.chats.stored_chat import Answer, AnswerState, Attachment, Branch, Given, Passage, Question
from app.core.turns import TurnFigures
from app.ui.services.answer_state import LiveAnswer
from app.ui.services.context_use import context_use

NOW = datetime(2026, 11, 30, tzinfo=UTC)
FIGURES = TurnFigures(reused=700, evaluated=300, written=200, thinking=50, instructions=100, question=80)


def question(number: int, *attachments: Attachment, passages: tuple[Passage, ...] = ()) -> Question:
    return Question(number, None, "?", NOW, Branch((number,), 0), attachments, passages)


def answer(number: int, figures: TurnFigures | None) -> LiveAnswer:
    return LiveAnswer.from_record(
        Answer(number, None, "m", None, NOW, Branch((number,), 0), AnswerState.WHOLE, (), figures=figures)
    )


def test_all_of_it_is_named() -> None:
    use = context_use([question(1), answer(2, None), question(3), answer(4, FIGURES)], 4_096)
    assert use is not None
    assert (use.instructions, use.documents, use.earlier, use.question, use.answer) == (100, 0, 820, 80, 200)
    assert use.instructions + use.documents + use.earlier + use.question + use.answer == 1_200
    # 1,150 stay, of which two exchanges take 525 each; 2,946 are free.
    assert (use.reasoning, use.further) == (50, 5)


def test_documents_are_counted_where_they_were_given() -> None:
    figures = msgspec.structs.replace(FIGURES, question=280)
    whole = Attachment(1, "a.txt", "text", 900, 200, Given.WHOLE)
    searched = Attachment(2, "b.pdf", "pdf", 90_000, 30_000, Given.PASSAGES)
    first = question(1, searched, passages=(Passage("b.pdf", "pdf", "x" * 300),))
    use = context_use([first, answer(2, None), question(3, whole), answer(4, figures)], 4_096)
    assert use is not None
    assert (use.documents, use.question, use.earlier) == (300, 80, 520)


def test_what_is_left_out_does_not_count() -> None:
    whole = Attachment(1, "a.txt", "text", 900, 200, Given.WHOLE)
    figures = msgspec.structs.replace(FIGURES, left_out=1)
    turns = [question(1), answer(2, None), question(3, whole), answer(4, None), question(5), answer(6, figures)]
    use = context_use(turns, 4_096)
    assert use is not None
    assert (use.documents, use.earlier) == (0, 820)
    assert use.further == 5


def test_nothing_is_said_without_figures_or_a_model() -> None:
    turns = [question(1), answer(2, FIGURES)]
    assert context_use(turns, None) is None
    assert context_use([question(1), answer(2, None)], 4_096) is None
    assert context_use([question(1), answer(2, TurnFigures(10, 10, 10))], 4_096) is None
    assert context_use([], 4_096) is None


def test_the_pace_is_that_of_the_last_exchanges() -> None:
    used = (1_000, 1_500, 1_700, 1_900, 2_100, 2_300)  # of the first exchange, which was long, nothing counts
    turns: list[Question | LiveAnswer] = []
    for number, tokens in enumerate(used):
        figures = msgspec.structs.replace(FIGURES, reused=tokens - 450, evaluated=300, written=200, thinking=50)
        turns += [question(2 * number + 1), answer(2 * number + 2, figures)]
    use = context_use(turns, 4_100)
    assert use is not None
    assert use.further == (4_100 - 2_300) // 200


def test_pinned_messages_count_though_others_are_left_out() -> None:
    whole = Attachment(1, "a.txt", "text", 900, 200, Given.WHOLE)
    figures = msgspec.structs.replace(FIGURES, left_out=2)
    pinned = msgspec.structs.replace(question(3, whole), pinned=True)
    turns = [question(1), answer(2, None), pinned, answer(4, None), question(5, whole), answer(6, None)]
    use = context_use([*turns, question(7), answer(8, figures)], 4_096)
    assert use is not None
    assert (use.documents, use.earlier) == (200, 620)
