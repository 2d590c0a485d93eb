"""What deleting a model takes."""

from pathlib import Path

from app.core.paths import models_dir, user_home
from app.core.sentences import Explanation
from app.library import elsewhere, last_used, opened, removing, used, verified
from app.library.models import entry_for
from app.library.removing import Removal, removal_of
from tests.corpus import sound
from tests.small_models import write_split


def removal(path: Path) -> Removal:
    found = removal_of(entry_for(path))
    assert isinstance(found, Removal)
    return found


def test_all_parts_go_the_first_one_last() -> None:
    parts = write_split(models_dir(), "big")
    found = removal(parts[1])
    assert found.files == tuple(reversed(parts))
    assert found.freed == sum(part.stat().st_size for part in parts)
    assert found.warning is None


def test_of_a_model_that_is_half_there_what_is_there() -> None:
    parts = write_split(models_dir(), "big")
    parts[0].unlink()
    assert removal(parts[1]).files == (parts[2], parts[1])


def test_a_link_frees_nothing_and_says_so(tmp_path: Path) -> None:
    link = models_dir() / "link.gguf"
    link.symlink_to(sound(tmp_path))
    found = removal(link)
    assert (found.files, found.freed) == ((link,), 0)
    assert "only a link" in str(found.warning)


def test_a_broken_link_can_go() -> None:
    link = models_dir() / "gone.gguf"
    link.symlink_to("nowhere")
    assert removal(link).files == (link,)


def test_what_belongs_to_another_program_is_said() -> None:
    folder = user_home() / ".lmstudio" / "models"
    folder.mkdir(parents=True)
    assert "LM Studio" in str(removal(sound(folder)).warning)
    elsewhere.llama_cpp_folder().mkdir()
    assert "llama.cpp" in str(removal(sound(elsewhere.llama_cpp_folder())).warning)


def test_a_file_from_elsewhere_says_where_it_lies(tmp_path: Path) -> None:
    assert str(tmp_path) in str(removal(sound(tmp_path)).warning)


def test_the_box_and_the_hugging_face_cache_stay(box: Path) -> None:
    assert isinstance(removal_of(entry_for(box)), Explanation)
    snapshot = elsewhere.hugging_face_folder() / "models--a--b" / "snapshots" / "c"
    snapshot.mkdir(parents=True)
    refused = removal_of(entry_for(sound(snapshot)))
    assert isinstance(refused, Explanation)
    assert "hf cache rm" in str(refused)


def test_what_was_remembered_goes_too() -> None:
    path = sound(models_dir())
    for remember in (used.note, last_used.save, opened.add):
        remember(path)
    verified.remember(path, ("a",))
    removing.forget(path)
    assert (used.find(path), verified.find(path), last_used.load(), opened.load()) == (None, None, None, [])
