"""``descant download`` against the test Hub."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.cli.main import main
from app.core.paths import models_dir
from app.core.settings.network import NETWORK_OFFLINE
from app.core.settings.store import SettingsStore
from tests import patience
from tests.hub.hub_server import CutEvery, HubRepository, HubServer, Slow, gated
from tests.hub.transfers import content_of

Output = pytest.CaptureFixture[str]


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, demo_model: Path) -> Iterator[HubServer]:
    """A Hub that the environment names."""
    with HubServer() as server:
        gguf = {"total": 1000, "architecture": "gpt-oss", "context_length": 131072}
        files = {
            "demo-MXFP4.gguf": demo_model,
            "demo-Q8_0.gguf": content_of(50_000),
            "demo-F16-00001-of-00002.gguf": content_of(40_000, 2),
            "demo-F16-00002-of-00002.gguf": content_of(40_000, 3),
        }
        server.add("descant/demo-GGUF", HubRepository(files, gguf=gguf))
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


def test_the_native_file_of_gpt_oss_is_taken_and_verified(hub: HubServer, capsys: Output, demo_model: Path) -> None:
    assert main(["download", "descant/demo-GGUF"]) == ExitCode.OK
    out, err = capsys.readouterr()
    path = Path(out.strip())
    assert path == models_dir() / "descant" / "demo-GGUF" / "demo-MXFP4.gguf"
    assert path.read_bytes() == demo_model.read_bytes()
    assert "descant: demo-MXFP4 from descant/demo-GGUF" in err
    assert main(["models", "--json"]) == ExitCode.OK
    listed = {entry["path"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert listed[str(path)]["verified"]
    assert main(["models", "--verify"]) == ExitCode.OK


@pytest.mark.parametrize("words", ["demo-F16", "f16", "demo-F16-00002-of-00002.gguf", "DEMO-F"])
def test_a_split_model_is_one(hub: HubServer, capsys: Output, words: str) -> None:
    assert main(["download", f"{hub.endpoint}/x", words]) == ExitCode.USAGE
    assert main(["download", "descant/demo-GGUF", words, "--quiet"]) == ExitCode.OK
    path = Path(capsys.readouterr().out.strip())
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "demo-F16-00001-of-00002.gguf",
        "demo-F16-00002-of-00002.gguf",
    ]


def test_again_costs_nothing(hub: HubServer, capsys: Output) -> None:
    assert main(["download", "descant/demo-GGUF", "q8_0"]) == ExitCode.OK
    hub.forget()
    assert main(["download", "descant/demo-GGUF", "q8_0"]) == ExitCode.OK
    assert hub.bytes_sent == 0


@pytest.mark.parametrize(
    "name",
    [
        "hf.co/descant/demo-GGUF:Q8_0",
        "descant/demo-GGUF:q8_0",
        "hf://descant/demo-GGUF/demo-Q8_0.gguf",
        "descant/demo-GGUF/demo-Q8_0.gguf",
        "https://huggingface.co/descant/demo-GGUF/blob/main/demo-Q8_0.gguf",
        "{endpoint}/descant/demo-GGUF/resolve/{commit}/demo-Q8_0.gguf?download=true",
        "{endpoint}/descant/demo-GGUF?show_file_info=demo-Q8_0.gguf",
        " ollama run hf.co/descant/demo-GGUF:Q8_0\n",
        "llama-server -hf descant/demo-GGUF:Q8_0",
        "hf download descant/demo-GGUF demo-Q8_0.gguf",
    ],
)
def test_names_as_the_buttons_of_the_hub_give_them(hub: HubServer, capsys: Output, name: str) -> None:
    commit = hub.repositories["descant/demo-GGUF"].head
    assert main(["download", name.format(endpoint=hub.endpoint, commit=commit)]) == ExitCode.OK
    assert Path(capsys.readouterr().out.strip()).read_bytes() == content_of(50_000)


def test_latest_says_nothing(hub: HubServer, capsys: Output) -> None:
    assert main(["download", "descant/demo-GGUF:latest"]) == ExitCode.OK
    assert capsys.readouterr().out.strip().endswith("demo-MXFP4.gguf")


def test_an_unknown_word_in_the_name_lists_the_models(hub: HubServer, capsys: Output) -> None:
    assert main(["download", "descant/demo-GGUF:Q9_X"]) == ExitCode.FAILED
    err = capsys.readouterr().err
    assert "“Q9_X” does not match exactly one model" in err
    assert "demo-Q8_0" in err


def test_a_revision_that_is_not_there_is_told(hub: HubServer, capsys: Output) -> None:
    name = f"{hub.endpoint}/descant/demo-GGUF/blob/v9/demo-Q8_0.gguf"
    assert main(["download", name]) == ExitCode.FAILED
    assert "was not found on the Hub" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["https://example.org/descant/demo-GGUF", "ollama run llama3", "descant"])
def test_what_names_no_repository_asks_nobody(hub: HubServer, capsys: Output, name: str) -> None:
    assert main(["download", name]) == ExitCode.USAGE
    assert "is not the name of a repository on the Hub" in capsys.readouterr().err
    assert hub.requests == []


def test_two_words_for_the_model_are_one_too_many(hub: HubServer, capsys: Output) -> None:
    assert main(["download", "descant/demo-GGUF:Q8_0", "MXFP4"]) == ExitCode.USAGE
    assert "“Q8_0” and “MXFP4”" in capsys.readouterr().err
    assert hub.requests == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["descant/demo-GGUF", "demo"], "does not match exactly one model"),
        (["descant/demo-GGUF", "Q4_K_M"], "does not match exactly one model"),
        (["descant/none-GGUF"], "was not found on the Hub"),
    ],
)
def test_what_cannot_be_had_is_told(hub: HubServer, capsys: Output, arguments: list[str], words: str) -> None:
    assert main(["download", *arguments]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""


def test_a_file_in_pieces_is_told_with_what_to_do(hub: HubServer, capsys: Output) -> None:
    hub.add("old/cut-GGUF", {"T.Q8_0.gguf.part1of2": b"GGUF", "T.Q8_0.gguf.part2of2": b"x"})
    assert main(["download", "old/cut-GGUF"]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert "only available in 2 pieces" in err
    assert "join them in order into T.Q8_0.gguf" in err


def test_names_in_an_error_cannot_write_to_the_terminal(hub: HubServer, capsys: Output) -> None:
    hub.add("evil/names", {"a\x1b[2J.gguf": b"GGUF", "b\u202e\x9b.gguf": b"GGUF"})
    for arguments in (["evil/names"], ["evil/names", "x\x1b[2J"], ["evil/names", "a"], ["\x1b[2J\u202e/x"]):
        assert main(["download", *arguments]) != ExitCode.OK
        out, err = capsys.readouterr()
        assert not {"\x1b", "\x9b", "\u202e"} & {*out, *err}


def test_a_gated_model_names_its_page(hub: HubServer, capsys: Output) -> None:
    hub.always(gated(), "*/demo-Q8_0.gguf")
    assert main(["download", "descant/demo-GGUF", "q8_0"]) == ExitCode.FAILED
    assert f"{hub.endpoint}/descant/demo-GGUF" in capsys.readouterr().err


def test_offline_asks_nobody(hub: HubServer, capsys: Output) -> None:
    SettingsStore().set(NETWORK_OFFLINE, True)
    assert main(["download", "descant/demo-GGUF"]) == ExitCode.FAILED
    assert "offline" in capsys.readouterr().err
    assert hub.requests == []


def test_through_a_bad_line(hub: HubServer, capsys: Output) -> None:
    hub.always(CutEvery(40_000))
    assert main(["download", "descant/demo-GGUF", "q8_0"]) == ExitCode.OK
    assert hub.bytes_sent >= 50_000


def test_interrupted_it_says_how_to_go_on_and_does(hub: HubServer, own_home: Path) -> None:
    hub.always(Slow(round(20_000 / patience.seconds(1))))  # it must not end before it is interrupted
    command = [sys.executable, "-m", "app", "download", "descant/demo-GGUF", "q8_0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    patience.until(lambda: hub.bytes_sent >= 25_000)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=patience.seconds())
    assert process.returncode == ExitCode.INTERRUPTED
    assert "Run the same command to resume" in err
    assert out == ""
    came = hub.bytes_sent
    hub.clear()
    done = subprocess.run(command, capture_output=True, text=True, timeout=patience.seconds(60), check=False)
    assert done.returncode == ExitCode.OK
    assert Path(done.stdout.strip()).read_bytes() == content_of(50_000)
    assert hub.bytes_sent < 50_000 + came, "something of it was used"
