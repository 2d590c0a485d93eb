"""Finding the models on this machine and choosing one by a few letters."""

import os
import shutil
from pathlib import Path

import pytest

from app.core.paths import models_dir
from app.gguf.errors import EmptyFileError, MissingFileError, MissingPartsError, PieceOfFileError
from app.library import last_used, models, quarantine
from app.library.errors import AmbiguousModelError, NoModelError, NoSuchFileError, UnknownModelError
from app.library.models import LibraryEntry, find_models, resolve_model, scan_models
from tests.corpus import sound
from tests.small_models import write_gpt_oss, write_split


def _put(relative: str) -> Path:
    path = models_dir() / relative
    path.parent.mkdir(parents=True, exist_ok=True)
    return sound(path.parent).rename(path)


def _ids(entries: list[LibraryEntry]) -> list[str]:
    return [entry.id for entry in entries]


def test_an_empty_library() -> None:
    assert find_models() == []


def test_no_models_folder_at_all(box: Path) -> None:
    models_dir().rmdir()
    scan = scan_models()
    assert [entry.path for entry in scan.entries] == [box]
    assert scan.unreadable == ()


def test_models_in_folders_and_the_one_in_the_box(box: Path) -> None:
    _put("openai/gpt-oss-20b/gpt-oss-20b-MXFP4.gguf")
    _put("Qwen.GGUF")
    entries = find_models()
    assert _ids(entries) == ["gpt-oss-20b-MXFP4", "Qwen", "descant-demo"]
    assert [entry.in_the_box for entry in entries] == [False, False, True]
    assert all(entry.problem is None and entry.facts is not None for entry in entries)


def test_hidden_and_unfinished_files_are_left_out() -> None:
    for name in (".hidden.gguf", "a.gguf.part", ".cache/b.gguf", "c.gguf.incomplete", "notes.txt"):
        _put(name)
    assert find_models() == []


def test_a_damaged_file_is_an_entry_with_a_problem() -> None:
    (models_dir() / "empty.gguf").touch()
    (entry,) = find_models()
    assert entry.facts is None
    assert isinstance(entry.problem, EmptyFileError)


def test_what_only_goes_with_a_model_is_left_out_by_its_header() -> None:
    """The name does not count here: a sound model is listed whatever it is called."""
    for number, architecture in enumerate(("eagle3", "dflash", "clip", "controlvector", "gemma4-assistant")):
        write_gpt_oss(models_dir() / f"plain-{number}.gguf", architecture=architecture)
    write_gpt_oss(models_dir() / "adapter.gguf", general__type="adapter")
    _put("mtp-but-a-whole-model.gguf")
    (models_dir() / "mmproj-F16.gguf").write_bytes(b"GGUF")  # damaged: nobody wants to know
    assert _ids(find_models()) == ["mtp-but-a-whole-model"]


def test_what_only_goes_with_a_model_is_told_when_it_is_opened(tmp_path: Path) -> None:
    draft = write_gpt_oss(tmp_path / "eagle3-x.gguf", architecture="eagle3")
    (entry,) = find_models([draft])
    assert "only speeds up another model" in str(entry.problem)


def test_a_model_in_pieces_is_one_entry_that_says_what_to_do() -> None:
    content = sound(models_dir()).read_bytes()
    (models_dir() / "sound.gguf").unlink()
    for name in ("T.Q8_0.gguf.part1of2", "T.Q8_0.gguf.part2of2", "T.gguf.1"):
        (models_dir() / name).write_bytes(content[:1000])
    (entry,) = find_models()
    assert isinstance(entry.problem, PieceOfFileError)
    assert entry.path.name == "T.Q8_0.gguf.part1of2"
    (models_dir() / "T.Q8_0.gguf").write_bytes(content)
    assert _ids(find_models()) == ["T.Q8_0"], "joined, the pieces do not count any more"


def test_a_piece_that_is_named_by_its_path_is_looked_at(tmp_path: Path) -> None:
    piece = tmp_path / "T.gguf-split-a"
    piece.write_bytes(sound(tmp_path).read_bytes()[:1000])
    assert isinstance(resolve_model(str(piece)).problem, PieceOfFileError)


def test_the_files_of_a_split_model_are_one_entry() -> None:
    paths = write_split(models_dir(), "big")
    (entry,) = find_models()
    assert (entry.id, entry.path, entry.problem) == ("big", paths[0], None)


def test_a_split_model_with_a_missing_part_is_one_entry() -> None:
    write_split(models_dir(), "big")[0].unlink()
    (entry,) = find_models()
    assert entry.id == "big"
    assert isinstance(entry.problem, MissingPartsError | MissingFileError)


def test_loops_of_links_and_links_to_the_same_file(monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[Path] = []
    real = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (listed.append(path), real(path))[1])
    path = _put("sub/model.gguf")
    (models_dir() / "sub" / "loop").symlink_to(models_dir(), target_is_directory=True)
    (models_dir() / "self").symlink_to(models_dir() / "self")
    (models_dir() / "again.gguf").symlink_to(path)
    assert len(find_models()) == 1
    assert [path for path in listed if models_dir() in (path, *path.parents)] == [models_dir(), models_dir() / "sub"]


def test_a_broken_link_is_an_entry_with_a_problem() -> None:
    (models_dir() / "gone.gguf").symlink_to(models_dir() / "nowhere.gguf")
    (entry,) = find_models()
    assert isinstance(entry.problem, MissingFileError)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_without_permission_is_told() -> None:
    _put("locked/a.gguf")
    (models_dir() / "locked").chmod(0)
    try:
        scan = scan_models()
    finally:
        (models_dir() / "locked").chmod(0o700)
    assert scan.entries == ()
    assert [folder.path for folder in scan.unreadable] == [models_dir() / "locked"]


def test_a_folder_that_fails_is_told_and_the_rest_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """As above, also where the tests run as root."""
    _put("locked/a.gguf")
    _put("open/b.gguf")
    real = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    scan = scan_models()
    assert [entry.id for entry in scan.entries] == ["b"]
    assert [folder.reason for folder in scan.unreadable] == ["Permission denied"]


def test_extra_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    file = sound(tmp_path)
    sound(tmp_path / "else").rename(tmp_path / "else" / "other.gguf")
    assert _ids(find_models([file, tmp_path / "else", tmp_path / "nowhere.gguf"])) == ["nowhere", "other", "sound"]


def test_equal_names_are_told_apart_by_their_folders() -> None:
    _put("one/x/model.gguf")
    _put("two/x/Model.gguf")
    _put("three/other.gguf")
    entries = find_models()
    assert sorted(_ids(entries)) == ["one/x/model", "other", "two/x/Model"]
    assert resolve_model("one/x/model").path == models_dir() / "one" / "x" / "model.gguf"


def test_the_second_look_reads_no_header(monkeypatch: pytest.MonkeyPatch) -> None:
    _put("a.gguf")
    first = find_models()
    monkeypatch.setattr("app.library.facts_cache.check_file", lambda path: pytest.fail("read again"))
    assert find_models() == first


def test_a_changed_file_is_looked_at_again() -> None:
    path = _put("a.gguf")
    find_models()
    path.write_bytes(path.read_bytes()[:-1])
    assert find_models()[0].problem is not None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": 1}'])
def test_a_damaged_cache_is_rewritten(damage: bytes, home: Path) -> None:
    _put("a.gguf")
    first = find_models()
    (record,) = (home / "state" / "model-facts").glob("*.json")
    good = record.read_bytes()
    record.write_bytes(damage)
    assert find_models() == first
    assert record.read_bytes() == good


def test_a_state_folder_that_cannot_be_written(home: Path) -> None:
    _put("a.gguf")
    home.mkdir(exist_ok=True)
    (home / "state").write_text("a file where the folder should be")
    assert find_models()[0].problem is None


def test_by_id_in_any_case_and_by_a_part_of_it() -> None:
    path = _put("gpt-oss-20b-MXFP4.gguf")
    shutil.copy(path, _put("other.gguf"))
    for text in ("gpt-oss-20b-MXFP4", "GPT-oss-20b-mxfp4", "gpt-oss-20b-MXFP4.gguf", "20B", str(path)):
        assert resolve_model(text).path == path


def test_an_exact_id_wins_over_a_part_of_another() -> None:
    _put("gemma-3-large.gguf")
    path = _put("gemma-3.gguf")
    assert resolve_model("gemma-3").path == path


def test_a_sound_model_wins_over_a_damaged_one() -> None:
    path = _put("gemma-3-it.gguf")
    (models_dir() / "mmproj-gemma-3.gguf").touch()
    assert resolve_model("gemma").path == path


def test_an_ambiguous_name_says_which_it_fits() -> None:
    _put("gemma-a.gguf")
    _put("gemma-b.gguf")
    with pytest.raises(AmbiguousModelError) as caught:
        resolve_model("gemma")
    assert "gemma-a, gemma-b" in str(caught.value)


def test_an_unknown_name_says_what_is_near() -> None:
    _put("llama-3.gguf")
    with pytest.raises(UnknownModelError) as caught:
        resolve_model("lama3")
    assert "Similar names: llama-3." in str(caught.value)


@pytest.mark.parametrize("text", ["", " ", "nothing/like/this.gguf", "\0", "a" * 5000])
def test_senseless_names(text: str) -> None:
    _put("one.gguf")
    _put("two.gguf")
    with pytest.raises((UnknownModelError, NoSuchFileError, AmbiguousModelError)):  # a path is told as a path
        resolve_model(text)


def test_the_default_is_the_one_used_last(box: Path) -> None:
    path = _put("a.gguf")
    assert resolve_model(None).path == box
    last_used.save(path)
    assert resolve_model(None).path == path
    path.unlink()
    assert resolve_model(None).path == box


def test_the_default_is_never_one_that_ended_the_engine(box: Path) -> None:
    path = _put("a.gguf")
    last_used.save(path)
    quarantine.remember(path, "It ended the engine.", 11)
    assert resolve_model(None).path == box


def test_the_default_is_never_a_damaged_one(box: Path) -> None:
    path = _put("a.gguf")
    last_used.save(path)
    path.write_bytes(b"")
    assert resolve_model(None).path == box


def test_without_a_box_any_sound_model_is_the_default() -> None:
    (models_dir() / "a.gguf").touch()
    path = _put("b.gguf")
    assert resolve_model(None).path == path


def test_no_model_at_all() -> None:
    with pytest.raises(NoModelError) as caught:
        resolve_model(None)
    assert str(models_dir()) in str(caught.value)


def test_a_damaged_memory_of_the_last_model_is_forgotten(box: Path, home: Path) -> None:
    last_used.save(_put("a.gguf"))
    (home / "state" / "last-model.json").write_bytes(b"{{")
    assert last_used.load() is None
    assert resolve_model(None).path == box


def test_where_the_box_is() -> None:
    assert models.resources_dir().name == "resources"
