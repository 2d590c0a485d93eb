"""``descant ask --attach``."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.attaching import Attached, message_of, read_files
from app.cli.exit_codes import ExitCode
from app.cli.main import main
from app.engine.client.engine_client import EngineClient
from app.engine.protocol import LoadOptions
from tests.documents import files


@pytest.fixture
def client(demo_model: Path) -> Iterator[EngineClient]:
    with EngineClient() as made:
        made.load(demo_model, LoadOptions(n_ctx=2048))
        yield made


def test_what_fits_is_given_whole_and_the_rest_is_searched(client: EngineClient, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The secret word is abracadabra.", encoding="utf-8")
    pages = ["\n".join([f"Page about topic{number}."] * 40) for number in range(1, 40)]
    names = [files.pdf(tmp_path / "long.pdf", pages), tmp_path / "note.txt"]
    documents = read_files([os.fspath(name) for name in names])
    text, notes = message_of(client, 2048, documents, "What is topic17?")
    assert "abracadabra" in text
    assert "long.pdf, page 17" in text
    assert text.endswith("\n\nWhat is topic17?")
    assert notes[0] == "long.pdf is too long to be given whole, so it is searched."
    assert notes[1].startswith("Passages given: long.pdf, page 17")
    whole, none = message_of(client, 2048, Attached(documents.documents[1:]), "What is the word?")
    assert "abracadabra" in whole
    assert none == []


def test_a_folder_is_searched(client: EngineClient, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    files.pdf(folder / "rules.pdf", ["The fee is three euros.", "Dogs must be kept on a lead."])
    attached = read_files([str(folder)])
    assert attached.folders == (folder,)
    text, notes = message_of(client, 2048, attached, "May my dog come?")
    assert "Dogs must be kept" in text
    assert notes == ["Passages given: rules.pdf, page 2."]


def test_a_question_with_a_file_is_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "note.txt").write_text("The secret word is abracadabra.", encoding="utf-8")
    arguments = ["ask", "What is 457 + 389?", "--model", "descant-demo", "--temperature", "0", "--max-tokens", "2"]
    assert main([*arguments, "--attach", str(tmp_path / "note.txt")]) in (ExitCode.OK, ExitCode.INCOMPLETE)
    assert main([*arguments, "--attach", str(tmp_path / "none.txt")]) == ExitCode.USAGE
    assert "none.txt could not be read." in capsys.readouterr().err
