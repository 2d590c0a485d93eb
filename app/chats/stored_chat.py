"""Data types of a chat, as the store returns them.

A chat is a tree: an edited question or a regenerated answer is a sibling of the original. The window shows one path
through the tree, from the first question to a leaf.
"""

from datetime import datetime
from enum import StrEnum

import msgspec

from app.core.calls import CallRecord
from app.core.conversation import Effort
from app.core.full_context import WhenFull
from app.core.sentences import Explanation
from app.core.stream import MessageEnd, MessageKind
from app.core.turns import EndReason, JsonResult, TurnFigures
from app.documents.fitting import CHARACTERS_PER_TOKEN


class AnswerState(StrEnum):
    """The state of an answer.

    RUNNING: this app is generating it. WHOLE: the model finished it. CUT: it ended early for its `reason` (stopped,
    length, context full). FAILED: an error ended it. INTERRUPTED: the app closed or crashed during the answer.
    """

    RUNNING = "running"
    WHOLE = "whole"
    CUT = "cut"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class Branch(msgspec.Struct, frozen=True):
    """The position of a turn among its siblings, including itself, oldest first."""

    siblings: tuple[int, ...]
    position: int

    @property
    def count(self) -> int:
        """The number of siblings; 1 if there are no others."""
        return len(self.siblings)


class Given(StrEnum):
    """How the model gets a document: all of it, or the passages that fit a question."""

    WHOLE = "whole"
    PASSAGES = "passages"


class Attachment(msgspec.Struct, frozen=True):
    """A document of a question or of a draft, without its text.

    Attributes:
        id: of the document; versions of a question share it.
        kind: a ``DocumentKind``, as text so that a newer store can be read.
        characters: length of its text.
        tokens: what it takes of the context, as counted by the model that was loaded; 0 if not counted.
        given: None until its question is answered for the first time.
    """

    id: int
    name: str
    kind: str
    characters: int
    tokens: int = 0
    given: Given | None = None

    @property
    def likely_tokens(self) -> int:
        """The tokens, or rather too high an estimate if they were not counted."""
        return self.tokens or self.characters // CHARACTERS_PER_TOKEN + 1


class Passage(msgspec.Struct, frozen=True):
    """A piece of a file that the model got with a question: of a document that is too long to be given whole, or of a
    folder that the chat uses.

    Attributes:
        name, kind: of the file; in a folder, the name is its path below it.
        document: id of the document; 0 for a file of a folder.
        folder: the folder's path; empty for a document.
        text, heading, page, line: see :class:`app.documents.pieces.Piece`.
    """

    name: str
    kind: str
    text: str
    heading: str = ""
    page: int | None = None
    line: int | None = None
    document: int = 0
    folder: str = ""

    @property
    def likely_tokens(self) -> int:
        """Rather too high an estimate of its tokens."""
        return len(self.text) // CHARACTERS_PER_TOKEN


class Recalled(msgspec.Struct, frozen=True):
    """A piece of an earlier message that the model got with a question, because that message is left out.

    Attributes:
        source: the id of the earlier turn.
        is_question: it is the user's.
    """

    source: int
    text: str
    is_question: bool = False

    @property
    def likely_tokens(self) -> int:
        """Rather too high an estimate of its tokens."""
        return len(self.text) // CHARACTERS_PER_TOKEN


class Question(msgspec.Struct, frozen=True, tag="question"):
    """A message from the user.

    Attributes:
        id: unique in the store.
        parent: the answer it follows; None for the first question of a chat.
        attachments: the documents that came with it.
        passages: of these and of earlier documents, in the order in which the model got them.
        pinned: it is never left out of what the model reads.
        recalled: pieces of earlier messages that are left out, in the order in which the model got them.
    """

    id: int
    parent: int | None
    text: str
    created: datetime
    branch: Branch
    attachments: tuple[Attachment, ...] = ()
    passages: tuple[Passage, ...] = ()
    pinned: bool = False
    recalled: tuple[Recalled, ...] = ()


class StoredMessage(msgspec.Struct, frozen=True):
    """One message of an answer, or the result of a tool that was called in it.

    Attributes:
        role: ``assistant``; of a result, the name of the tool.
        end: None if the stream broke off in it.
        tokens: of its content; 0 if unknown.
    """

    kind: MessageKind
    text: str
    role: str = "assistant"
    channel: str | None = None
    recipient: str | None = None
    content_type: str | None = None
    end: MessageEnd | None = None
    tokens: int = 0


class Failure(msgspec.Struct, frozen=True):
    """The error that ended an answer early.

    Attributes:
        kind: the engine's ``FaultKind``, as text so that an older store can be read.
        log_tail: the engine's last log lines.
    """

    kind: str
    explanation: Explanation
    log_tail: tuple[str, ...] = ()


class Answer(msgspec.Struct, frozen=True, tag="answer"):
    """The model's answer to a question.

    Attributes:
        model: its name, as shown under the answer.
        effort: None for a model without efforts.
        reason: None unless the engine ended the turn itself.
        figures: None unless the engine ended the turn itself.
        raw_ids: the generated token ids; empty if unknown.
        repairs: the parser's repairs.
        notices: messages shown beside the answer.
        json: how it compares with the JSON schema that it was written for; None without one.
        calls: of tools, each beside the message with which the model made it.
        pinned: it is never left out of what the model reads.
        left_out: how many exchanges after the first are left out of what follows; None: as many as for this answer.
    """

    id: int
    parent: int
    model: str
    effort: Effort | None
    created: datetime
    branch: Branch
    state: AnswerState
    messages: tuple[StoredMessage, ...] = ()
    reason: EndReason | None = None
    figures: TurnFigures | None = None
    raw_ids: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    failure: Failure | None = None
    calls: tuple[CallRecord, ...] = ()
    pinned: bool = False
    left_out: int | None = None
    json: JsonResult | None = None


Turn = Question | Answer


class MeasuredTurn(msgspec.Struct, frozen=True):
    """The figures of one answer, without any of its text."""

    model: str
    created: datetime
    figures: TurnFigures


class ChatSummary(msgspec.Struct, frozen=True):
    """A chat in the list of chats.

    Attributes:
        last_used: when its last turn was added, or when it was created.
        folder: id of the folder it is in.
    """

    id: int
    title: str
    last_used: datetime
    is_pinned: bool = False
    is_archived: bool = False
    folder: int | None = None


class Summary(msgspec.Struct, frozen=True):
    """A summary of what the model is not given any more.

    Attributes:
        turn_id: the last turn that it covers; it covers all before it but the first exchange and pinned ones.
        model: the name of the model that wrote it; empty if the user did.
        edited: the user has changed it.
    """

    turn_id: int
    text: str
    model: str = ""
    edited: bool = False


class ChatOptions(msgspec.Struct, frozen=True):
    """What is chosen for one chat; None is as in the settings.

    Attributes:
        when_full: what happens when it fills the context.
        thinking_budget: after so many tokens of reasoning the model is led to its answer; 0 for no limit.
        tools: the full names of the tools that the model may call.
        schema: the text of a JSON schema that its answers must fit, checked or not; empty for any text.
    """

    when_full: WhenFull | None = None
    thinking_budget: int | None = None
    tools: tuple[str, ...] = ()
    schema: str = ""


class Chat(msgspec.Struct, frozen=True):
    """A chat with its shown path.

    Attributes:
        date: ``YYYY-MM-DD`` of its start; it never changes, because it is among the first tokens of a gpt-oss prompt.
        instructions: the system prompt of this chat; empty for none.
        draft: text that is not sent yet.
        drafted: documents that are not sent yet.
        turns: alternating questions and answers, from the first question to the leaf.
    """

    id: int
    title: str
    created: datetime
    last_used: datetime
    date: str
    effort: Effort
    instructions: str
    draft: str
    turns: tuple[Turn, ...]
    drafted: tuple[Attachment, ...] = ()
    options: ChatOptions = ChatOptions()
