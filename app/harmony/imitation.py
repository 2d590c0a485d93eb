"""Text that imitates the end of a message and names a recipient: ``… search.</analysis to=functions.search``.

gpt-oss was seen to write such text in place of ``<|end|><|start|>assistant to=functions.search`` and to go on with
``<|channel|>commentary code<|message|>{…}<|call|>``, so that the recipient of the call stands in the reasoning.

Text is read so under a narrow condition only, since a model may also write *about* such tags:

* it is the very end of a message that the model wrote itself, directly before the control token that closes it;
* the header that follows names no recipient of its own, and does not begin the answer;
* the message below that header ends in ``<|call|>``.

The first condition is this module's, the others are the parser's.
"""

import re
from typing import Final, NamedTuple

from app.harmony.header import CONTENT_TYPES, ToolNames, is_real

TAIL: Final = 400
"""Characters at the end of a message that may hold an imitation; a tool's name has at most 128."""

_TYPES: Final = "|".join(sorted(CONTENT_TYPES))
_RECIPIENT: Final = re.compile(
    r"to=\s{0,2}(?P<quote>[\"']?)(?P<name>[\w.\-]+(?:[:/][\w.\-]+)*)(?P=quote)\s{0,2}(?:/?>|\])?"
    rf"(?P<rest>(?:\s{{1,2}}(?:analysis|commentary))?(?:\s{{1,2}}(?:{_TYPES}))?)\s{{0,4}}"
)
# `</analysis`, `</think>`, `[/analysis]`, `<|end|>` and `<|start|>` in ordinary letters, one after another.
_NAME: Final = r"[A-Za-z][\w:\-]{0,31}"
_TAG: Final = rf"(?:<[|/\\]{{1,2}}{_NAME}\|? ?/?>?|<{_NAME} ?/?>|\[/{_NAME}\]?|\[{_NAME}\])"
_BEFORE: Final = re.compile(
    rf"\s{{0,8}}(?P<tags>(?:{_TAG}\s{{0,4}}){{0,4}})(?:(?<![^\W_])assistant\s{{0,2}})?\Z", re.IGNORECASE
)


class Imitation(NamedTuple):
    """What was found.

    Attributes:
        start: where it begins, in the text that was searched; white space before it is part of it.
        header: what it says, as it would stand in the role of a header, such as ``to=functions.search json``.
    """

    start: int
    header: str


def find_imitation(tail: str, tools: ToolNames) -> Imitation | None:
    """The imitation with which `tail` ends.

    A recipient behind a tag may be any; without a tag it is one only if it is a known tool or a function.
    """
    at = tail.rfind("to=")
    if at < 0:
        return None
    found = _RECIPIENT.fullmatch(tail, at)
    before = _BEFORE.search(tail, 0, at)
    if found is None or before is None:
        return None
    name = found["name"].rstrip(".-")
    recipient, _ = tools.recipient(name)
    if not is_real(recipient):
        return None
    is_glued = before.start() == at and tail[at - 1 : at].isalnum()
    if not before["tags"] and (is_glued or not tools.is_tool(recipient)):
        return None
    return Imitation(before.start(), f" to={name}{found['rest']}")
