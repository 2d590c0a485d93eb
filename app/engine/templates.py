"""Prompts for chat models other than gpt-oss, by the Jinja template in their file.

The template is a stranger's program and runs in a sandbox with a time limit (template_sandbox.py); the words of people,
documents and tools never become control tokens (template_tokens.py); the conversation is cut to what the template takes
(template_messages.py). Where the file has no usable template, a common form is used and a warning says so.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.conversation import AssistantMessage, Conversation, ToolResult
from app.core.sentences import Phrase, phrase
from app.engine.beginning import tagged_beginning
from app.engine.template_errors import TemplateError, TemplateFault
from app.engine.template_messages import Shape, build_messages, build_tools, needed_texts, untrusted_texts
from app.engine.template_sandbox import RefusedByTemplateError, run_template, uses_tools
from app.engine.template_tokens import ControlStrings, Disguise, TemplateTokenizer, ids_behind, token_ids
from app.engine.think_parser import OPENERS

CHATML = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}"
    "{% endfor %}{{ '<|im_start|>assistant\n' }}"
)
"""The form that most fine-tuned models know."""

PLAIN = (
    "{% for message in messages %}"
    "{{ {'user': 'User: ', 'assistant': 'Assistant: '}.get(message.role, '') + message.content + '\n\n' }}"
    "{% endfor %}{{ 'Assistant:' }}"
)
"""For models of which nothing is known."""

NO_TEMPLATE = phrase("This model's file has no chat template. A common form is used; answers may be poor.")
BROKEN_TEMPLATE = (
    "The chat template in this model's file is not used: {why} A common form is used; answers may be poor."
)
FOLDED = phrase("This model takes no instructions of its own; they stand before your first message.")
DROPPED = phrase("This model's chat template may leave out a part of this chat.")
NO_TOOLS = phrase("This model's chat template knows no tools; none are offered to it.")

_LASTING = frozenset((TemplateFault.SYNTAX, TemplateFault.UNSAFE, TemplateFault.TOO_BIG))
"""Faults that another conversation would meet as well, so that the template is not run again."""


@dataclass(frozen=True, slots=True)
class RenderedTemplate:
    """A prompt.

    Attributes:
        ids: what the model reads, the begin-of-sequence token included.
        text: the same as text, for the raw view.
        open_tag: the ``<think>`` or the like with which the prompt ends, so that the model goes on reasoning; empty
            if it does not.
        warnings: what the person should know about it.
    """

    ids: tuple[int, ...]
    text: str
    open_tag: str
    warnings: tuple[Phrase, ...]

    @property
    def thinking_open(self) -> bool:
        """Whether the model goes on reasoning."""
        return bool(self.open_tag)


class ChatTemplate:
    """The template of one model.

    Args:
        source: ``tokenizer.chat_template`` of the file, untrusted; None when it has none.
        tokenizer: the model's vocabulary.
        seconds: how long rendering one prompt may take.
    """

    def __init__(self, source: str | None, tokenizer: TemplateTokenizer, *, seconds: float = 2.0) -> None:
        self._source = source
        self._tokenizer = tokenizer
        self._seconds = seconds
        self._controls = ControlStrings(tokenizer.control_tokens())
        self._broken: TemplateError | None = None

    def render(self, conversation: Conversation) -> RenderedTemplate:
        """The prompt that continues `conversation`.

        Raises:
            TemplateError: the template refuses this conversation.
        """
        disguise = Disguise(self._controls, (self._source or "", *untrusted_texts(conversation)))
        rendering = _Rendering(conversation, disguise, self._tokenizer, self._seconds)
        text, warnings = self._render(rendering)
        ids = token_ids(text, disguise, self._controls, self._tokenizer)
        open_tag = next((tag for tag in OPENERS if text.rstrip().endswith(tag)), "")
        return RenderedTemplate(tuple(ids), disguise.show(text), open_tag, tuple(warnings))

    def beginning(self, messages: Sequence[AssistantMessage], open_tag: str) -> list[int]:
        """The ids of a turn that broke off, behind a prompt that ends with `open_tag`."""
        if not messages:
            return []
        disguise = Disguise(self._controls, [message.text for message in messages])
        text = tagged_beginning(messages, disguise.hide, open_tag=open_tag, own_tag=self._own_tag())
        return ids_behind(text, disguise, self._controls, self._tokenizer)

    def trusted_ids(self, text: str) -> list[int]:
        """The ids of `text` that the app itself writes: control strings in it count."""
        return ids_behind(text, Disguise(self._controls, ()), self._controls, self._tokenizer)

    def _own_tag(self) -> str:
        """How this model opens its reasoning: with the tag that it has a token for, or else as most do."""
        return next((tag for tag in OPENERS if isinstance(next(self._controls.split(tag)), int)), OPENERS[0])

    def _render(self, rendering: "_Rendering") -> tuple[str, list[Phrase]]:
        if self._source is None:
            return self._common_form(rendering, NO_TEMPLATE)
        try:
            if self._broken is not None:
                raise self._broken
            return rendering.by_template(self._source, with_tools=uses_tools(self._source))
        except TemplateError as error:
            if error.fault is TemplateFault.REFUSED:
                raise
            if error.fault in _LASTING:
                self._broken = error
            return self._common_form(rendering, phrase(BROKEN_TEMPLATE, why=str(error.explanation.why)))

    def _common_form(self, rendering: "_Rendering", warning: Phrase) -> tuple[str, list[Phrase]]:
        rendering.begin_again(self._seconds)
        chatml = {"<|im_start|>", "<|im_end|>"} <= self._tokenizer.control_tokens().keys()
        text, _ = rendering.in_shape(CHATML if chatml else PLAIN, Shape(fold_tools=True), tools=False)
        return text, [warning]


class _Rendering:
    """One conversation on its way through a template."""

    def __init__(
        self, conversation: Conversation, disguise: Disguise, tokenizer: TemplateTokenizer, seconds: float
    ) -> None:
        self._conversation = conversation
        self._disguise = disguise
        self._tokenizer = tokenizer
        self._until = time.monotonic() + seconds
        self._needed = [disguise.hide(text) for text in needed_texts(conversation)]

    def begin_again(self, seconds: float) -> None:
        """Allow `seconds` from now on."""
        self._until = time.monotonic() + seconds

    def by_template(self, source: str, *, with_tools: bool) -> tuple[str, list[Phrase]]:
        """The prompt in the first shape that the template takes without refusing or losing a word.

        Raises:
            TemplateError: if it takes none, or fails.
        """
        kept: tuple[str, list[Phrase]] | None = None
        failure: TemplateError | None = None
        for shape in self._shapes(with_tools=with_tools):
            try:
                text, complete = self.in_shape(source, shape, tools=with_tools and not shape.fold_tools)
            except TemplateError as error:
                if error.fault not in (TemplateFault.REFUSED, TemplateFault.FAILED):
                    raise
                failure = failure or error
                continue
            warnings = self._warnings(shape, with_tools=with_tools)
            if complete:
                return text, warnings
            kept = kept or (text, [*warnings, DROPPED])
        if kept is not None:
            return kept
        raise failure or TemplateError(TemplateFault.FAILED)

    def in_shape(self, source: str, shape: Shape, *, tools: bool) -> tuple[str, bool]:
        """The prompt in one shape, and whether all that is needed stands in it."""
        hide = self._disguise.hide
        variables = {
            "messages": build_messages(self._conversation, shape, hide),
            "tools": (build_tools(self._conversation, hide) if tools else []) or ([] if shape.empty_tools else None),
            "documents": None,
            "bos_token": self._tokenizer.bos_text,
            "eos_token": self._tokenizer.eos_text,
            "add_generation_prompt": True,
            # the two names by which templates are told that the model may reason
            "enable_thinking": True,
            "thinking": True,
        }
        try:
            seconds = max(self._until - time.monotonic(), 0.0)
            text = run_template(source, variables, day=self._conversation.date, seconds=seconds)
        except RefusedByTemplateError as error:
            raise TemplateError(TemplateFault.REFUSED, self._disguise.show(str(error))) from error
        return text, all(needed in text for needed in self._needed)

    def _shapes(self, *, with_tools: bool) -> Iterable[Shape]:
        instructions = bool(self._conversation.instructions)
        used_tools = any(isinstance(turn, ToolResult) for turn in self._conversation.turns)
        for fold_tools in (False, True) if used_tools and with_tools else (used_tools,):
            for typed_content in (False, True):
                for fold_instructions in (False, True) if instructions else (False,):
                    yield Shape(fold_instructions, typed_content, fold_tools)
        if with_tools and not self._conversation.tools:  # templates made for tools only
            yield Shape(fold_tools=used_tools, empty_tools=True)

    def _warnings(self, shape: Shape, *, with_tools: bool) -> list[Phrase]:
        warnings = [FOLDED] if shape.fold_instructions else []
        return [*warnings, NO_TOOLS] if self._conversation.tools and not with_tools else warnings
