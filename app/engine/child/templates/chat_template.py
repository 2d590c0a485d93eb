"""Prompts for chat models other than gpt-oss, rendered with the Jinja template in their file.

The template is an untrusted program and runs in a sandbox with a time limit (sandbox.py). Text from users, documents
and tools never becomes a control token (tokens.py). The conversation is adapted to what the template accepts
(rendering.py). If the file has no usable template, a generic one is used and a warning says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.conversation import AssistantMessage, Conversation
from app.core.sentences import Phrase, phrase
from app.engine.child.beginning import tagged_beginning
from app.engine.child.templates.errors import TemplateError, TemplateFault
from app.engine.child.templates.messages import untrusted_texts
from app.engine.child.templates.rendering import Rendering
from app.engine.child.templates.tokens import ControlStrings, Disguise, TemplateTokenizer, ids_behind, token_ids
from app.engine.child.think_parser import OPENERS

CHATML = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}"
    "{% endfor %}{{ '<|im_start|>assistant\n' }}"
)
"""The ChatML format, which most fine-tuned models know."""

PERSON = "User:"
"""How the user's next message starts in :data:`PLAIN`."""

PLAIN = (
    "{% for message in messages %}"
    "{{ {'user': '" + PERSON + " ', 'assistant': 'Assistant: '}.get(message.role, '') }}"
    # The model generates the space after "Assistant:" itself. If it appeared twice, the cached answer would not match.
    "{{ (message.content | trim if message.role == 'assistant' else message.content) + '\n\n' }}"
    "{% endfor %}{{ 'Assistant:' }}"
)
"""For models with an unknown format. No token ends a turn; a model that has not learned to stop continues with the
user's next message.
"""

NO_TEMPLATE = phrase("This model's file has no chat template. A generic template is used, so answers may be poor.")
BROKEN_TEMPLATE = (
    "The chat template in this model's file is not used. {why} A generic template is used instead, so"
    " answers may be poor."
)
NONE_OFFERED = phrase("The generic template does not offer tools to the model.")


@dataclass(frozen=True, slots=True)
class RenderedTemplate:
    """A prompt rendered by a chat template.

    Attributes:
        ids: token ids for the model, including the begin-of-sequence token.
        text: the same as text, for the raw view.
        open_tag: the ``<think>`` or similar tag at the end of the prompt, after which the model continues reasoning;
            empty if there is none.
        warnings: what the user should know about the prompt.
        person: how a line starts with which the model writes the user's next message, if no token ends its turn.
    """

    ids: tuple[int, ...]
    text: str
    open_tag: str
    warnings: tuple[Phrase, ...]
    person: str = ""


class ChatTemplate:
    """The chat template of one model.

    Args:
        source: ``tokenizer.chat_template`` from the file, untrusted; None if the file has none.
        tokenizer: the model's vocabulary.
        seconds: time limit for rendering one prompt.
    """

    def __init__(self, source: str | None, tokenizer: TemplateTokenizer, *, seconds: float = 2.0) -> None:
        self._source = source
        self._tokenizer = tokenizer
        self._seconds = seconds
        self._controls = ControlStrings(tokenizer.control_tokens())
        self._broken: TemplateError | None = None

    def render(self, conversation: Conversation) -> RenderedTemplate:
        """Render the prompt after which the model continues `conversation`.

        Raises:
            TemplateError: the template refuses this conversation.
        """
        disguise = Disguise(self._controls, (self._source or "", *untrusted_texts(conversation)))
        rendering = Rendering(conversation, disguise, self._tokenizer, self._seconds)
        text, warnings, person = self._render(rendering)
        ids = token_ids(text, disguise, self._controls, self._tokenizer)
        open_tag = next((tag for tag in OPENERS if text.rstrip().endswith(tag)), "")
        return RenderedTemplate(tuple(ids), disguise.show(text), open_tag, tuple(warnings), person)

    def beginning(self, messages: Sequence[AssistantMessage], open_tag: str, person: str = "") -> list[int]:
        """Return the token ids of an interrupted turn, to follow a prompt that ends with `open_tag`.

        Args:
            person: as in :class:`RenderedTemplate`.
        """
        if not messages:
            return []
        disguise = Disguise(self._controls, [message.text for message in messages])
        text = tagged_beginning(messages, disguise.hide, open_tag=open_tag, own_tag=self._own_tag())
        return ids_behind(f" {text}" if person else text, disguise, self._controls, self._tokenizer)

    def trusted_ids(self, text: str) -> list[int]:
        """Tokenize text written by the app itself; control strings in it become control tokens."""
        return ids_behind(text, Disguise(self._controls, ()), self._controls, self._tokenizer)

    def known(self, markers: Iterable[str]) -> list[str]:
        """Return those of `markers` that the template or the vocabulary of this model has."""
        known = self._tokenizer.control_tokens()
        return [marker for marker in markers if marker in (self._source or "") or marker in known]

    def _own_tag(self) -> str:
        """Return the tag that opens this model's reasoning: the one it has a token for, else the most common one."""
        return next((tag for tag in OPENERS if isinstance(next(self._controls.split(tag)), int)), OPENERS[0])

    def _render(self, rendering: Rendering) -> tuple[str, list[Phrase], str]:
        """Return the text, the warnings, and how the user's next message starts."""
        if self._source is None:
            return self._common_form(rendering, NO_TEMPLATE)
        try:
            if self._broken is not None:
                raise self._broken
            return *rendering.by_template(self._source), ""
        except TemplateError as error:
            if error.fault is TemplateFault.REFUSED:
                raise
            if error.fault is TemplateFault.SYNTAX:  # every other conversation would fail as well
                self._broken = error
            return self._common_form(rendering, phrase(BROKEN_TEMPLATE, why=error.explanation.why or ""))

    def _common_form(self, rendering: Rendering, warning: Phrase) -> tuple[str, list[Phrase], str]:
        is_chatml = {"<|im_start|>", "<|im_end|>"} <= self._tokenizer.control_tokens().keys()
        text = rendering.by_common_form(CHATML if is_chatml else PLAIN, self._seconds)
        warnings = [warning, NONE_OFFERED] if rendering.has_tools else [warning]
        return text, warnings, "" if is_chatml else PERSON
