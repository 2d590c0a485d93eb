"""What the answers of a chat can name: the files that were given, and the pages of the web that were shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.chats.citing import citations_in
from app.chats.stored_chat import Passage, Question
from app.documents.framing import framed_heading, framed_name
from app.documents.pieces import Piece
from app.markdown.citations import Citations
from app.markdown.sources import Source, SourceNames
from app.ui.services.answer_state import LiveAnswer


@dataclass(frozen=True, slots=True)
class Target:
    """What is shown of a source.

    Attributes:
        source: file, page, heading or line that the answer names.
        question: the question that was answered.
        document: id of the attached file; 0 for a file of a folder.
        passage: the passage that the model got of it from there; None if it got the whole file, or another passage.
    """

    source: Source
    question: str
    document: int
    passage: Passage | None = None

    @property
    def place(self) -> Piece:
        """The passage; without text if only its place is known."""
        if self.passage is not None:
            return Piece(self.passage.text, self.passage.heading, self.passage.page, self.passage.line)
        return Piece("", self.source.heading, self.source.page, self.source.line)


def names_before(turns: Sequence[Question | LiveAnswer], answer_id: int) -> SourceNames | None:
    """Return the names of the files that were given before an answer; None if there were none."""
    given: list[tuple[str, str]] = []
    for question in _questions(turns, answer_id):
        given += [(framed_name(one.name), "") for one in question.attachments]
        given += [(framed_name(one.name), framed_heading(one.heading)) for one in question.passages]
    return SourceNames(given) if given else None


def citations_of(turns: Sequence[Question | LiveAnswer], answer_id: int) -> Citations | None:
    """Return what an answer can cite of the pages shown until then; None if there were none."""
    answers: list[LiveAnswer] = []
    for turn in turns:
        if isinstance(turn, LiveAnswer):
            answers.append(turn)
            if turn.id == answer_id:
                return citations_in(answers)
    return None


def target_of(turns: Sequence[Question | LiveAnswer], answer_id: int, words: str) -> Target | None:
    """Return what a source in an answer leads to: the latest file of that name, and its passage from there.

    Args:
        words: the source, see :attr:`app.markdown.sources.Source.words`.
    """
    names = names_before(turns, answer_id)
    source = names.source_of(words) if names is not None else None
    questions = list(_questions(turns, answer_id))
    if source is None or not questions:
        return None
    passages = [one for question in questions for one in question.passages if framed_name(one.name) == source.name]
    passage = _best(passages, source)
    documents = [one.document for one in passages] if passage is None else [passage.document]
    documents += [
        one.id for question in questions for one in question.attachments if framed_name(one.name) == source.name
    ]
    return Target(source, questions[0].text, documents[0], passage) if documents else None


def _questions(turns: Sequence[Question | LiveAnswer], answer_id: int) -> Iterator[Question]:
    """Yield the questions before an answer, the last one first."""
    before: list[Question] = []
    for turn in turns:
        if isinstance(turn, Question):
            before.append(turn)
        elif turn.id == answer_id:
            yield from reversed(before)


def _best(passages: Sequence[Passage], source: Source) -> Passage | None:
    """Return the passage that stands where the source says; the first for a source that says nothing of that."""
    fitting = [one for one in passages if _fits(one, source)]
    if source.line is not None:
        before = [one for one in fitting if one.line is not None and one.line <= source.line]
        return max(before, key=lambda one: one.line or 0, default=None)
    return fitting[0] if fitting else None


def _fits(passage: Passage, source: Source) -> bool:
    is_page = source.page is None or passage.page == source.page
    return is_page and (not source.heading or framed_heading(passage.heading) == source.heading)
