"""The queue of downloads, with the test Hub."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from app.core.paths import state_dir
from app.core.units import MIB
from app.hub.downloads.download import PARTS_FOLDER, Download, remove_parts
from app.hub.downloads.leftovers import leftovers, remove_leftover
from app.hub.downloads.manager import DownloadManager
from app.hub.downloads.orders import DownloadOrder, DownloadState, DownloadStatus, identity_of
from app.hub.errors import DiskFullError, ExistsError, HostileNameError, InUseError
from app.hub.listing import RemoteFile
from app.hub.network import Network
from tests import patience
from tests.hub.hub_server import HubServer, IgnoreRange, Slow, WrongByte, not_found
from tests.hub.transfers import REPOSITORY, content_of, options
from tests.patience import until

PARTS = tuple(content_of(300_000, seed) for seed in range(3))


def order(hub: HubServer, *names: str, contents: tuple[bytes, ...] = PARTS) -> DownloadOrder:
    """Put files on the Hub, and order them as one model."""
    if REPOSITORY not in hub.repositories:
        hub.add(REPOSITORY, {})
    files = []
    for name, content in zip(names, contents, strict=False):
        hub.change(REPOSITORY, name, content)
        files.append(RemoteFile(name, len(content), hashlib.sha256(content).hexdigest()))
    return DownloadOrder(REPOSITORY, hub.repositories[REPOSITORY].head, "model", tuple(files))


class Desk:
    """A manager and what it told."""

    def __init__(self, hub: HubServer, folder: Path, **changed: object) -> None:
        self.folder = folder
        self.done: list[DownloadStatus] = []
        self.is_told = "on_done" not in changed
        self.network = Network(hub.endpoint)
        chosen: dict[str, object] = {"options": options, "on_done": self.done.append, **changed}
        self.manager = DownloadManager(lambda: self.folder, lambda: self.network, **chosen)  # type: ignore[arg-type]

    def add_two(self, hub: HubServer) -> tuple[str, str]:
        """Order two files."""
        orders = order(hub, "a.gguf"), order(hub, "b.gguf", contents=PARTS[1:])
        return self.manager.add(orders[0]), self.manager.add(orders[1])

    def state(self, identity: str) -> DownloadState | None:
        """Of one download; None if it is not there."""
        return next((status.state for status in self.manager.statuses() if status.id == identity), None)

    def status(self, identity: str) -> DownloadStatus:
        """Of one download."""
        return next(status for status in self.manager.statuses() if status.id == identity)

    def wait(self, identity: str, state: DownloadState | None) -> None:
        """Until a download is so, and has been told of if it is done."""
        until(lambda: self.state(identity) is state)
        if state is DownloadState.DONE and self.is_told:
            until(lambda: identity in [status.id for status in self.done])


@contextmanager
def a_desk(hub: HubServer, folder: Path, **changed: object) -> Iterator[Desk]:
    desk = Desk(hub, folder, **changed)
    desk.manager.start()
    try:
        yield desk
    finally:
        assert desk.manager.close(patience.seconds())


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"


def place(folder: Path, name: str) -> Path:
    return folder / "publisher" / "model-GGUF" / name


def test_all_parts_come_from_one_commit_and_together(hub: HubServer, models: Path) -> None:
    names = [f"model-{number:05}-of-00003.gguf" for number in (1, 2, 3)]
    wanted = order(hub, *names)
    hub.change(REPOSITORY, names[1], b"another commit")
    hub.always(Slow(MIB), f"*/{names[2]}")
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        until(lambda: desk.status(identity).done > 650_000)
        assert not place(models, names[0]).exists(), "nobody may find a model that is not whole"
        desk.wait(identity, DownloadState.DONE)
        assert [place(models, name).read_bytes() for name in names] == list(PARTS)
        assert desk.done[0].path == place(models, names[0])
        assert desk.done[0].share == 1.0
    assert {file.suffix for file in (models / PARTS_FOLDER).iterdir()} == {".lock"}


def test_one_after_the_other_in_the_order_of_the_queue(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 4))
    with a_desk(hub, models) as desk:
        first = desk.manager.add(order(hub, "a.gguf"))
        desk.wait(first, DownloadState.RUNNING)
        second, third = (
            desk.manager.add(order(hub, "b.gguf", contents=PARTS[1:])),
            desk.manager.add(order(hub, "c.gguf", contents=PARTS[2:])),
        )
        desk.manager.move(third, 1)
        assert [status.id for status in desk.manager.statuses()] == [first, third, second]
        assert desk.state(third) is desk.state(second) is DownloadState.QUEUED
        hub.clear()
        until(lambda: len(desk.done) == 3)
        assert [status.id for status in desk.done] == [first, third, second]


def test_pause_lets_the_next_one_run_and_resume_goes_on(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 8), "*/a.gguf")
    with a_desk(hub, models) as desk:
        first, second = desk.add_two(hub)
        until(lambda: desk.status(first).done > 100_000)
        desk.manager.pause(first)
        desk.wait(second, DownloadState.DONE)
        paused = desk.status(first)
        assert paused.state is DownloadState.PAUSED
        assert 100_000 < paused.done < 300_000
        hub.clear()
        hub.forget()
        desk.manager.resume(first)
        desk.wait(first, DownloadState.DONE)
        assert hub.bytes_sent == 300_000 - paused.done


def test_pause_and_resume_in_the_same_breath(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB))
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(order(hub, "a.gguf"))
        for _ in range(20):
            desk.manager.pause(identity)
            desk.manager.resume(identity)
        hub.clear()
        desk.wait(identity, DownloadState.DONE)
        until(lambda: desk.done)
        assert len(desk.done) == 1


@pytest.mark.parametrize("keep_part", [True, False])
def test_cancel_keeps_or_removes_what_has_come(hub: HubServer, models: Path, keep_part: bool) -> None:
    hub.always(Slow(MIB // 8))
    wanted = order(hub, "a.gguf")
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        until(lambda: desk.status(identity).done > 50_000)
        desk.manager.cancel(identity, keep_part=keep_part)
        desk.wait(identity, None)
        assert any((models / PARTS_FOLDER).glob("*.part")) is keep_part
        hub.clear()
        hub.forget()
        assert desk.manager.add(wanted) == identity
        desk.wait(identity, DownloadState.DONE)
        assert (hub.bytes_sent < 300_000) is keep_part


def test_cancel_of_what_waits(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 8), "*/a.gguf")
    with a_desk(hub, models) as desk:
        desk.manager.add(order(hub, "a.gguf"))
        second = desk.manager.add(order(hub, "b.gguf", contents=PARTS[1:]))
        desk.manager.cancel(second, keep_part=False)
        assert desk.state(second) is None


def test_a_failure_is_told_and_can_be_tried_again(hub: HubServer, models: Path) -> None:
    wanted = order(hub, "a.gguf")
    hub.always(not_found())
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        desk.wait(identity, DownloadState.FAILED)
        assert "not found on the Hub" in str(desk.status(identity).problem)
        hub.clear()
        desk.manager.resume(identity)
        desk.wait(identity, DownloadState.DONE)
        assert desk.status(identity).problem is None
        desk.manager.forget(identity)
        assert desk.manager.statuses() == ()


def test_what_runs_goes_on_after_the_end_of_the_process(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 8))
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(order(hub, "a.gguf"))
        until(lambda: desk.status(identity).done > 50_000)
    with a_desk(hub, models, resume_at_start=False) as desk:
        assert desk.state(identity) is DownloadState.ASKING
        done = desk.status(identity).done
        assert done > 50_000
        hub.clear()
        hub.forget()
        desk.manager.resume(identity)
        desk.wait(identity, DownloadState.DONE)
        assert hub.bytes_sent == 300_000 - done
    with a_desk(hub, models) as desk:
        assert desk.manager.statuses() == ()


def test_it_goes_on_by_itself_if_so_set(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 8))
    with a_desk(hub, models) as desk:
        running, paused = (
            desk.manager.add(order(hub, "a.gguf")),
            desk.manager.add(order(hub, "b.gguf", contents=PARTS[1:])),
        )
        desk.manager.pause(paused)
        desk.wait(running, DownloadState.RUNNING)
    hub.clear()
    with a_desk(hub, models) as desk:
        desk.wait(running, DownloadState.DONE)
        assert desk.state(paused) is DownloadState.PAUSED, "what the person paused stays so"


@pytest.mark.parametrize("damage", [b"", b"{", b'{"items":[{"id":1}],"format":1}', b'{"items":[],"format":99}'])
def test_a_damaged_queue_is_set_aside(hub: HubServer, models: Path, damage: bytes) -> None:
    state_dir().mkdir(parents=True)
    (state_dir() / "downloads.json").write_bytes(damage)
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(order(hub, "a.gguf"))
        desk.wait(identity, DownloadState.DONE)


def test_speed_and_time_left(hub: HubServer, models: Path) -> None:
    hub.always(Slow(100_000))
    with a_desk(hub, models, options=lambda: options(connections=1)) as desk:
        began = time.monotonic()
        identity = desk.manager.add(order(hub, "a.gguf"))
        until(lambda: desk.status(identity).done > 60_000)
        status = desk.status(identity)
        slowest = status.done / (time.monotonic() - began)  # on a busy machine it may be less than the Hub sends
        assert slowest / 2 < status.speed < 200_000
        assert status.seconds_left == pytest.approx((300_000 - status.done) / status.speed)


# -- one download ------------------------------------------------------------------------------------------------------


def download(hub: HubServer, wanted: DownloadOrder, folder: Path, **changed: object) -> Download:
    return Download(wanted, folder, lambda: Network(hub.endpoint), options(**changed))


def test_what_is_there_already_is_checked_not_fetched(hub: HubServer, models: Path) -> None:
    wanted = order(hub, "a.gguf")
    there = place(models, "a.gguf")
    there.parent.mkdir(parents=True)
    there.write_bytes(PARTS[0])
    assert download(hub, wanted, models).run() == there
    assert hub.requests == []


@pytest.mark.parametrize("content", [b"mine", bytes(300_000)])
def test_another_file_in_its_place_is_left_alone(hub: HubServer, models: Path, content: bytes) -> None:
    wanted = order(hub, "a.gguf")
    there = place(models, "a.gguf")
    there.parent.mkdir(parents=True)
    there.write_bytes(content)
    with pytest.raises(ExistsError):
        download(hub, wanted, models).run()
    assert there.read_bytes() == content


def test_killed_between_the_names_of_two_parts(hub: HubServer, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"model-{number:05}-of-00003.gguf" for number in (1, 2, 3)]
    wanted = order(hub, *names)
    real = Path.replace
    left = [1]

    def replace(path: Path, target: Path) -> Path:
        if path.suffix == ".part":
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        with pytest.raises(KeyboardInterrupt):
            download(hub, wanted, models).run()
    assert place(models, names[2]).exists()
    assert not place(models, names[0]).exists()
    hub.forget()
    download(hub, wanted, models).run()
    assert [place(models, name).read_bytes() for name in names] == list(PARTS)
    assert hub.bytes_sent == 0


def test_room_for_all_parts_is_looked_for_before_the_first(hub: HubServer, models: Path) -> None:
    import shutil

    names = [f"model-{number:05}-of-00003.gguf" for number in (1, 2, 3)]
    wanted = order(hub, *names)
    models.mkdir()
    free = shutil.disk_usage(models).free
    with pytest.raises(DiskFullError):
        download(hub, wanted, models, reserve=free - 600_000).run()
    assert hub.bytes_sent == 0


@pytest.mark.parametrize("name", ["../../evil.gguf", "con.gguf", "/etc/evil.gguf", "a\\b.gguf", "x/../../y.gguf"])
def test_a_hostile_name_is_refused_before_a_byte(hub: HubServer, models: Path, name: str) -> None:
    wanted = order(hub, "a.gguf")
    hostile = DownloadOrder(wanted.repository, wanted.commit, "x", (RemoteFile(name, 300_000, wanted.files[0].sha256),))
    with pytest.raises(HostileNameError):
        download(hub, hostile, models).run()
    assert hub.requests == []
    assert not models.exists()


def test_a_part_that_is_wrong_leaves_the_others(hub: HubServer, models: Path) -> None:
    names = ["model-00001-of-00002.gguf", "model-00002-of-00002.gguf"]
    wanted = order(hub, *names)
    hub.always(WrongByte(7), f"*/{names[1]}")
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        desk.wait(identity, DownloadState.FAILED)
        assert "not match what the Hub describes" in str(desk.status(identity).problem)
        hub.clear()
        hub.forget()
        desk.manager.resume(identity)
        desk.wait(identity, DownloadState.DONE)
        assert hub.bytes_sent == 300_000, "the good part was kept"


def test_orders_from_many_threads(hub: HubServer, models: Path) -> None:
    wanted = [order(hub, f"{number}.gguf", contents=(content_of(10_000, number),)) for number in range(6)]
    head = hub.repositories[REPOSITORY].head
    hub.queue(IgnoreRange(), times=3)
    with a_desk(hub, models) as desk:
        orders: list[Callable[[], object]] = [
            lambda one=one: desk.manager.add(DownloadOrder(REPOSITORY, head, one.name, one.files))  # type: ignore[misc]
            for one in wanted
        ]
        threads = [threading.Thread(target=order) for order in orders * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        until(lambda: len(desk.done) == 6)
        assert {status.state for status in desk.manager.statuses()} == {DownloadState.DONE}


def test_offline_the_queue_waits_and_then_goes_on(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 32))
    with a_desk(hub, models) as desk:
        first, second = desk.add_two(hub)
        until(lambda: desk.status(first).done > 20_000)
        desk.network = Network(hub.endpoint, offline=True)
        until(lambda: "Stay offline" in str(desk.status(first).activity))
        assert desk.state(first) is desk.state(second) is DownloadState.QUEUED
        hub.clear()
        desk.network = Network(hub.endpoint)
        desk.wait(second, DownloadState.DONE)
        assert desk.state(first) is DownloadState.DONE


def test_who_listens_cannot_end_the_queue(hub: HubServer, models: Path) -> None:
    def fail(status: DownloadStatus) -> None:
        raise RuntimeError(status.id)

    with a_desk(hub, models, on_done=fail) as desk:
        first, second = desk.add_two(hub)
        desk.wait(first, DownloadState.DONE)
        desk.wait(second, DownloadState.DONE)


def test_cancelled_and_wanted_again_at_once(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 8))
    wanted = order(hub, "a.gguf")
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        until(lambda: desk.status(identity).done > 50_000)
        desk.manager.cancel(identity, keep_part=False)
        desk.manager.add(wanted)
        hub.clear()
        desk.wait(identity, DownloadState.DONE)


def test_an_order_before_the_start_keeps_what_was_left(hub: HubServer, models: Path) -> None:
    with a_desk(hub, models) as desk:
        left = desk.manager.add(order(hub, "a.gguf"))
        desk.manager.pause(left)
        state = desk.state(left)
    desk = Desk(hub, models)
    added = desk.manager.add(order(hub, "b.gguf", contents=PARTS[1:]))
    known = [status.id for status in desk.manager.statuses()]
    assert known == ([left, added] if state is DownloadState.PAUSED else [added])
    desk.manager.close(patience.seconds())


def test_a_wrong_file_goes_when_the_right_one_has_come(hub: HubServer, models: Path) -> None:
    wanted = order(hub, "a.gguf")
    hub.always(WrongByte(7))
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        desk.wait(identity, DownloadState.FAILED)
        assert list((models / PARTS_FOLDER).glob("*.wrong"))
        hub.clear()
        desk.manager.resume(identity)
        desk.wait(identity, DownloadState.DONE)
        assert not list((models / PARTS_FOLDER).glob("*.wrong"))


def test_parts_that_wait_for_the_others_cannot_be_removed(hub: HubServer, models: Path) -> None:
    names = ["model-00001-of-00002.gguf", "model-00002-of-00002.gguf"]
    wanted = order(hub, *names)
    hub.always(Slow(MIB // 8), f"*/{names[1]}")
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        until(lambda: desk.status(identity).done > 320_000)
        with pytest.raises(InUseError):
            remove_parts(models, wanted)
        hub.clear()
        desk.wait(identity, DownloadState.DONE)


def test_while_held_nothing_new_runs(hub: HubServer, models: Path) -> None:
    with a_desk(hub, models) as desk:
        desk.manager.hold(is_held=True)
        identity = desk.manager.add(order(hub, "a.gguf"))
        assert "being moved" in str(desk.status(identity).activity)
        assert hub.requests == []
        desk.manager.hold(is_held=False)
        desk.wait(identity, DownloadState.DONE)


def test_the_same_content_of_another_commit_will_do(hub: HubServer, models: Path) -> None:
    """The history was squashed: the commit is gone, the file is the same."""
    wanted = order(hub, "a.gguf")
    gone = msgspec.structs.replace(wanted, commit="0" * 40)
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(gone)
        desk.wait(identity, DownloadState.DONE)
        assert identity == identity_of(wanted)


def test_other_content_of_another_commit_will_not(hub: HubServer, models: Path) -> None:
    gone = msgspec.structs.replace(order(hub, "a.gguf"), commit="0" * 40)
    hub.change(REPOSITORY, "a.gguf", PARTS[1])
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(gone)
        desk.wait(identity, DownloadState.FAILED)
        assert not desk.status(identity).can_retry
        assert "not found on the Hub" in str(desk.status(identity).problem)


def test_a_token_that_is_not_taken_does_not_keep_from_what_is_for_all(hub: HubServer, models: Path) -> None:
    with a_desk(hub, models) as desk:
        desk.network = Network(hub.endpoint, token="hf_withdrawn")
        identity = desk.manager.add(order(hub, "a.gguf"))
        desk.wait(identity, DownloadState.DONE)


def test_what_was_kept_is_listed_and_can_be_removed(hub: HubServer, models: Path) -> None:
    hub.always(Slow(MIB // 8))
    wanted = order(hub, "a.gguf")
    sha256 = str(wanted.files[0].sha256)
    with a_desk(hub, models) as desk:
        identity = desk.manager.add(wanted)
        until(lambda: desk.status(identity).done > 50_000)
        assert leftovers(models, frozenset([sha256])) == ()
        desk.manager.cancel(identity, keep_part=True)
        desk.wait(identity, None)
    (left,) = leftovers(models, frozenset())
    assert (left.sha256, left.size, left.name, left.repository) == (sha256, 300_000, "a.gguf", REPOSITORY)
    assert 50_000 < left.bytes_kept < 300_000
    remove_leftover(models, left)
    assert leftovers(models, frozenset()) == ()
