"""Python for models in the settings: installed from a list and from a file, refused, removed; the wrench follows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.core.settings.network import NETWORK_PYTHON
from app.core.settings.setting import Section
from app.tools.python import component as component_module
from app.tools.python.component import installed_folder
from app.tools.python.index import KnownIndex
from app.ui.settings.python_row import PythonRow
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer
from tests.hub.signing import Key
from tests.tools.python.packed import entry, packed, signed
from tests.ui.apps import Person, texts_of
from tests.ui.chat.checks import nameless


@pytest.fixture
def key() -> Key:
    return Key()


@pytest.fixture
def person(start: Callable[..., Person], key: Key, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    monkeypatch.setattr(component_module, "BUILT_HERE", own_home / "none")
    person = start()
    person.app.rest.panes.python._known = KnownIndex(key=key.key)
    return person


def row_of(person: Person) -> PythonRow:
    person.app.rest.panes.show_settings(Section.CHATS)
    assert person.app.rest.panes._shown_settings is not None
    row = person.app.rest.panes._shown_settings.rows["chats.python"]
    assert isinstance(row, PythonRow)
    return row


def buttons(row: PythonRow) -> list[str]:
    return [button.text() for button in row.buttons if not button.isHidden()]


def tools(person: Person) -> list[str]:
    return [spec.name for spec in person.app.tools.specs if spec.name == "python"]


def test_it_is_installed_from_a_list_and_removed(
    person: Person,
    key: Key,
    hub: HubServer,  # noqa: F811
    tmp_path: Path,
) -> None:
    row = row_of(person)
    assert buttons(row) == ["Install", "From a file…"]
    assert nameless(row) == []
    row.install_button.click()
    person.wait(lambda: "No address for Python is set." in texts_of(row))
    archive = packed(tmp_path)
    content, signature = signed(key, entry(archive))
    hub.add("descant/python", {"index.json": content, "index.json.sig": signature, archive.name: archive})
    person.app.settings.set(NETWORK_PYTHON, f"{hub.endpoint}/descant/python/resolve/main/index.json")
    row.install_button.click()
    person.wait(lambda: "Python 3.12 is installed" in texts_of(row))
    assert buttons(row) == ["Update", "From a file…", "Remove"]
    assert tools(person) == ["python"]
    menu = person.app.rest.tools_link.menu
    person.wait(lambda: "python" in [one.text() for one in menu.actions()])
    assert "Install Python for models…" not in [one.text() for one in menu.actions()]
    row.remove_button.click()
    person.wait(lambda: buttons(row) == ["Install", "From a file…"])
    assert tools(person) == []
    assert not installed_folder().exists()
    assert "is installed" not in texts_of(row)


def test_a_file_that_no_list_names_is_asked_about(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = packed(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive), ""))
    row = row_of(person)
    row.file_button.click()
    person.wait(lambda: "No signed list names" in texts_of(row))
    assert buttons(row) == ["Install", "From a file…", "Install it anyway"]
    assert tools(person) == []
    row.trust_button.click()
    person.wait(lambda: "Python 3.12 is installed" in texts_of(row))
    assert buttons(row) == ["Update", "From a file…", "Remove"]


def test_what_is_no_component_changes_nothing(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.tar.xz").write_bytes(b"not packed")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "a.tar.xz"), ""))
    row = row_of(person)
    row.file_button.click()
    person.wait(lambda: "Install it anyway" in buttons(row))
    row.trust_button.click()
    person.wait(lambda: "a.tar.xz is not Python for the model" in texts_of(row))
    person.wait(lambda: buttons(row) == ["Install", "From a file…"])
