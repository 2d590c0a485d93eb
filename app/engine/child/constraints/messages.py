"""Which grammar a message of a turn must fit."""

from collections.abc import Callable, Mapping
from typing import Final

from app.core.conversation import Conversation, FunctionTool
from app.core.stream import MessageKind
from app.engine.faults import EngineError, FaultKind, Stage, make_fault
from app.schemas.checking import checked, loosened
from app.schemas.errors import SchemaError
from app.schemas.grammar import grammar_of

_NO_PARAMETERS: Final[Mapping[str, object]] = {"type": "object", "additionalProperties": False}


def _own_name(tool: FunctionTool) -> str:
    return tool.name


class MessageGrammars:
    """The grammars of one turn, each made when it is first asked for.

    Args:
        leads: white space may come before a JSON text.
        name_of: returns the recipient of calls of a tool.

    Attributes:
        restricts_answer: the answer has a schema.
        recipients: of all calls that the model may make.

    Raises:
        SchemaError: the conversation's schema cannot be enforced.
    """

    def __init__(
        self, conversation: Conversation, *, leads: bool = False, name_of: Callable[[FunctionTool], str] = _own_name
    ) -> None:
        self.restricts_answer = bool(conversation.schema)
        self._leads = leads
        self._tools = {name_of(tool): tool for tool in conversation.tools}
        for namespace in conversation.namespaces:
            self._tools |= {f"{namespace.name}.{tool.name}": tool for tool in namespace.functions}
        plain = [namespace.name for namespace in conversation.namespaces if not namespace.functions]
        self.recipients = (*self._tools, *plain)
        self._made: dict[str, str] = {}
        self._answer = ""
        if conversation.schema:
            self._answer = grammar_of(checked(conversation.schema).schema, leads=leads)

    @property
    def of_answer(self) -> str:
        """The grammar of the answer; empty if it may be any text."""
        return self._answer

    def of(self, kind: MessageKind, recipient: str | None) -> str:
        """Return the grammar of a message of that kind, to that recipient; empty if it may be any text."""
        if kind is MessageKind.FINAL:
            return self._answer
        if kind is not MessageKind.TOOL_CALL or recipient not in self._tools:
            return ""
        if recipient not in self._made:
            self._made[recipient] = self._of_call(self._tools[recipient])
        return self._made[recipient]

    def _of_call(self, tool: FunctionTool) -> str:
        """Return the grammar of a tool's arguments, without what of its schema cannot be enforced."""
        found = loosened({"type": "object", **(tool.parameters or _NO_PARAMETERS)})
        return "" if found is None else grammar_of(found[0], leads=self._leads)


def grammars_of(
    conversation: Conversation, *, leads: bool = False, name_of: Callable[[FunctionTool], str] = _own_name
) -> MessageGrammars:
    """Return the grammars of a turn.

    Raises:
        EngineError: the conversation's schema cannot be enforced.
    """
    try:
        return MessageGrammars(conversation, leads=leads, name_of=name_of)
    except SchemaError as error:
        raise EngineError(make_fault(FaultKind.BAD_REQUEST, error.explanation, stage=Stage.READING)) from error
