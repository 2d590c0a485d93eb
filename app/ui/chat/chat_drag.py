"""Chats that are dragged within the list, and where they may be dropped."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QMimeData

from app.chats.order import DeletedChat
from app.chats.stored_chat import ChatSummary
from app.ui.chat.list_rows import Inside, Item, Section, SectionKind
from app.ui.services.chat_list import Action
from app.ui.widgets.row_list import Heading

_KIND = "application/x-descant-chats"


@dataclass(frozen=True, slots=True)
class Target:
    """What a drop does.

    Attributes:
        action: what to do with the chats; None to move them into `folder`.
        folder: None for the list itself.
    """

    action: Action | None = None
    folder: int | None = None


def as_mime_data(chat_ids: Sequence[int]) -> QMimeData:
    """Return chats as the data of a drag. Other programs find nothing in it."""
    data = QMimeData()
    data.setData(_KIND, msgspec.json.encode(list(chat_ids)))
    return data


def chats_in(data: QMimeData) -> list[int]:
    """Return the chats of a drag; none if it is another one."""
    try:
        return msgspec.json.decode(data.data(_KIND).data(), type=list[int]) if data.hasFormat(_KIND) else []
    except msgspec.DecodeError:
        return []


def target_of(item: Item | None) -> Target | None:
    """Return what a drop on a row does; None if nothing can be dropped there."""
    target: Target | None = None
    match item:
        case DeletedChat() | Section(kind=SectionKind.BIN):
            target = Target(Action.DELETE)
        case Section(kind=SectionKind.ARCHIVE) | Inside(chat=ChatSummary(is_archived=True)):
            target = Target(Action.ARCHIVE)
        case Section(folder=folder) if folder is not None:
            target = Target(folder=folder.id)
        case Inside(chat):
            target = Target(folder=chat.folder)
        case ChatSummary(is_pinned=True):
            target = Target(Action.PIN)
        case Heading() | ChatSummary():
            target = Target()
    return target
