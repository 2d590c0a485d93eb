"""Python for the window: what is attached to a chat is there for its code."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.temporary import _BEFORE
from app.documents.document import Document, DocumentKind, Section
from app.tools.python import component as component_module
from app.tools.python.component import VARIABLE
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.chat_store import StoreDesk
from app.ui.services.python_source import PythonSource
from tests.tools.python.packed import make_component


def test_files_of_a_chat_are_attached(
    qtbot: QtBot, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(component_module, "BUILT_HERE", tmp_path / "none")
    with ChatStore(tmp_path / "chats.sqlite") as store:
        kept = store.documents.keep(None, Document("a.csv", DocumentKind.TABLE, (Section("1;2"),)))
        sent = store.ask(None, None, "Sum?", new=NewChat("2026-11-30"), stamp=Stamp("m"), document_ids=[kept.id])
    bridge = Bridge()
    desk = StoreDesk(Worker("store", bridge), tmp_path / "chats.sqlite")
    desk.open(lambda _: None, lambda error: pytest.fail(str(error)))
    source = PythonSource(bridge, desk)
    assert not source.specs()
    assert not source.tools(sent.chat_id)
    monkeypatch.setenv(VARIABLE, str(make_component(tmp_path / "component")))
    [spec] = source.specs()
    assert spec.name == "python"
    assert len(source.tools(sent.chat_id)) == 1
    assert not source.tools(_BEFORE + 1), "what it makes would be on disk, and the chat is temporary"
    assert spec.keeps_files
    sessions = source._sessions
    qtbot.waitUntil(lambda: sessions._attached == {sent.chat_id: {"a.csv": b"1;2"}})
    source.forget(sent.chat_id)
    qtbot.waitUntil(lambda: not sessions._attached)
    source.close()
    desk.close()
