"""Names from the Hub: 30 hostile ones and more, and those that people really use."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.hub.errors import HostileNameError
from app.hub.names import is_repository, place_in, safe_parts

REPOSITORY = "ggml-org/gpt-oss-20b-GGUF"
HOSTILE = [
    "../evil.gguf",
    "a/../../evil.gguf",
    "..",
    ".",
    "",
    "/etc/passwd",
    "//server/share/x.gguf",
    "a//b.gguf",
    "a/",
    "C:evil.gguf",
    "C:/evil.gguf",
    "..\\evil.gguf",
    "\\\\server\\share\\x.gguf",
    "con.gguf",
    "CON",
    "nul.gguf",
    "aux.tar.gguf",
    "com1.gguf",
    "LPT9.gguf",
    "com¹.gguf",
    "folder/prn",
    "x.gguf:stream",
    "x.gguf.",
    "x.gguf ",
    " x.gguf",
    "x\x00.gguf",
    "x\n.gguf",
    "x\u202egguf.exe",
    "x\u200b.gguf",
    "x?.gguf",
    "x*.gguf",
    'x".gguf',
    "x|y.gguf",
    "~/x.gguf",
    "~root",
    "e\u0301.gguf",
    "a/b/c/d/e/f/g.gguf",
    "x" * 250 + ".gguf",
    "a/" * 300 + "x.gguf",
    "\udcff.gguf",
]


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_hostile_names_are_refused_and_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(HostileNameError, match="unsafe name"):
        place_in(tmp_path, REPOSITORY, name)


@pytest.mark.parametrize(
    "name",
    [
        "gpt-oss-20b-mxfp4.gguf",
        "gpt-oss-120b-mxfp4-00001-of-00003.gguf",
        "Q4_K_M/model-00001-of-00002.gguf",
        "modèle v1.2 (fixed) [a+b] {c}.gguf",
        "模型.gguf",
        "conman.gguf",
        "com10.gguf",
        ".gitattributes",
        "a..b.gguf",
    ],
)
def test_usual_names_are_taken(tmp_path: Path, name: str) -> None:
    place = place_in(tmp_path, REPOSITORY, name)
    assert place == tmp_path.joinpath("ggml-org", "gpt-oss-20b-GGUF", *name.split("/"))


@pytest.mark.parametrize("repository", ["x", "../x", "a/b/c", "a/..", "/b", "a/", "a b/c", "a/-b", "", "con/nul"])
def test_repositories(tmp_path: Path, repository: str) -> None:
    with pytest.raises(HostileNameError):
        place_in(tmp_path, repository, "x.gguf")


def test_a_link_inside_the_folder_leads_nowhere(tmp_path: Path) -> None:
    models, elsewhere = tmp_path / "models", tmp_path / "elsewhere"
    (models / "ggml-org").mkdir(parents=True)
    elsewhere.mkdir()
    (models / "ggml-org" / "gpt-oss-20b-GGUF").symlink_to(elsewhere)
    with pytest.raises(HostileNameError, match="link"):
        place_in(models, REPOSITORY, "x.gguf")
    (models / "ggml-org" / "gpt-oss-20b-GGUF").unlink()
    (models / "ggml-org" / "gpt-oss-20b-GGUF").mkdir()
    (models / "ggml-org" / "gpt-oss-20b-GGUF" / "x.gguf").symlink_to(elsewhere / "y")
    with pytest.raises(HostileNameError, match="link"):
        place_in(models, REPOSITORY, "x.gguf")


@given(st.text(max_size=40))
def test_any_name_stays_inside_or_is_refused(name: str) -> None:
    folder = Path("/nowhere/models")
    try:
        parts = safe_parts(name)
    except HostileNameError:
        return
    assert "/".join(parts) == name
    assert folder.joinpath(*parts).resolve().is_relative_to(folder)
    assert all(part.strip(". ") for part in parts)


@pytest.mark.parametrize("text", ["ggml-org/gpt-oss-20b-GGUF", "a/b.c_d-e", "1bit/Model"])
def test_names_of_repositories(text: str) -> None:
    assert is_repository(text)


@pytest.mark.parametrize(
    "text", ["", "a", "a/b/c", "a/b ", "a b/c", "../b", "a/..b", "datasets/a", "https://huggingface.co/a/b", "a/b:Q8_0"]
)
def test_what_is_no_name_of_a_repository(text: str) -> None:
    assert not is_repository(text)
