"""Pins, the archive, folders and the bin, with real files."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from app.chats import order
from app.chats.errors import ChatGoneError
from app.chats.order import Folder, Overview
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as opened:
        yield opened


@pytest.fixture
def ids(store: ChatStore) -> list[int]:
    """Three chats, the oldest first."""
    new, stamp = NewChat("2026-11-30"), Stamp("m")
    return [store.ask(None, None, f"chat {number}", new=new, stamp=stamp).chat_id for number in range(3)]


def overview(store: ChatStore) -> Overview:
    return store.read(order.overview)


def marks(store: ChatStore) -> list[tuple[bool, bool, int | None]]:
    chats = sorted(overview(store).chats, key=lambda chat: chat.id)
    return [(chat.is_pinned, chat.is_archived, chat.folder) for chat in chats]


def test_pinned_and_archived(store: ChatStore, ids: list[int]) -> None:
    store.write(partial(order.set_pinned, chat_ids=ids[:2], pinned=True))
    assert marks(store) == [(True, False, None), (True, False, None), (False, False, None)]
    store.write(partial(order.set_archived, chat_ids=ids[1:], archived=True))
    assert marks(store) == [(True, False, None), (False, True, None), (False, True, None)]
    store.write(partial(order.set_pinned, chat_ids=ids[1:2], pinned=True))
    store.write(partial(order.set_archived, chat_ids=ids[2:], archived=False))
    assert marks(store) == [(True, False, None), (True, False, None), (False, False, None)]


def test_an_archived_chat_comes_back_when_it_is_used(store: ChatStore, ids: list[int]) -> None:
    store.write(partial(order.set_archived, chat_ids=ids, archived=True))
    answer = store.open_chat(ids[0]).turns[-1].id
    store.ask(ids[0], answer, "more", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    assert [archived for _, archived, _ in marks(store)] == [False, True, True]


def test_folders(store: ChatStore, ids: list[int]) -> None:
    trips = store.write(partial(order.add_folder, name="trips"))
    animals = store.write(partial(order.add_folder, name="Animals \udc80"))
    store.write(partial(order.set_archived, chat_ids=ids[:1], archived=True))
    store.write(partial(order.move, chat_ids=ids[:2], folder_id=trips.id))
    assert marks(store) == [(False, False, trips.id), (False, False, trips.id), (False, False, None)]
    changed = Folder(trips.id, "Trips", "🧳", "accent", is_open=False)
    store.write(partial(order.change_folder, folder=changed))
    assert overview(store).folders == (Folder(animals.id, "Animals \ufffd"), changed)
    store.write(partial(order.move, chat_ids=ids[:1], folder_id=None))
    store.write(partial(order.remove_folder, folder_id=trips.id))
    assert marks(store) == [(False, False, None)] * 3
    assert [folder.id for folder in overview(store).folders] == [animals.id]


@pytest.mark.parametrize(
    "work",
    [
        lambda connection: order.move(connection, [1], 99),
        lambda connection: order.change_folder(connection, Folder(99, "-")),
        lambda connection: order.restore(connection, [1, 99]),
        lambda connection: order.delete(connection, [1, 99]),
    ],
)
def test_what_does_not_exist(store: ChatStore, ids: list[int], work: Callable[[object], None]) -> None:
    with pytest.raises(ChatGoneError):
        store.write(work)
    assert len(overview(store).chats) == 3  # nothing was changed


def test_the_bin(store: ChatStore, ids: list[int]) -> None:
    now = datetime.now(UTC)
    store.write(partial(order.delete, chat_ids=ids[:1], now=now - timedelta(days=31)))
    store.write(partial(order.delete, chat_ids=ids[1:], now=now - timedelta(days=29, minutes=1)))
    assert [chat.id for chat in overview(store).deleted] == [ids[2], ids[1], ids[0]]
    assert [chat.days_left(now) for chat in overview(store).deleted] == [1, 1, 0]
    assert overview(store).deleted[0].days_left(now - timedelta(days=1)) == 2
    assert store.purge(now - order.KEPT_IN_BIN) == 1
    store.write(partial(order.restore, chat_ids=ids[1:2]))
    assert [chat.id for chat in overview(store).chats] == [ids[1]]
    assert store.purge(chat_ids=ids[:2]) == 0  # what is not in the bin stays
    assert store.purge(chat_ids=ids) == 1
    assert overview(store).deleted == ()


def test_a_rescue_keeps_the_order(store: ChatStore, ids: list[int]) -> None:
    folder = store.write(partial(order.add_folder, name="trips"))
    store.write(partial(order.move, chat_ids=ids[:1], folder_id=folder.id))
    store.write(partial(order.set_pinned, chat_ids=ids[1:2], pinned=True))
    store.write(partial(order.delete, chat_ids=ids[2:]))
    before = overview(store)
    store.close()
    ChatStore.rescue(store.path)
    with ChatStore(store.path) as rescued:
        assert overview(rescued) == before
