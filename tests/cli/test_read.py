"""``descant read``."""

import json
import sys
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.cli.main import main
from app.documents.collections.index import has_index, index_folder
from tests.documents import files
from tests.engine.embedding import tiny_models


def test_the_text_is_printed_with_its_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = files.pdf(tmp_path / "a.pdf", ["one", "", "three"])
    assert main(["read", str(path)]) == ExitCode.OK
    printed = capsys.readouterr()
    assert printed.out == "[page 1]\none\n\n[page 3]\nthree\n"
    assert printed.err == "descant: Pages without text: 1.\n"


def test_as_json_the_sections_are_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("# One\ntext \x1b[31m", encoding="utf-8")
    assert main(["read", "--json", str(tmp_path / "a.md")]) == ExitCode.OK
    assert json.loads(capsys.readouterr().out) == {
        "name": "a.md",
        "kind": "markdown",
        "sections": [{"text": "# One\n\ntext \x1b[31m", "heading": "One", "page": None}],
        "encoding": "",
        "pages_without_text": 0,
        "left_out": [],
    }


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path / "none.pdf")]) == ExitCode.FAILED
    assert capsys.readouterr().err.startswith("descant: none.pdf could not be read.\n  There is no such file.")


def test_a_terminal_gets_no_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("\x1b[31mred", encoding="utf-8")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["read", str(tmp_path / "a.txt")]) == ExitCode.OK
    assert capsys.readouterr().out == "␛[31mred\n"


def test_the_passages_that_fit_a_question_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = files.pdf(tmp_path / "rules.pdf", ["The fee is three euros.", "Dogs must be kept on a lead."])
    assert main(["read", str(path), "--search", "May my dog come?", "--count", "1"]) == ExitCode.OK
    assert capsys.readouterr().out == "[rules.pdf, page 2]\nDogs must be kept on a lead.\n"
    assert main(["read", str(path), "--search", "zebra"]) == ExitCode.INCOMPLETE
    assert capsys.readouterr().err == "descant: No passage has a word of the question.\n"


def test_with_a_model_for_embeddings_other_words_are_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], smollm2: Path
) -> None:
    (tmp_path / "a.md").write_text("# A\nDogs must be kept on a lead.\n# B\nThe fee is three euros.", encoding="utf-8")
    question = ["--search", "What does it cost to enter?", "--count", "1"]
    assert main(["read", str(tmp_path / "a.md"), *question]) == ExitCode.INCOMPLETE
    assert main(["read", str(tmp_path / "a.md"), *question, "--embedding-model", str(smollm2)]) == ExitCode.OK
    assert capsys.readouterr().out.startswith("[a.md, ")
    assert main(["read", str(tmp_path / "a.md"), *question, "--embedding-model", "none.gguf"]) == ExitCode.NO_MODEL
    assert capsys.readouterr().err.startswith("descant: none.gguf was not found.\n")


def test_a_folder_is_read_and_searched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "folder"
    (folder / "in").mkdir(parents=True)
    files.pdf(folder / "in" / "rules.pdf", ["The fee is three euros.", "Dogs must be kept on a lead."])
    files.pdf(folder / "scan.pdf", [""])
    assert main(["read", str(folder), "--search", "May my dog come?"]) == ExitCode.OK
    printed = capsys.readouterr()
    assert printed.out == "[in/rules.pdf, page 2]\nDogs must be kept on a lead.\n"
    first, refused, kept = printed.err.splitlines()
    assert first == "descant: Files: 1, passages: 2, files read now: 1."
    assert refused.startswith("descant: Not read: scan.pdf. Its pages are images without text")
    assert kept.startswith("descant: The index of the folder is kept in ")
    assert has_index(folder)
    assert main(["read", str(folder), "--search", "zebra"]) == ExitCode.INCOMPLETE
    assert "files read now: 0." in capsys.readouterr().err
    assert main(["read", str(folder), "--forget"]) == ExitCode.OK
    assert not has_index(folder)
    assert capsys.readouterr().err == f"descant: The index of {folder} was deleted. Its files were not changed.\n"
    assert main(["read", str(folder), "--forget"]) == ExitCode.INCOMPLETE
    assert capsys.readouterr().err == f"descant: There is no index of {folder}, so nothing was deleted.\n"


def test_an_index_that_cannot_be_deleted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("dogs", encoding="utf-8")
    assert main(["read", str(folder)]) == ExitCode.OK
    index = index_folder(folder)
    index.rename(tmp_path / "moved")
    index.symlink_to(tmp_path / "moved")  # what a link leads to is not deleted
    assert main(["read", str(folder), "--forget"]) == ExitCode.FAILED
    assert f"The index could not be deleted. Delete the folder {index}." in capsys.readouterr().err
    assert has_index(folder)


def test_a_folder_is_searched_by_meaning_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The weights are random: any passage may be the nearest, where words alone find none."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("dogs", encoding="utf-8")
    tiny_models.write_bert(tmp_path / "a.gguf")
    arguments = ["read", str(folder), "--search", "zebra", "--embedding-model"]
    assert main([*arguments, str(tmp_path / "a.gguf")]) == ExitCode.OK
    assert capsys.readouterr().out == "[a.txt, line 1]\ndogs\n"
    assert main([*arguments, str(tmp_path / "none.gguf")]) == ExitCode.NO_MODEL
