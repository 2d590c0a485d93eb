"""The pages of the web that answers cite, from the calls that have shown them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from app.chats.segments import result_of
from app.markdown.citations import Citations, CitedPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.chats.segments import Called
    from app.core.calls import CallRecord

_LINE: Final = re.compile(r"L(\d{1,7}): (.*)", re.DOTALL)
_MARK: Final = "【"
"""Begins a citation."""
_CUT: Final = "\n\n[Cut: "


class _Answer(Protocol):
    """An answer, stored or being written."""

    @property
    def messages(self) -> Sequence[Called]: ...

    @property
    def calls(self) -> Sequence[CallRecord]: ...


def cited_pages(answers: Iterable[_Answer]) -> dict[int, CitedPage]:
    """Return the pages that were shown in answers, by cursor; the last one where a cursor was used again."""
    return {
        record.page.cursor: _page(record, result_of(answer.messages, record.position))
        for answer in answers
        for record in answer.calls
        if record.page is not None
    }


def citations_of(calls: Iterable[tuple[CallRecord, str]]) -> Citations:
    """Return what can be cited of the pages that calls have shown; with each call comes the text of its result."""
    return Citations({record.page.cursor: _page(record, text) for record, text in calls if record.page is not None})


def _page(record: CallRecord, text: str) -> CitedPage:
    """Return the page that a call has shown.

    Args:
        text: of its result.
    """
    assert record.page is not None
    links = tuple((link.address, link.title) for link in record.links)
    return CitedPage(record.page.address, record.page.title, _lines(text, record.rest), links)


def citations_in(answers: Iterable[_Answer], text: str = _MARK) -> Citations | None:
    """Return what the last of some answers can cite; None if no page was shown, or if `text` cites none anyway."""
    pages = cited_pages(answers) if _MARK in text else {}
    return Citations(pages) if pages else None


def _lines(text: str, rest: str) -> dict[int, str]:
    """Return the numbered lines of a view; those that were cut off for their length belong to it."""
    whole = text.rpartition(_CUT)[0] + rest if rest else text
    _, _, body = whole.partition("\n\n")
    found = (_LINE.fullmatch(line) for line in body.split("\n"))
    return {int(line[1]): line[2] for line in found if line is not None}
