"""Moving the models folder: nothing is lost, whenever it is stopped or killed."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.paths import models_dir
from app.core.settings.models import MODELS_FOLDER
from app.core.settings.store import SettingsStore
from app.core.units import format_bytes
from app.library import last_used, moving, used, verified
from app.library.folders import models_folder
from app.library.models import scan_models
from app.library.moving import Move, MoveError, MoveStoppedError, Stage, move_models
from tests.corpus import sound
from tests.small_models import write_split

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def source() -> Path:
    """A models folder with a bit of everything."""
    folder = models_dir()
    (folder / "publisher" / "repo").mkdir(parents=True)
    sound(folder / "publisher" / "repo")
    write_split(folder, "big")
    (folder / ".downloads").mkdir()
    (folder / ".downloads" / "half.part").write_bytes(b"1" * 100)
    (folder / "link.gguf").symlink_to("big-00001-of-00003.gguf")
    (folder / "empty").mkdir()
    return folder


@pytest.fixture(params=["same disk", "another disk", "no links"])
def disks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the mover is told of the disks that it works on."""
    if request.param != "same disk":
        no_links(monkeypatch)
    if request.param == "another disk":
        monkeypatch.setattr(moving, "device_of", str)
    return str(request.param)


def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(before: Path, after: Path) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link", str(before))

    monkeypatch.setattr(os, "link", refuse)


def another_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    no_links(monkeypatch)
    monkeypatch.setattr(moving, "device_of", str)


def switch(target: Path) -> Callable[[], None]:
    return lambda: SettingsStore().set(MODELS_FOLDER, str(target))


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ids() -> list[str]:
    return [entry.id for entry in scan_models().entries if entry.problem is None]


def test_everything_is_in_the_new_place(source: Path, tmp_path: Path, disks: str) -> None:
    target = tmp_path / "new" / "models"
    before, seen = content(source), list[moving.MoveProgress]()
    first = source / "big-00001-of-00003.gguf"
    used.note(first)
    verified.remember(first, ("a", "b", "c"))
    last_used.save(first)
    move_models(source, target, switch=switch(target), on_progress=seen.append)
    assert content(target) == before
    assert not source.exists()
    assert models_folder(SettingsStore()) == target
    assert ids() == ["big", "sound"]
    assert (target / "link.gguf").readlink() == Path("big-00001-of-00003.gguf")
    moved = target / first.name
    assert used.find(moved) is not None
    assert verified.find(moved) is not None
    assert last_used.load() == moved
    assert moving.unfinished() is None
    total = {one.total for one in seen}
    assert len(total) == 1
    assert 0 < seen[-1].done <= total.pop()


def test_a_link_that_leads_out_still_leads_there(source: Path, tmp_path: Path, disks: str) -> None:
    outside = sound(tmp_path)
    (source / "publisher" / "out.gguf").symlink_to(os.path.relpath(outside, source / "publisher"))
    (source / "publisher" / "absolute.gguf").symlink_to(source / "big-00001-of-00003.gguf")
    move_models(source, tmp_path / "deep" / "er", switch=lambda: None)
    assert (tmp_path / "deep" / "er" / "publisher" / "out.gguf").resolve() == outside
    assert (tmp_path / "deep" / "er" / "publisher" / "absolute.gguf").is_file()


def test_stopping_leaves_everything_where_it_was(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    another_disk(monkeypatch)
    before, asked = content(source), list[None]()
    target = tmp_path / "new"
    (target / "mine").mkdir(parents=True)

    def stop() -> bool:
        asked.append(None)
        return len(asked) > 3

    with pytest.raises(MoveStoppedError):
        move_models(source, target, switch=lambda: pytest.fail("switched"), should_stop=stop)
    assert content(source) == before
    assert [path.name for path in target.iterdir()] == ["mine"]
    assert moving.unfinished() is None


def test_a_setting_that_cannot_be_saved_deletes_nothing(source: Path, tmp_path: Path, disks: str) -> None:
    before = content(source)

    def fail() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(MoveError):
        move_models(source, tmp_path / "new", switch=fail)
    assert content(tmp_path / "new") == before
    assert ids() == ["big", "sound"]
    move_models(source, tmp_path / "new", switch=switch(tmp_path / "new"))
    assert ids() == ["big", "sound"]
    assert not source.exists()


def test_what_is_there_already_is_not_overwritten(source: Path, tmp_path: Path, disks: str) -> None:
    (tmp_path / "new" / "publisher" / "repo").mkdir(parents=True)
    (tmp_path / "new" / "publisher" / "repo" / "sound.gguf").write_text("mine")
    with pytest.raises(MoveError, match=r"sound\.gguf"):
        move_models(source, tmp_path / "new", switch=lambda: pytest.fail("switched"))
    assert content(tmp_path / "new") == {"publisher/repo/sound.gguf": b"mine"}
    assert moving.unfinished() is None


def test_senseless_places(source: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(source)
    (tmp_path / "file").write_text("")
    for target in (source, tmp_path / "linked", source / "inside", tmp_path / "linked" / "in", tmp_path / "file" / "x"):
        with pytest.raises(MoveError):
            move_models(source, target, switch=lambda: pytest.fail("switched"))
    assert ids() == ["big", "sound"]


def test_up_one_folder(source: Path) -> None:
    target = source.parent
    move_models(source, target, switch=switch(target))
    assert ids() == ["big", "sound"]


def test_a_folder_that_does_not_exist_yet_is_only_switched(tmp_path: Path) -> None:
    move_models(tmp_path / "nowhere", tmp_path / "new", switch=switch(tmp_path / "new"))
    assert models_folder(SettingsStore()) == tmp_path / "new"


def test_too_little_room(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    another_disk(monkeypatch)
    monkeypatch.setattr(moving, "_RESERVE", 1 << 60)
    with pytest.raises(MoveError, match="is free there"):
        move_models(source, tmp_path / "new", switch=lambda: pytest.fail("switched"))
    assert moving.unfinished() is None


def test_a_file_that_is_written_meanwhile_is_not_believed(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    another_disk(monkeypatch)
    part = source / "big-00002-of-00003.gguf"

    def write(progress: moving.MoveProgress) -> None:
        if progress.name == part.name:
            os.utime(part, ns=(0, part.stat().st_mtime_ns + 10**9))

    with pytest.raises(MoveError, match="changed while"):
        move_models(source, tmp_path / "new", switch=lambda: pytest.fail("switched"), on_progress=write)
    assert ids() == ["big", "sound"]


def test_there_and_back_again(source: Path, tmp_path: Path, disks: str) -> None:
    """Locks of downloads stay in each folder that was one, and what is the same in both is no obstacle."""
    target, before = tmp_path / "new", content(source)
    for folder in (source, target):
        (folder / ".downloads").mkdir(parents=True, exist_ok=True)
        (folder / ".downloads" / f"{'a' * 64}.lock").touch()
    (source / ".downloads" / f"{'b' * 64}.lock").touch()
    kept = target / "publisher" / "repo" / "sound.gguf"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(before["publisher/repo/sound.gguf"])
    os.utime(kept, (1, 1))
    move_models(source, target, switch=switch(target))
    assert [path.stem[0] for path in target.rglob("*.lock")] == ["a"]
    assert {name: data for name, data in content(target).items() if not name.endswith(".lock")} == before
    assert not source.exists()
    (source / ".downloads").mkdir(parents=True)
    (source / ".downloads" / f"{'a' * 64}.lock").touch()
    move_models(target, source, switch=switch(source))
    assert ids() == ["big", "sound"]
    assert not target.exists()


def test_only_what_really_clashes_is_named(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "new"
    target.mkdir()
    mine = (source / "big-00001-of-00003.gguf").read_bytes()
    (target / "big-00001-of-00003.gguf").write_bytes(mine)
    other = bytearray((source / "big-00002-of-00003.gguf").read_bytes())
    other[-1] ^= 1
    (target / "big-00002-of-00003.gguf").write_bytes(other)
    with pytest.raises(MoveError, match=r"same names: big-00002-of-00003\.gguf\."):
        move_models(source, target, switch=lambda: pytest.fail("switched"))
    assert moving.unfinished() is None


def test_stopping_keeps_what_was_there_before(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    another_disk(monkeypatch)
    target = tmp_path / "new"
    target.mkdir()
    (target / "big-00001-of-00003.gguf").write_bytes((source / "big-00001-of-00003.gguf").read_bytes())
    begun: list[str] = []

    def stop() -> bool:
        return "big-00003-of-00003.gguf" in begun

    with pytest.raises(MoveStoppedError):
        move_models(
            source, target, switch=lambda: None, on_progress=lambda one: begun.append(one.name), should_stop=stop
        )
    assert list(content(target)) == ["big-00001-of-00003.gguf"]


def test_what_a_move_would_take_is_known_before(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted as the move counts it: the holes of an unfinished download take nothing, here and there."""
    before = moving.plan_move(source, tmp_path / "new")
    with (source / ".downloads" / "half.part").open("r+b") as stream:
        stream.truncate(1 << 30)
    plan = moving.plan_move(source, tmp_path / "new")
    assert plan.taken - before.taken < 1 << 20
    assert plan.refusal is None
    assert "inside" in str(moving.plan_move(source, source / "in").refusal)
    another_disk(monkeypatch)
    monkeypatch.setattr(moving, "_RESERVE", 1 << 60)
    refusal = str(moving.plan_move(source, tmp_path / "new").refusal)
    assert f"The models need {format_bytes(plan.taken)}" in refusal
    monkeypatch.setattr(moving, "_RESERVE", 0)
    with (source / ".downloads" / "half.part").open("r+b") as stream:
        stream.truncate(20 << 20)
    move_models(source, tmp_path / "new", switch=lambda: None)
    part = tmp_path / "new" / ".downloads" / "half.part"
    assert part.stat().st_size == 20 << 20
    assert part.stat().st_blocks * 512 < 4 << 20


_KILLED = """
import os, sys
from pathlib import Path
from app.core.settings.models import MODELS_FOLDER
from app.core.settings.store import SettingsStore
from app.library import moving

source, target, disk, left = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
if disk == "another disk":
    moving.device_of = str
if disk != "same disk":
    moving._Mover._try_link = lambda self, names: False
moving._BUFFER = 64 << 10

def count(event, args):
    global left
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.utime") and armed:
        left -= 1
        if left < 0:
            os._exit(9)

armed = False
sys.addaudithook(count)
switch = lambda: SettingsStore().set(MODELS_FOLDER, str(target))
armed = True
moving.move_models(source, target, switch=switch)
armed = False
"""


def test_killed_at_any_step_it_goes_on_and_nothing_is_ever_missing(source: Path, tmp_path: Path, disks: str) -> None:
    """The process ends at its n-th step on the disk, for one n after the other, until it is done."""
    before, target = content(source), tmp_path / "new"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _KILLED, str(source), str(target), disks]
    kills = 0
    for left in (2, 5, 9, 13, 17, 21, 30, 500):
        done = subprocess.run([*command, str(left)], env=environment, capture_output=True, check=False)
        if disks != "no links":  # then the parts of a model are apart for a moment
            assert ids() == ["big", "sound"], f"after {left} steps: {done.stderr.decode()}"
        if done.returncode == 0:
            break
        assert done.returncode == 9, done.stderr.decode()
        kills += 1
    assert done.returncode == 0
    assert kills >= 3
    assert content(target) == before
    assert not source.exists()
    assert moving.unfinished() is None


def test_another_move_waits_for_the_first(source: Path, tmp_path: Path) -> None:
    (moving._journal()).parent.mkdir(parents=True)
    moving._journal().write_bytes(b'{"source": "/a", "target": "/b", "stage": "copying"}')
    assert moving.unfinished() == Move(Path("/a"), Path("/b"), Stage.COPYING)
    with pytest.raises(MoveError, match="/a"):
        move_models(source, tmp_path / "new", switch=lambda: pytest.fail("switched"))
