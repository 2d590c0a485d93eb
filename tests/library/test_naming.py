"""What a person names by its path is that file, whatever its name is; what is not there is told as a path."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from app.core.paths import models_dir
from app.gguf.errors import NotAFileError, NotGgufError, UnreadableFileError
from app.library import naming
from app.library.errors import NoSuchFileError, UnknownModelError
from app.library.models import resolve_model
from tests.corpus import sound

BLOB = "sha256-" + "0123abcd" * 8


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory, with one model under several names."""
    folder = tmp_path / "here"
    folder.mkdir()
    model = sound(tmp_path)
    for name in ("m.gguf", BLOB, "model.bin", "Qwen3-1.7B", "-n", ".gguf", "models/x.gguf"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(model, folder / name)
    (folder / "note.txt").write_text("hello\n")
    (folder / "fake.gguf").write_text("hello\n")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.mark.parametrize(
    ("text", "name", "model_id"),
    [
        ("m.gguf", "m.gguf", "m"),
        (BLOB, BLOB, BLOB),
        (f"./{BLOB}", BLOB, BLOB),
        ("model.bin", "model.bin", "model.bin"),
        ("Qwen3-1.7B", "Qwen3-1.7B", "Qwen3-1.7B"),
        ("-n", "-n", "-n"),
        (".gguf", ".gguf", ".gguf"),
        ("models/x.gguf", "models/x.gguf", "x"),
        ("models/../m.gguf", "m.gguf", "m"),
        ("~/model.bin", "model.bin", "model.bin"),
    ],
)
def test_a_path_that_leads_to_a_model_is_that_model(here: Path, text: str, name: str, model_id: str) -> None:
    entry = resolve_model(text)
    assert entry.problem is None
    assert entry.path.samefile(here / name)
    assert entry.path.is_absolute()
    assert entry.id == model_id
    assert resolve_model(str(here / name)).path == here / name


def test_a_link_and_a_name_that_is_no_text(here: Path) -> None:
    (here / "link").symlink_to(here / "m.gguf")
    assert resolve_model("link").problem is None
    if sys.platform == "linux":
        name = os.fsdecode(b"caf\xe9")
        (here / "m.gguf").rename(here / name)
        assert resolve_model(name).path == here / name


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("note.txt", NotGgufError),
        ("./note.txt", NotGgufError),
        ("fake.gguf", NotGgufError),
        ("models", NotAFileError),
        ("models/", NotAFileError),
        (".", NotAFileError),
        ("..", NotAFileError),
        ("/", NotAFileError),
        ("~", NotAFileError),
        (os.devnull, NotAFileError),
    ],
)
def test_what_is_there_and_is_no_model_is_told_for_what_it_is(here: Path, text: str, error: type) -> None:
    problem = resolve_model(text).problem
    assert isinstance(problem, error)
    assert not str(problem).startswith(" ")
    assert "elete" not in str(problem)  # a text may be the person's own


def test_what_the_system_does_not_let_us_read_is_told_as_that(here: Path) -> None:
    (here / "round.gguf").symlink_to("round.gguf")
    problem = resolve_model("./round.gguf").problem
    assert isinstance(problem, UnreadableFileError)
    assert os.strerror(40 if sys.platform == "linux" else 62) in str(problem)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("./modles/x.gguf", "The folder {here} has no “modles”, but it has “models”."),
        ("./models/y", "The folder {here}/models has no “y”."),
        ("models/xx.gguf", "The folder {here}/models has no “xx.gguf”, but it has “x.gguf”."),
        ("~/modell.bin", "The folder {here} has no “modell.bin”, but it has “model.bin”, “models”."),
        ("m.gguf/x", "{here}/m.gguf is a file, not a folder."),
        ("/nowhere/at/all", "The folder / has no “nowhere”."),
        ("elsewhere.gguf", "The folder {here} has no “elsewhere.gguf”."),
    ],
)
def test_a_path_at_which_nothing_is_says_where_it_goes_astray(here: Path, text: str, why: str) -> None:
    with pytest.raises(NoSuchFileError) as caught:
        resolve_model(text)
    assert f"There is no file “{text}”. {why.format(here=here)} Check the path" in str(caught.value)


def test_a_broken_link_names_its_target(here: Path) -> None:
    (here / "link.gguf").symlink_to("gone.gguf")
    with pytest.raises(NoSuchFileError, match=r"It is a link to gone\.gguf, which does not exist"):
        resolve_model("./link.gguf")


def test_a_bare_word_is_a_name_unless_a_model_of_that_name_lies_here(here: Path) -> None:
    for name in ("alpha.gguf", "note.txt.gguf", "one/models.gguf"):
        path = models_dir() / name
        path.parent.mkdir(exist_ok=True)
        sound(path.parent).rename(path)
    assert resolve_model("alpha").path == models_dir() / "alpha.gguf"
    assert resolve_model("note.txt").path == models_dir() / "note.txt.gguf"
    assert resolve_model("models").path == models_dir() / "one" / "models.gguf"
    assert resolve_model("./note.txt").problem is not None
    shutil.copy(here / "m.gguf", here / "alpha")
    assert resolve_model("alpha").path == here / "alpha"


def test_a_path_that_is_nearly_a_name_tells_of_the_name(here: Path) -> None:
    sound(models_dir()).rename(models_dir() / "llama-3.gguf")
    with pytest.raises(NoSuchFileError) as caught:
        resolve_model("lamma-3.gguf")
    assert "llama-3" in str(caught.value)


@pytest.mark.parametrize("text", ["", " ", "nothing", "a" * 5000, "~nobody-here", "nul\0", "~no\0body", "~\ud800"])
def test_what_nobody_can_mean(here: Path, text: str) -> None:
    with pytest.raises((UnknownModelError, NoSuchFileError)):
        resolve_model(text)


def test_looking_never_raises(here: Path) -> None:
    for path in ("a" * 5000, "nul\0", "m.gguf/below"):
        assert naming.find(Path(path)) is naming.Found.NOTHING
        assert not naming.is_model_file(Path(path))
    assert not naming.is_model_file(Path("note.txt"))
    assert not naming.is_model_file(here)
