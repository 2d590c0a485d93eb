"""The parts of a chat that a reader sees, the same in Markdown, HTML and PDF."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple

from app.chats.citing import citations_in
from app.chats.exchange.labels import Labels
from app.chats.exchange.records import AnswerRecord, ChatRecord, QuestionRecord, ShownTurn, shown_turns
from app.chats.stored_chat import AnswerState
from app.core.stream import MessageKind
from app.core.text import one_line
from app.markdown.citations import Citations


class Look(Enum):
    """How a part is shown. PLAIN is text as typed, ANSWER is Markdown, NOTE is a sentence of the app."""

    PLAIN = auto()
    ANSWER = auto()
    REASONING = auto()
    COMMENTARY = auto()
    CODE = auto()
    NOTE = auto()


class Part(NamedTuple):
    """A text below a heading. `title` is empty for what needs none."""

    look: Look
    text: str
    title: str = ""


class Section(NamedTuple):
    """A question or an answer with its heading. `meta` is its time and version."""

    is_question: bool
    title: str
    meta: str
    parts: tuple[Part, ...]


def title_of(chat: ChatRecord, labels: Labels) -> str:
    """Return the title as one line."""
    return one_line(chat.title) or labels.untitled


def sections_of(chat: ChatRecord, labels: Labels) -> Iterator[Section]:
    """Yield the shown path, without turns that have nothing to show."""
    names = {document.id: one_line(document.content.name) for document in chat.documents}
    answers: list[AnswerRecord] = []
    for shown in shown_turns(chat):
        turn, meta = shown.turn, _meta(shown, labels)
        if isinstance(turn, QuestionRecord):
            yield Section(True, labels.you, meta, tuple(_asked(turn, names, labels)))
            continue
        answers.append(turn)
        if parts := tuple(_parts(turn, labels, citations_in(answers, turn.text_of(MessageKind.FINAL)))):
            yield Section(False, one_line(turn.model) or labels.model, meta, parts)


def day_and_time(moment: datetime) -> str:
    """Return a time as the user's clock showed it."""
    try:
        return moment.astimezone().strftime("%Y-%m-%d %H:%M")
    except (OverflowError, ValueError, OSError):  # the years 1 and 9999, and on Windows those before 1970
        return moment.strftime("%Y-%m-%d %H:%M UTC")


def _meta(shown: ShownTurn, labels: Labels) -> str:
    meta = day_and_time(shown.turn.created)
    if shown.versions == 1:
        return meta
    return f"{meta} · {labels.version.format(position=shown.version, count=shown.versions)}"


def _asked(question: QuestionRecord, names: Mapping[int, str], labels: Labels) -> Iterator[Part]:
    yield Part(Look.PLAIN, question.text)
    if question.attachments:
        attached = ", ".join(names[one.document] for one in question.attachments)
        yield Part(Look.NOTE, labels.attached.format(names=attached))


def _parts(answer: AnswerRecord, labels: Labels, citations: Citations | None) -> Iterator[Part]:
    for message in answer.messages:
        if not message.text:
            continue
        match message.kind:
            case MessageKind.REASONING:
                yield Part(Look.REASONING, message.text, labels.thinking)
            case MessageKind.PREAMBLE:
                yield Part(Look.COMMENTARY, message.text, labels.commentary)
            case MessageKind.TOOL_CALL:
                title = labels.tool_call.format(name=one_line(message.recipient or "?"))
                yield Part(Look.CODE, message.text, title)
            case MessageKind.TOOL_RESULT:
                yield Part(Look.CODE, message.text, labels.tool_result.format(name=one_line(message.role)))
            case MessageKind.FINAL:
                is_json = answer.json is not None and answer.json.is_json
                text = citations.as_links(message.text) if citations is not None and not is_json else message.text
                yield Part(Look.ANSWER, f"```json\n{text}\n```" if is_json else text)
            case MessageKind.FOREIGN:
                pass
    if answer.state is not AnswerState.WHOLE:
        yield Part(Look.NOTE, labels.incomplete)
