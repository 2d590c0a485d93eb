"""Whether a finished answer fits its JSON schema."""

from collections.abc import Sequence

from app.core.conversation import AssistantMessage
from app.core.stream import MessageKind
from app.core.turns import JsonResult, JsonState
from app.schemas.reading import read_schema
from app.schemas.validation import misfit_of


def result_of(schema: str, messages: Sequence[AssistantMessage], *, is_over: bool) -> JsonResult:
    """Return how the answer among `messages` compares with the schema.

    Args:
        is_over: the model has ended it.
    """
    text = next((message.text for message in reversed(messages) if message.kind is MessageKind.FINAL), "")
    if not text.strip():
        return JsonResult(JsonState.INCOMPLETE)
    if not is_over and text[-1:].isdigit():  # more digits may have been to come
        return JsonResult(JsonState.INCOMPLETE)
    try:
        misfit = misfit_of(text, read_schema(schema))
    except ValueError as error:
        return JsonResult(JsonState.MISFITS if is_over else JsonState.INCOMPLETE, why=str(error))
    if misfit is None:
        return JsonResult(JsonState.FITS)
    return JsonResult(JsonState.MISFITS if is_over else JsonState.INCOMPLETE, misfit.where, misfit.why)
