"""The installed engines: which is used, going back, what stays and what goes."""

import multiprocessing
from pathlib import Path

import pytest

from app.engine.engines.choice import MANIFEST_NAME, VARIABLE, chosen_engine, unfit_choice
from app.engine.engines.errors import (
    AmbiguousError,
    EnginesFolderError,
    NeededError,
    NothingBeforeError,
    NotInstalledError,
    UnfitError,
)
from app.engine.engines.installed import BUNDLED, EnginesState, InstalledEngine, InstalledEngines, Origin
from tests.disks import fill, small_disk
from tests.engine.engines.packed import make_engine

__all__ = ["small_disk"]


@pytest.fixture
def engines(own_home: Path) -> InstalledEngines:
    return InstalledEngines()


def add(engines: InstalledEngines, name: str = "toy", llama: str = "0.5.0", **changes: object) -> InstalledEngine:
    with engines.staging() as staging:
        return engines.add(make_engine(staging / "engine", name, llama=llama, **changes), Origin("ab" * 32, 3))


def ids(engines: InstalledEngines) -> set[str]:
    return {engine.id for engine in engines.engines()}


def test_nothing_is_installed_at_first(engines: InstalledEngines) -> None:
    assert engines.engines() == ()
    assert engines.state == EnginesState()
    assert engines.current() is None
    assert chosen_engine() is None
    assert not engines.folder.exists()


def test_an_engine_is_used_and_one_goes_back(engines: InstalledEngines, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = add(engines, "one"), add(engines, "two")
    assert engines.engines() == (one, two)
    assert one.origin == Origin("ab" * 32, 3)
    assert chosen_engine() is None
    engines.use(one.id)
    assert chosen_engine() == one.folder
    engines.use("two")
    assert chosen_engine() == two.folder
    assert engines.state.previous == one.id
    assert engines.roll_back() == one.id
    assert chosen_engine() == one.folder
    engines.use(BUNDLED)
    assert chosen_engine() is None
    assert engines.roll_back() == one.id
    monkeypatch.setenv(VARIABLE, str(two.folder))
    assert chosen_engine() == two.folder


def test_nothing_to_go_back_to(engines: InstalledEngines) -> None:
    with pytest.raises(NothingBeforeError):
        engines.roll_back()
    with pytest.raises(NotInstalledError):
        engines.use("cuda")


def test_the_one_before_stays_until_the_new_one_has_loaded_a_model(engines: InstalledEngines) -> None:
    first, second, third = (add(engines, "toy", llama) for llama in ("0.5.0", "0.5.1", "0.5.2"))
    other = add(engines, "other")
    engines.use(first.id)
    engines.note_loaded(first.folder)
    assert engines.state.is_proven
    engines.use(second.id)
    assert not engines.state.is_proven
    with pytest.raises(NeededError, match="has not loaded a model yet"):
        engines.remove(first.id)
    with pytest.raises(NeededError, match="in use"):
        engines.remove(second.id)
    engines.note_loaded(first.folder)  # a process of the engine before, which has just ended its work
    engines.note_loaded(None)
    engines.note_loaded(Path("/elsewhere") / second.id)
    assert not engines.state.is_proven
    engines.use(third.id)
    assert ids(engines) == {first.id, second.id, third.id, other.id}
    engines.note_loaded(third.folder)
    assert ids(engines) == {second.id, third.id, other.id}
    engines.remove(second.id)
    assert engines.state.previous is None
    assert list(engines.state.origins) == [third.id, other.id]


def test_one_that_has_loaded_models_before_needs_no_new_proof(engines: InstalledEngines) -> None:
    first, second = add(engines, "one"), add(engines, "two")
    engines.use(first.id)
    engines.note_loaded(first.folder)
    engines.use(second.id)
    engines.note_loaded(second.folder)
    third = add(engines, "three")
    engines.use(third.id)
    assert not engines.state.is_proven
    engines.roll_back()
    assert engines.state.is_proven
    engines.remove(third.id)


def test_the_same_engine_twice_is_one(engines: InstalledEngines) -> None:
    assert add(engines).id == add(engines).id
    assert len(engines.engines()) == 1


def test_an_engine_for_another_version_of_descant_is_passed_over_and_said(engines: InstalledEngines) -> None:
    old = add(engines, "toy", bindings="0.0.1")
    with pytest.raises(UnfitError):
        engines.use(old.id)
    new = add(engines, "new")
    engines.use(new.id)
    text = (new.folder / MANIFEST_NAME).read_text()
    (new.folder / MANIFEST_NAME).write_text(text.replace("0.3.36", "0.0.1"))
    assert chosen_engine() is None
    assert "0.0.1" in str(unfit_choice())
    (new.folder / MANIFEST_NAME).unlink()
    assert chosen_engine() is None
    assert unfit_choice() is not None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"current": 3}', b'{"current": "\xff"}', b'{"current": "a\\u0000"}', b"[" * 9999]
)
def test_a_damaged_state_means_the_engine_that_came_with_descant(engines: InstalledEngines, content: bytes) -> None:
    one = add(engines)
    engines.use(one.id)
    (engines.folder / "engines.json").write_bytes(content)
    assert chosen_engine() is None
    assert [engine.id for engine in engines.engines()] == [one.id]
    engines.use(one.id)
    assert chosen_engine() == one.folder


def test_what_a_newer_descant_wrote_is_not_overwritten(engines: InstalledEngines) -> None:
    one = add(engines)
    (engines.folder / "engines.json").write_bytes(newer := b'{"version": 9, "current": "x"}')
    assert chosen_engine() is None
    with pytest.raises(EnginesFolderError, match="Another version"):
        engines.use(one.id)
    assert (engines.folder / "engines.json").read_bytes() == newer


def test_one_that_is_passed_over_can_be_removed(engines: InstalledEngines) -> None:
    before, one = add(engines, "before"), add(engines)
    engines.use(before.id)
    engines.use(one.id)
    (one.folder / "libllama.so").unlink()
    engines.remove(before.id)
    engines.remove(one.id)
    assert engines.state.current == BUNDLED
    assert engines.engines() == ()


def test_a_name_of_two(engines: InstalledEngines) -> None:
    one, two = add(engines, "toy", "0.5.0"), add(engines, "toy", "0.6.0")
    with pytest.raises(AmbiguousError, match=one.id):
        engines.use("toy")
    engines.use(two.id)


def test_what_a_killed_process_left_is_removed(engines: InstalledEngines) -> None:
    add(engines)
    left = engines.incoming / "tmpleft"
    (left / "engine").mkdir(parents=True)
    with engines.staging() as other:
        assert not left.exists()
        add(engines, "two")
        assert other.exists()  # it is in use
    assert [path for path in engines.incoming.iterdir() if path.is_dir()] == []


def test_the_engine_in_use_can_be_installed_again(engines: InstalledEngines) -> None:
    one = add(engines)
    engines.use(one.id)
    inode = (one.folder / "libllama.so").stat().st_ino
    assert add(engines).id == one.id
    assert (one.folder / "libllama.so").stat().st_ino == inode  # kept: it may be loaded
    (one.folder / "libllama.so").write_text("damaged")
    add(engines)
    assert chosen_engine() == one.folder
    assert (one.folder / "libllama.so").read_text() != "damaged"
    assert [path for path in engines.incoming.iterdir() if path.is_dir()] == []


def test_a_full_disk_changes_nothing(engines: InstalledEngines, small_disk: Path) -> None:
    engines = InstalledEngines(small_disk / "engines")
    one = add(engines)
    fill(small_disk)
    with pytest.raises(EnginesFolderError, match="No space left"):
        engines.use(one.id)
    assert engines.state.current == BUNDLED


def _use(folder: Path, engine_id: str, times: int) -> None:
    for _ in range(times):
        InstalledEngines(folder).use(engine_id)


def test_two_processes_change_it(engines: InstalledEngines) -> None:
    one, two = add(engines, "one"), add(engines, "two")
    context = multiprocessing.get_context("spawn")
    children = [context.Process(target=_use, args=(engines.folder, engine.id, 30)) for engine in (one, two)]
    for child in children:
        child.start()
    for child in children:
        child.join()
        assert child.exitcode == 0
    assert engines.state.current in (one.id, two.id)
    assert set(engines.state.origins) == {one.id, two.id}
