"""Models of other programs are found where they lie, and only if the person lets us look."""

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest
from huggingface_hub.file_download import _create_symlink
from huggingface_hub.utils._shared_blobs import publish_blob_to_shared_store, try_link_from_shared_store

from app.core.paths import models_dir, user_home
from app.core.sentences import Explanation
from app.core.settings.models import MODELS_FOLDER, USE_HUGGING_FACE_CACHE, USE_LLAMA_CPP, USE_LM_STUDIO
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsStore
from app.gguf.errors import MissingPartsError
from app.library import elsewhere
from app.library.details import all_details
from app.library.folders import models_folder
from app.library.models import entry_for, scan_models
from app.library.origins import Origin
from app.library.removing import Removal, removal_of
from app.library.verified import Verdict, expected, verify
from tests.corpus import sound
from tests.small_models import write_gpt_oss, write_split

COMMIT, OTHER = "a" * 40, "b" * 40


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return sound(path.parent).rename(path)


def cache(folder: Path, name: str = "models--openai--gpt-oss-20b") -> "Cache":
    return Cache(folder / name)


class Cache:
    """One repository in the Hugging Face cache, laid out as huggingface_hub does it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, digit: str, *commits: str) -> Path:
        """A file, in the snapshots of `commits`."""
        blob = put(self.folder / "blobs" / (digit * 64))
        for commit in commits:
            link = self.folder / "snapshots" / commit / name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(os.path.relpath(blob, link.parent))
        return blob

    def point(self, ref: str, commit: str) -> None:
        file = self.folder / "refs" / ref
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(commit)


def found() -> dict[str, Origin]:
    return {entry.id: entry.origin for entry in scan_models().entries}


def test_the_hugging_face_cache() -> None:
    repository = cache(elsewhere.hugging_face_folder())
    repository.add("gpt-oss-20b.gguf", "1", COMMIT, OTHER)
    repository.add("sub/old.gguf", "2", OTHER)
    write_gpt_oss(repository.add("mmproj-model.gguf", "3", COMMIT), general__type="mmproj")
    repository.point("main", COMMIT)
    (entry,) = scan_models().entries
    assert (entry.id, entry.origin, entry.problem) == ("gpt-oss-20b", Origin.HUGGING_FACE, None)
    assert entry.path == repository.folder / "snapshots" / COMMIT / "gpt-oss-20b.gguf"
    assert entry_for(entry.path).origin is Origin.HUGGING_FACE
    assert elsewhere.sha256_of_blob(entry.path) == "1" * 64


def test_each_ref_counts_and_without_any_the_newest_commit() -> None:
    repository = cache(elsewhere.hugging_face_folder())
    repository.add("old.gguf", "1", COMMIT)
    repository.add("new.gguf", "2", OTHER)
    os.utime(repository.folder / "snapshots" / COMMIT, (1, 1))
    assert set(found()) == {"new"}
    repository.point("refs/pr/1", COMMIT)
    assert set(found()) == {"old"}
    repository.point("main", OTHER)
    assert set(found()) == {"new", "old"}


def test_a_blob_of_two_repositories_is_one_model() -> None:
    for name in ("models--a--x", "models--b--x"):
        repository = cache(elsewhere.hugging_face_folder(), name)
        repository.point("main", COMMIT)
        snapshot = repository.folder / "snapshots" / COMMIT
        snapshot.mkdir(parents=True)
        if name == "models--a--x":
            first = put(snapshot / "one.gguf")
        else:
            (snapshot / "two.gguf").symlink_to(first)
    assert len(found()) == 1


class SharedFile:
    """One file of Xet in the Hugging Face cache, laid out by huggingface_hub's own functions (2.4 and newer).

    The first repository publishes it after its download; each other one is linked to it without one.
    """

    xet_hash = "ab" + "7" * 62

    def __init__(self, content: Path) -> None:
        self.folder = elsewhere.hugging_face_folder()
        self.content = content.read_bytes()
        self.sha256 = hashlib.sha256(self.content).hexdigest()
        self.stored = self.folder / "blobs" / "ab" / self.xet_hash

    def add_to(self, repository: str, name: str) -> Path:
        """The file in a snapshot of `repository`, as ``hf_hub_download`` leaves it."""
        folder = self.folder / f"models--{repository.replace('/', '--')}"
        blob, link = folder / "blobs" / self.sha256, folder / "snapshots" / COMMIT / name
        for path in (blob, link, folder / "refs" / "main"):
            path.parent.mkdir(parents=True, exist_ok=True)
        (folder / "refs" / "main").write_text(COMMIT)
        known = {"blob_path": str(blob), "xet_hash": self.xet_hash, "cache_dir": self.folder}
        if not try_link_from_shared_store(**known, expected_size=len(self.content)):
            blob.write_bytes(self.content)
            assert publish_blob_to_shared_store(**known, expected_size=len(self.content))
        _create_symlink(str(blob), str(link), new_blob=False)
        return link


@pytest.fixture
def shared(tmp_path: Path) -> SharedFile:
    if sys.platform == "win32":
        pytest.skip("links need a right there")
    return SharedFile(sound(tmp_path))


def test_a_file_of_xet_is_compared_with_its_sha256(shared: SharedFile) -> None:
    link = shared.add_to("a/x", "model.gguf")
    assert link.resolve() == shared.stored  # named by its Xet hash, which is no SHA-256
    assert elsewhere.sha256_of_blob(link) == shared.sha256
    assert verify(link, expected(link)).verdict is Verdict.SOUND
    assert elsewhere.sha256_of_blob(shared.stored) is None
    own = models_dir() / "own.gguf"
    own.symlink_to(link)
    assert elsewhere.sha256_of_blob(own) == shared.sha256


def test_a_file_of_xet_that_has_changed_differs(shared: SharedFile) -> None:
    link = shared.add_to("a/x", "model.gguf")
    shared.stored.chmod(0o600)
    shared.stored.write_bytes(shared.content[:-1] + b"\x01")
    assert verify(link, expected(link)).verdict is Verdict.DIFFERS


def test_a_file_that_repositories_share_is_listed_in_each_and_counted_once(shared: SharedFile) -> None:
    links = [shared.add_to("a/x", "model.gguf"), shared.add_to("b/y", "model.gguf"), shared.add_to("c/y", "other.gguf")]
    again = elsewhere.hugging_face_folder() / "models--a--x" / "snapshots" / OTHER / "model.gguf"
    again.parent.mkdir()
    again.symlink_to(os.path.relpath(links[0].parent / links[0].readlink(), again.parent))
    (again.parents[2] / "refs" / "pr").write_text(OTHER)  # a second commit of the same repository: the same model
    details = all_details(scan_models().entries, SettingsStore())
    assert [(one.entry.id, one.repository, one.entry.path) for one in details] == [
        ("x/model", "a/x", links[0]),
        ("y/model", "b/y", links[1]),
        ("other", "c/y", links[2]),
    ]
    assert [one.shared_with for one in details] == [("b/y", "c/y"), ("a/x", "c/y"), ("a/x", "b/y")]
    assert [one.size for one in details] == [len(shared.content)] * 3
    assert sum(one.own_size for one in details) == len(shared.content)


def test_the_headers_of_a_shared_file_are_not_read_again(shared: SharedFile, monkeypatch: pytest.MonkeyPatch) -> None:
    shared.add_to("a/x", "model.gguf")
    shared.add_to("b/y", "model.gguf")
    first = scan_models()
    monkeypatch.setattr("app.library.facts_cache.check_file", lambda path: pytest.fail("read again"))
    assert scan_models() == first


def test_nothing_of_the_cache_is_deleted_wherever_it_lies(shared: SharedFile) -> None:
    """Not even where the person has shown the file, and the cache itself is hidden."""
    link = shared.add_to("a/x", "model.gguf")
    SettingsStore().set(USE_HUGGING_FACE_CACHE, False)
    own = models_dir() / "own.gguf"
    own.symlink_to(link)
    for path in (link, link.parent / link.readlink(), shared.stored):
        assert entry_for(path).origin is Origin.OPENED
        assert isinstance(removal_of(entry_for(path)), Explanation)
    removal = removal_of(entry_for(own))
    assert isinstance(removal, Removal)
    assert (removal.files, removal.freed) == ((own,), 0)


def test_equal_names_in_the_cache_are_told_apart_by_their_repositories() -> None:
    for name, digit in (("models--a--x", "1"), ("models--b--x", "2"), ("models--b--y", "3")):
        repository = cache(elsewhere.hugging_face_folder(), name)
        repository.add("model.gguf", digit, COMMIT)
        repository.point("main", COMMIT)
    assert set(found()) == {"a/x/model", "b/x/model", "y/model"}


def test_a_cache_with_faults_is_no_trouble() -> None:
    folder = elsewhere.hugging_face_folder()
    cache(folder).point("main", "../../../../..")
    (folder / "models--odd").mkdir(parents=True)
    (folder / "models--file").write_text("")
    (folder / "models--odd" / "refs").write_text("")
    cache(folder, "models--c--d").point("main", COMMIT)
    (folder / "models--c--d" / "refs" / "main").write_bytes(b"\xff")
    assert found() == {}


def test_a_split_model_that_is_half_there_says_what_to_do() -> None:
    repository = cache(elsewhere.hugging_face_folder())
    write_split(models_dir(), "big")[1].unlink()
    (entry,) = scan_models().entries
    assert isinstance(entry.problem, MissingPartsError)
    assert "big-00002-of-00003.gguf" in str(entry.problem)
    assert repository.folder.exists() is False


def test_lm_studio_as_its_settings_say(tmp_path: Path) -> None:
    put(user_home() / ".lmstudio" / "models" / "publisher" / "repo" / "usual.gguf")
    put(user_home() / ".cache" / "lm-studio" / "models" / "former.gguf")
    put(tmp_path / "chosen" / "moved.gguf")
    (user_home() / ".lmstudio" / "settings.json").write_text(json.dumps({"downloadsFolder": str(tmp_path / "chosen")}))
    assert found() == dict.fromkeys(("former", "moved", "usual"), Origin.LM_STUDIO)


def test_lm_studio_with_a_home_of_its_own(tmp_path: Path) -> None:
    put(tmp_path / "studio" / "models" / "a.gguf")
    user_home().mkdir()
    (user_home() / ".lmstudio-home-pointer").write_text(f"{tmp_path / 'studio'}\n")
    assert found() == {"a": Origin.LM_STUDIO}


@pytest.mark.parametrize("damage", [b"", b"[]", b"\xff", b'{"downloadsFolder": 3}', b'{"downloadsFolder": "here"}'])
def test_lm_studio_with_damaged_settings(damage: bytes) -> None:
    put(user_home() / ".lmstudio" / "models" / "a.gguf")
    (user_home() / ".lmstudio" / "settings.json").write_bytes(damage)
    assert found() == {"a": Origin.LM_STUDIO}


def test_llama_cpp_in_its_two_layouts() -> None:
    put(elsewhere.llama_cpp_folder() / "ggml-org_gpt-oss-20b-GGUF_gpt-oss-20b.gguf")
    (elsewhere.llama_cpp_folder() / "half.gguf.downloadInProgress").touch()
    repository = cache(elsewhere.llama_cpp_folder())
    repository.add("new-layout.gguf", "1", COMMIT)
    repository.add("stale.gguf", "2", OTHER)
    repository.point("main", COMMIT)
    (elsewhere.llama_cpp_folder() / "models--no--snapshots").mkdir()
    assert found() == dict.fromkeys(("ggml-org_gpt-oss-20b-GGUF_gpt-oss-20b", "new-layout"), Origin.LLAMA_CPP)


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "{home}/.cache/llama.cpp"),
        ("linux", {"XDG_CACHE_HOME": "/xdg"}, "/xdg/llama.cpp"),
        ("darwin", {}, "{home}/Library/Caches/llama.cpp"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/llama.cpp"),
    ],
)
def test_where_llama_cpp_keeps_its_models(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str
) -> None:
    for name in ("LLAMA_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert elsewhere.llama_cpp_folder() == Path(expected.format(home=user_home()))


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "{home}/.cache/huggingface/hub"),
        ({"XDG_CACHE_HOME": "/xdg"}, "/xdg/huggingface/hub"),
        ({"HF_HOME": "/hf", "XDG_CACHE_HOME": "/xdg"}, "/hf/hub"),
        ({"HF_HUB_CACHE": "/hub", "HF_HOME": "/hf"}, "/hub"),
    ],
)
def test_where_the_hugging_face_cache_is(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert elsewhere.hugging_face_folder() == Path(expected.format(home=user_home()))


@pytest.mark.parametrize(
    ("setting", "id"), [(USE_HUGGING_FACE_CACHE, "hub"), (USE_LM_STUDIO, "studio"), (USE_LLAMA_CPP, "cpp")]
)
def test_each_can_be_switched_off(setting: Setting[bool], id: str) -> None:  # noqa: A002
    repository = cache(elsewhere.hugging_face_folder())
    repository.add("hub.gguf", "1", COMMIT)
    put(user_home() / ".lmstudio" / "models" / "studio.gguf")
    put(elsewhere.llama_cpp_folder() / "cpp.gguf")
    put(models_dir() / "own.gguf")
    assert set(found()) == {"hub", "studio", "cpp", "own"}
    SettingsStore().set(setting, False)
    assert set(found()) == {"hub", "studio", "cpp", "own"} - {id}


def test_another_models_folder(tmp_path: Path) -> None:
    put(models_dir() / "usual.gguf")
    put(tmp_path / "chosen" / "other.gguf")
    settings = SettingsStore()
    settings.set(MODELS_FOLDER, str(tmp_path / "chosen"))
    assert models_folder(settings) == tmp_path / "chosen"
    assert found() == {"other": Origin.OWN}
    settings.set(MODELS_FOLDER, "~/models")
    assert models_folder(settings) == user_home() / "models"
    settings.set(MODELS_FOLDER, "not/absolute")
    assert models_folder(settings) == models_dir()


def test_what_lies_in_the_chosen_folder_is_the_persons_own() -> None:
    path = put(user_home() / ".lmstudio" / "models" / "a.gguf")
    SettingsStore().set(MODELS_FOLDER, str(user_home() / ".lmstudio" / "models"))
    assert found() == {"a": Origin.OWN}
    assert entry_for(path).origin is Origin.OWN


def test_side_files_are_no_models_by_their_content() -> None:
    """A model whose name alone says "imatrix" was made with one."""
    write_gpt_oss(models_dir() / "imatrix_unsloth.gguf", general__type="imatrix")
    write_gpt_oss(models_dir() / "vision.gguf", general__type="mmproj")
    path = write_gpt_oss(models_dir() / "style.gguf", general__type="adapter")
    assert found() == {}
    assert entry_for(path).problem is not None
    assert [entry.id for entry in scan_models([path.rename(models_dir().parent / "shown.gguf")]).entries] == ["shown"]


def test_downloads_under_way_are_no_models() -> None:
    put(models_dir() / ".downloads" / "a.gguf")
    put(models_dir() / "b.gguf.part")
    assert found() == {}
