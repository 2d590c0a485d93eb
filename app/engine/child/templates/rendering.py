"""Renders one conversation with a template, in the form that the template accepts with the least loss.

Templates fail on, refuse or silently drop what their author did not think of: a system message, several calls at
once, a schema with two types. Each such part can be passed in other forms (:class:`Shape`) and is dropped only if all
of them fail. The rest keeps the form that the file intends, and a notice says what was lost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.core.conversation import AssistantTurn, Conversation, FunctionTool, ToolResult
from app.core.sentences import Phrase, phrase
from app.engine.child.templates.errors import TemplateError, TemplateFault
from app.engine.child.templates.messages import Shape, build_messages, build_tool, calls_of
from app.engine.child.templates.needs import Needs
from app.engine.child.templates.sandbox import (
    RefusedByTemplateError,
    escaped_json,
    run_template,
    uses_calls,
    uses_tools,
)
from app.engine.child.templates.schemas import is_deep, type_lists
from app.engine.child.templates.time_limit import TimeBudget
from app.engine.child.templates.tokens import Disguise, TemplateTokenizer
from app.engine.child.templates.variables import variables_for

FOLDED = phrase("This model does not support a system prompt, so yours is placed before your first message.")
DROPPED = phrase("This model's chat template may leave out part of this chat.")
NO_TOOLS = phrase("This model's chat template does not support tools, so none are offered to it.")
TOOLS_FAIL = phrase("This model's chat template fails when there are tools, so none are offered to it.")
SOME_TOOLS_FAIL = "This model's chat template fails with some tools, so these are not offered to it: {tools}."
SIMPLER_TOOLS = (
    "This model's chat template cannot express all parameters of some tools, so these are described in a"
    " simpler form: {tools}."
)
CALLS_IN_WORDS = phrase(
    "This model's chat template cannot write tool calls, so they are described to the model as text."
)

_FATAL = frozenset((TemplateFault.SYNTAX, TemplateFault.TOO_SLOW))
"""Faults that no other form of the conversation can avoid."""

_PROBE = FunctionTool("probe", "A tool.", {"type": "object", "properties": {}})
"""A tool so simple that every template with tool support accepts it."""


@dataclass(frozen=True, slots=True)
class _Tools:
    """The tools in the form in which they are passed to the template.

    Attributes:
        simpler: names of the tools whose schema is simplified; `left_out` are the names of those that are not passed.
        are_whole: all tools are passed unchanged, and it is not known yet whether the template accepts them.
    """

    passed: tuple[object, ...] = ()
    simpler: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    are_whole: bool = False


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A prompt rendered in one form, with the result of the checks.

    Attributes:
        has_words: it contains all required texts.
        has_calls: it contains the calls of the current turn, in a form that a model can have been trained on.
    """

    text: str
    shape: Shape
    tools: _Tools
    has_words: bool
    has_calls: bool


class Rendering:
    """Renders one conversation with a template.

    Args:
        seconds: time limit for all attempts together.
    """

    def __init__(
        self, conversation: Conversation, disguise: Disguise, tokenizer: TemplateTokenizer, seconds: float
    ) -> None:
        self._conversation = conversation
        self._disguise = disguise
        self._tokenizer = tokenizer
        self._budget = TimeBudget(seconds)
        self._needs = Needs(conversation, disguise.hide, escaped_json)

    @property
    def has_tools(self) -> bool:
        """Whether the conversation offers tools."""
        return bool(self._conversation.tools)

    def by_common_form(self, source: str, seconds: float) -> str:
        """Render with one of our own templates, within `seconds` from now."""
        self._budget = TimeBudget(seconds)
        return self._run(source, Shape(fold_calls=True, fold_results=True), _Tools())

    def by_template(self, source: str) -> tuple[str, list[Phrase]]:
        """Return the prompt in the first form that the template accepts without dropping anything, and the warnings.

        Raises:
            TemplateError: the template accepts no form, or fails.
        """
        tools = self._whole_tools() if uses_tools(source) else _Tools()
        best, failure = self._search(source, tools)
        if best is None:
            raise failure or TemplateError(TemplateFault.FAILED)
        if best.tools.are_whole:
            best = self._with_single_types(source, best)
        return best.text, self._warnings(source, best)

    def _search(self, source: str, tools: _Tools) -> tuple[_Attempt | None, TemplateError | None]:
        """Return the best attempt and the first failure."""
        best: _Attempt | None = None
        failure: TemplateError | None = None
        for shape in self._shapes(source, tools):
            try:
                attempt = self._attempt(source, shape, tools)
            except TemplateError as error:
                if error.fault in _FATAL:
                    if best is None:
                        raise
                    break
                failure = failure or error
                if tools.are_whole and (mended := self._mended_tools(source, shape)) is not None:
                    return self._search(source, mended)
                continue
            if attempt.has_words and attempt.has_calls:
                return attempt, failure
            if best is None or (attempt.has_words and not best.has_words):
                best = attempt
        return best, failure

    def _attempt(self, source: str, shape: Shape, tools: _Tools) -> _Attempt:
        text = self._run(source, shape, tools)
        return _Attempt(text, shape, tools, self._needs.has_words(text), self._needs.has_calls(text))

    def _run(self, source: str, shape: Shape, tools: _Tools) -> str:
        variables = {
            "messages": build_messages(self._conversation, shape, self._disguise.hide),
            "bos_token": self._tokenizer.bos_text,
            "eos_token": self._tokenizer.eos_text,
            **variables_for(source, tools.passed, self._conversation.date),
        }
        if shape.empty_lists:
            variables |= {name: [] for name in ("tools", "documents") if not variables[name]}
        try:
            return run_template(source, variables, day=self._conversation.date, budget=self._budget)
        except RefusedByTemplateError as error:
            raise TemplateError(TemplateFault.REFUSED, self._disguise.show(str(error))) from error
        except TemplateError as error:
            raise TemplateError(error.fault, self._disguise.show(error.detail)) from error

    # Forms of the messages

    def _shapes(self, source: str, tools: _Tools) -> Iterator[Shape]:
        """Yield the forms of the messages, those with the least loss first."""
        for empty_lists in (False,) if tools.passed else (False, True):  # for templates that need tools
            for calls in self._call_shapes(source):
                for typed_content in (False, True):
                    for fold_instructions in (False, True) if self._conversation.instructions else (False,):
                        yield replace(
                            calls,
                            typed_content=typed_content,
                            fold_instructions=fold_instructions,
                            empty_lists=empty_lists,
                        )

    def _call_shapes(self, source: str) -> Iterator[Shape]:
        calls = [len(calls_of(turn)) for turn in self._conversation.turns if isinstance(turn, AssistantTurn)]
        has_calls = any(calls)
        if not has_calls and not self._has_results:
            yield Shape()
            return
        if uses_calls(source):
            for single_calls in (False, True) if any(count > 1 for count in calls) else (False,):
                for text_arguments in (False, True) if has_calls else (False,):
                    yield Shape(single_calls=single_calls, text_arguments=text_arguments)
            yield Shape(fold_calls=True)
        yield Shape(fold_calls=True, fold_results=True)

    @property
    def _has_results(self) -> bool:
        return any(isinstance(turn, ToolResult) for turn in self._conversation.turns)

    # Forms of the tools

    def _whole_tools(self) -> _Tools:
        passed = tuple(build_tool(tool, self._disguise.hide) for tool in self._conversation.tools)
        deep = tuple(tool.name for tool in self._conversation.tools if is_deep(tool.parameters))
        return _Tools(passed, simpler=deep, are_whole=bool(passed))

    def _mended_tools(self, source: str, shape: Shape) -> _Tools | None:
        """Return the tools that the template can write, each in the most complete form that works.

        None if the template fails without tools as well.
        """
        if not any(self._takes(source, replace(shape, empty_lists=empty), ()) for empty in (False, True)):
            return None
        hide = self._disguise.hide
        left_out = tuple(tool.name for tool in self._conversation.tools)
        if not self._takes(source, shape, (build_tool(_PROBE, hide),)):
            return _Tools(left_out=left_out)
        passed: list[object] = []
        simpler: list[str] = []
        left_out = ()
        for tool in self._conversation.tools:
            whole, plain = build_tool(tool, hide), build_tool(tool, hide, plain=True)
            if self._takes(source, shape, (whole,)):
                passed.append(whole)
                simpler += [tool.name] if is_deep(tool.parameters) else []
            elif self._takes(source, shape, (plain,)):
                passed.append(plain)
                simpler.append(tool.name)
            else:
                left_out += (tool.name,)
        if not self._takes(source, shape, passed):  # together they make the template fail
            return _Tools(left_out=tuple(tool.name for tool in self._conversation.tools))
        return _Tools(tuple(passed), tuple(simpler), left_out)

    def _with_single_types(self, source: str, best: _Attempt) -> _Attempt:
        """Return `best`, or an attempt in which no list of types appears in Python's notation.

        Gemma 4's template writes ``["string", "null"]`` as ``['STRING', 'NULL']`` in the place of a type.
        """
        passed, simpler = list(best.tools.passed), list(best.tools.simpler)
        for index, tool in enumerate(self._conversation.tools):
            if self._has_python_types(tool, best.text, passed[index]):
                passed[index] = build_tool(tool, self._disguise.hide, plain=True)
                simpler.append(tool.name)
        if simpler == list(best.tools.simpler):
            return best
        try:
            other = self._attempt(source, best.shape, _Tools(tuple(passed), tuple(simpler)))
        except TemplateError:
            return best
        return other if other.has_words else best

    def _has_python_types(self, tool: FunctionTool, text: str, form: object) -> bool:
        written = set() if is_deep(tool.parameters) else {str(types) for types in type_lists(tool.parameters)}
        if not any(types in text or types.upper() in text for types in written):
            return False
        return str(form) not in text  # the whole tool in Python's notation: SmolLM3 was trained on that

    def _takes(self, source: str, shape: Shape, tools: Sequence[object]) -> bool:
        """Whether the template renders with these tools without failing."""
        try:
            self._run(source, shape, _Tools(tuple(tools)))
        except TemplateError as error:
            if error.fault in _FATAL:
                raise
            return False
        return True

    # Notices

    def _warnings(self, source: str, best: _Attempt) -> list[Phrase]:
        warnings = [FOLDED] if best.shape.fold_instructions else []
        tool_warnings = self._tool_warnings(source, best)
        warnings += tool_warnings
        if best.shape.fold_calls and NO_TOOLS not in tool_warnings and uses_calls(source):
            warnings.append(CALLS_IN_WORDS)
        return warnings if best.has_words else [*warnings, DROPPED]

    def _tool_warnings(self, source: str, best: _Attempt) -> list[Phrase]:
        tools = best.tools
        if not self._conversation.tools:
            return []
        if not tools.passed:
            return [TOOLS_FAIL if tools.left_out else NO_TOOLS]
        if self._is_without_tools(source, best):
            return [NO_TOOLS]
        warnings: list[Phrase] = []
        if tools.left_out:
            warnings.append(phrase(SOME_TOOLS_FAIL, tools=", ".join(tools.left_out)))
        if tools.simpler:
            warnings.append(phrase(SIMPLER_TOOLS, tools=", ".join(tools.simpler)))
        return warnings

    def _is_without_tools(self, source: str, best: _Attempt) -> bool:
        """Whether the template only tested for tools and wrote none."""
        try:
            return self._run(source, best.shape, _Tools()) == best.text
        except TemplateError:
            return False
