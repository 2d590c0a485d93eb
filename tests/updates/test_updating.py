"""From the list to the new program in the place of the old one, and what happens when that is not possible."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.hub.errors import NotThereError, WrongContentError
from app.hub.network import Network
from app.hub.transfer.transfer import TransferOptions
from app.updates import replacing
from app.updates.errors import BadFileError, NotReplacedError
from app.updates.fetching import Fetching
from app.updates.installation import Installation, Kind
from app.updates.replacing import install_ready, note_start
from app.updates.store import UpdateState, UpdateStore
from tests.disks import fill, small_disk
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer, WrongByte
from tests.updates.lists import NEW, REPOSITORY, release

__all__ = ["small_disk"]
OLD = b"#!/bin/sh\necho old\n"


@pytest.fixture
def store(own_home: Path) -> UpdateStore:
    return UpdateStore()


@pytest.fixture
def image(tmp_path: Path) -> Installation:
    return image_in(tmp_path / "apps")


def image_in(folder: Path) -> Installation:
    folder.mkdir()
    program = folder / "Descant.AppImage"
    program.write_bytes(OLD)
    program.chmod(0o755)
    return Installation(Kind.APPIMAGE, program)


def fetch(
    store: UpdateStore,
    hub: HubServer,  # noqa: F811
    version: str = "0.2.0",
    content: bytes = NEW,
    kind: str = "appimage",
) -> Path:
    made = release(version, content, kind=kind)
    (file,) = made.files
    hub.add(REPOSITORY, {file.name: content})
    url = f"{hub.endpoint}/{REPOSITORY}/resolve/main/{file.name}"
    network = Network(endpoint=hub.endpoint)
    given = type(file)(file.kind, file.platform, file.name, url, file.size, file.sha256)
    return Fetching(store, version, given, lambda: network, TransferOptions(reserve=0)).run()


def what_runs(installation: Installation) -> str:
    assert installation.program is not None
    return subprocess.run([installation.program], capture_output=True, text=True, check=True).stdout.strip()


def test_an_appimage_is_replaced_on_quit(store: UpdateStore, hub: HubServer, image: Installation) -> None:  # noqa: F811
    assert image.program is not None
    assert install_ready(store, image, "0.1.0") is None
    downloaded = fetch(store, hub)
    assert what_runs(image) == "old"
    assert install_ready(store, image, "0.1.0") == "0.2.0"
    assert what_runs(image) == "new"
    assert not downloaded.exists()
    names = {file.name for file in image.program.parent.iterdir()}
    assert names == {"Descant.AppImage", "Descant-0.1.0.AppImage"}
    assert install_ready(store, image, "0.1.0") is None
    # The old one stays until the new one has started.
    assert note_start(store, image, "0.1.0") is None
    assert len(list(image.program.parent.iterdir())) == 2
    assert note_start(store, image, "0.2.0") == "0.2.0"
    assert [file.name for file in image.program.parent.iterdir()] == ["Descant.AppImage"]
    assert note_start(store, image, "0.2.0") is None


def test_a_newer_version_takes_the_place_of_one_that_waits(store: UpdateStore, hub: HubServer) -> None:  # noqa: F811
    first = fetch(store, hub)
    second = fetch(store, hub, "0.3.0", b"newer")
    assert not first.exists()
    ready = store.state.ready
    assert ready is not None
    assert (ready.version, store.folder / ready.file) == ("0.3.0", second)
    assert {file.suffix for file in store.folder.iterdir()} <= {".json", ".AppImage", ".lock"}


def test_what_cannot_be_replaced_is_said_and_stays_as_it_was(
    store: UpdateStore,
    hub: HubServer,  # noqa: F811
    small_disk: Path,
) -> None:
    image = image_in(small_disk / "apps")
    fetch(store, hub, content=NEW + bytes(200_000))
    filler = fill(small_disk)
    with pytest.raises(NotReplacedError) as raised:
        install_ready(store, image, "0.1.0")
    assert "Descant 0.2.0 could not be installed" in str(raised.value)
    assert "No space left" in str(raised.value)
    assert what_runs(image) == "old"
    assert [file.name for file in (small_disk / "apps").iterdir()] == ["Descant.AppImage"]
    assert store.state.ready is not None
    filler.unlink()
    assert install_ready(store, image, "0.1.0") == "0.2.0"


def test_a_file_that_was_changed_on_the_disk(store: UpdateStore, hub: HubServer, image: Installation) -> None:  # noqa: F811
    fetch(store, hub).write_bytes(NEW.replace(b"new", b"bad"))
    with pytest.raises(BadFileError, match="has changed"):
        install_ready(store, image, "0.1.0")
    assert what_runs(image) == "old"
    assert install_ready(store, image, "0.1.0") is None


def test_what_is_of_no_use_any_more_is_forgotten(store: UpdateStore, hub: HubServer, image: Installation) -> None:  # noqa: F811
    fetch(store, hub).unlink()
    assert install_ready(store, image, "0.1.0") is None
    assert store.state.ready is None
    newer = fetch(store, hub)
    assert install_ready(store, image, "0.3.0") is None  # installed by hand meanwhile
    assert not newer.exists()
    package = fetch(store, hub, kind="deb")
    assert install_ready(store, image, "0.1.0") is None  # of another installation of the same user
    assert what_runs(image) == "old"
    assert package.exists()
    assert store.ready_for(Installation(Kind.DEB), "0.1.0") is not None


def test_killed_between_the_steps(
    store: UpdateStore,
    hub: HubServer,  # noqa: F811
    image: Installation,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Killed before the program is replaced, or just after it: the old one is kept until the new one has started."""
    assert image.program is not None
    real, folder = replacing.replace_program, image.program.parent

    def killed_before(new: Path, program: Path, old: Path) -> None:
        raise KeyboardInterrupt

    def killed_after(new: Path, program: Path, old: Path) -> None:
        real(new, program, old)
        raise KeyboardInterrupt

    fetch(store, hub)
    for how, runs in ((killed_before, "old"), (killed_after, "new")):
        monkeypatch.setattr(replacing, "replace_program", how)
        with pytest.raises(KeyboardInterrupt):
            install_ready(store, image, "0.1.0")
        assert what_runs(image) == runs
    monkeypatch.setattr(replacing, "replace_program", real)
    assert install_ready(store, image, "0.1.0") == "0.2.0"  # a second window of the old one quits
    assert (folder / "Descant-0.1.0.AppImage").read_bytes() == OLD
    assert note_start(store, image, "0.2.0") == "0.2.0"
    assert [file.name for file in folder.iterdir()] == ["Descant.AppImage"]


def test_another_file_than_the_list_says(store: UpdateStore, hub: HubServer) -> None:  # noqa: F811
    hub.always(WrongByte(3), "*/Descant-0.2.0.AppImage")
    with pytest.raises(WrongContentError):
        fetch(store, hub)
    assert store.state.ready is None
    hub.clear()
    file = release("0.2.0").files[0]
    gone = type(file)(file.kind, file.platform, file.name, f"{hub.endpoint}/a/b/resolve/main/c", 9, "0" * 64)
    network = Network(endpoint=hub.endpoint)
    fetching = Fetching(store, "0.2.0", gone, lambda: network, TransferOptions(reserve=0))
    with pytest.raises(NotThereError):
        fetching.run()


def test_only_an_installation_of_ours_is_changed(store: UpdateStore, hub: HubServer) -> None:  # noqa: F811
    fetch(store, hub)
    for kind in (Kind.DEB, Kind.OTHER):
        assert install_ready(store, Installation(kind), "0.1.0") is None
    assert store.state.ready is not None


def test_after_a_setup(store: UpdateStore, hub: HubServer) -> None:  # noqa: F811
    windows = Installation(Kind.WINDOWS)
    file = fetch(store, hub, kind="windows")
    assert note_start(store, windows, "0.1.0") is None
    assert note_start(store, windows, "0.2.0") == "0.2.0"
    assert not file.exists()
    assert store.state.ready is None


def test_when_the_list_is_read_again(store: UpdateStore) -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    assert store.is_due(now)
    store.note_look(now)
    assert not store.is_due(now + timedelta(hours=23))
    assert store.is_due(now + timedelta(hours=25))
    assert store.is_due(now - timedelta(hours=1))  # the clock was set back


DAMAGED = [
    b"",
    b"{",
    b"[]",
    b'{"version": 9, "skipped": "x"}',
    b'{"skipped": "\xff"}',
    b'{"looked": "2026-11-30T00:00"}',
]


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_state_is_none(store: UpdateStore, content: bytes) -> None:
    store.skip("0.2.0")
    assert store.state.skipped == "0.2.0"
    (store.folder / "updates.json").write_bytes(content)
    assert store.state == UpdateState()
