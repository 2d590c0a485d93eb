"""Folders that were the models folder, and what their places tell."""

from pathlib import Path

from app.core.paths import models_dir, state_dir
from app.core.settings.models import MODELS_FOLDER
from app.core.settings.store import SettingsStore
from app.library import elsewhere, former
from app.library.details import details_of
from app.library.folders import repository_of
from app.library.models import entry_for, scan_models
from app.library.origins import Origin
from tests.corpus import sound


def test_models_that_were_left_are_still_found(tmp_path: Path) -> None:
    path = sound(models_dir())
    settings = SettingsStore()
    settings.set(MODELS_FOLDER, str(tmp_path / "new"))
    assert scan_models(settings=settings).entries == ()
    former.add(models_dir())
    former.add(tmp_path / "on a drive that is not there")
    assert [(one.path, one.origin) for one in scan_models(settings=settings).entries] == [(path, Origin.FORMER)]
    assert entry_for(path).origin is Origin.FORMER
    former.remove(models_dir())
    assert scan_models(settings=settings).entries == ()
    assert former.load() == [tmp_path / "on a drive that is not there"]


def test_a_damaged_list_is_as_good_as_none() -> None:
    former.add(models_dir())
    (state_dir() / "former-folders.json").write_text("[")
    assert former.load() == []


def test_the_repository_is_told_by_the_place(tmp_path: Path) -> None:
    settings = SettingsStore()
    cache = elsewhere.hugging_face_folder() / "models--ggml-org--gpt-oss-20b-GGUF" / "snapshots" / "c" / "a.gguf"
    for path, repository in (
        (models_dir() / "publisher" / "name" / "a.gguf", "publisher/name"),
        (models_dir() / "publisher" / "name" / "deeper" / "a.gguf", "publisher/name"),
        (models_dir() / "mine" / "a.gguf", ""),
        (models_dir() / "a.gguf", ""),
        (tmp_path / "a" / "b" / "c.gguf", ""),
        (cache, "ggml-org/gpt-oss-20b-GGUF"),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        assert repository_of(path, settings) == repository
    folder = models_dir() / "publisher" / "name"
    assert details_of(entry_for(sound(folder))).repository == "publisher/name"
