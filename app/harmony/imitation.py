"""Finds text that imitates the end of a message and names a recipient: ``… search.</analysis to=functions.search``.

gpt-oss has been observed to write such text instead of ``<|end|><|start|>assistant to=functions.search`` and then to
continue with ``<|channel|>commentary code<|message|>{…}<|call|>``, so that the recipient of the call is part of the
reasoning. Because a model may also write *about* such tags, this applies only under narrow conditions:

* the text is at the very end of a message that the model wrote itself, directly before the closing control token;
* the header that follows names no recipient of its own and does not start the answer;
* the message after that header ends in ``<|call|>``.

This module checks the first condition, the parser the others.
"""

import re
from typing import Final, NamedTuple

from app.harmony.header import CONTENT_TYPES, ToolNames, is_real

TAIL: Final = 400
"""Characters at the end of a message in which to search; a tool's name has at most 128."""

_TYPES: Final = "|".join(sorted(CONTENT_TYPES))
_RECIPIENT: Final = re.compile(
    r"to=\s{0,2}(?P<quote>[\"']?)(?P<name>[\w.\-]+(?:[:/][\w.\-]+)*)(?P=quote)\s{0,2}(?:/?>|\])?"
    rf"(?P<rest>(?:\s{{1,2}}(?:analysis|commentary))?(?:\s{{1,2}}(?:{_TYPES}))?)\s{{0,4}}"
)
# Matches `</analysis`, `</think>`, `[/analysis]`, and `<|end|>` and `<|start|>` as plain text, in sequence.
_NAME: Final = r"[A-Za-z][\w:\-]{0,31}"
_TAG: Final = rf"(?:<[|/\\]{{1,2}}{_NAME}\|? ?/?>?|<{_NAME} ?/?>|\[/{_NAME}\]?|\[{_NAME}\])"
_BEFORE: Final = re.compile(
    rf"\s{{0,8}}(?P<tags>(?:{_TAG}\s{{0,4}}){{0,4}})(?:(?<![^\W_])assistant\s{{0,2}})?\Z", re.IGNORECASE
)


class Imitation(NamedTuple):
    """An imitated header that was found.

    Attributes:
        start: where it starts in the searched text, including white space before it.
        header: its content as it would be in the role section of a header, such as ``to=functions.search json``.
    """

    start: int
    header: str


def find_imitation(tail: str, tools: ToolNames) -> Imitation | None:
    """Return the imitation at the end of `tail`, if there is one.

    After a tag, any recipient is accepted; without a tag only a known tool or a function.
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
