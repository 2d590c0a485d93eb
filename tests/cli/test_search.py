"""``descant search`` against the test Hub."""

import json
from collections.abc import Iterator

import pytest

from app.cli.exit_codes import ExitCode
from app.cli.main import main
from app.core.settings.network import NETWORK_ENDPOINT, NETWORK_OFFLINE
from app.core.settings.store import SettingsStore
from tests.hub.hub_server import HubRepository, HubServer, login_page, too_many_requests

Output = pytest.CaptureFixture[str]


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    """A Hub that the environment names."""
    gguf = {"total": 20_914_757_184, "architecture": "gpt-oss", "context_length": 131072}
    model = {"gpt-oss-20b-mxfp4.gguf": b"GGUF" * 300, "README.md": b"#"}
    with HubServer() as server:
        server.add("ggml-org/gpt-oss-20b-GGUF", HubRepository(model, downloads=1500, gguf=gguf))
        server.add("meta/Llama-GGUF", HubRepository({"a-Q4_K_M.gguf": b"GGUF"}, downloads=9, gated="manual"))
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


def test_words_find_repositories(hub: HubServer, capsys: Output) -> None:
    assert main(["search", "gpt-oss", "20b"]) == ExitCode.OK
    out, err = capsys.readouterr()
    assert [line.split() for line in out.splitlines()] == [
        ["NAME", "KIND", "DOWNLOADS", "LIKES", "UPDATED", "LICENCE"],
        ["ggml-org/gpt-oss-20b-GGUF", "gpt-oss", "20.9B", "1,500", "0", "2026-01-02", "apache-2.0"],
    ]
    assert err == ""


def test_results_as_json(hub: HubServer, capsys: Output) -> None:
    assert main(["search", "--sort", "downloads", "--json"]) == ExitCode.OK
    found = json.loads(capsys.readouterr().out)
    assert [result["id"] for result in found] == ["ggml-org/gpt-oss-20b-GGUF", "meta/Llama-GGUF"]
    assert found[0]["parameters"] == 20_914_757_184
    assert found[1]["gate"] == "manual"


def test_options_narrow_the_search(hub: HubServer, capsys: Output) -> None:
    for options, expected in (
        (["--publisher", "meta"], ["meta/Llama-GGUF"]),
        (["--no-gated"], ["ggml-org/gpt-oss-20b-GGUF"]),
        (["--licence", "mit"], []),
        (["--sort", "downloads", "--limit", "1"], ["ggml-org/gpt-oss-20b-GGUF"]),
    ):
        assert main(["search", "--json", *options]) == ExitCode.OK
        assert [result["id"] for result in json.loads(capsys.readouterr().out)] == expected


def test_a_limit_above_one_page_takes_more_pages(hub: HubServer, capsys: Output) -> None:
    for number in range(50):
        hub.add(f"many/model-{number}", {"m.gguf": b"GGUF"})
    assert main(["search", "model", "--limit", "45", "--json"]) == ExitCode.OK
    found = json.loads(capsys.readouterr().out)
    assert len({result["id"] for result in found}) == 45


@pytest.mark.parametrize(
    "words",
    [
        "ggml-org/gpt-oss-20b-GGUF",
        "https://huggingface.co/ggml-org/gpt-oss-20b-GGUF/tree/main",
        "hf.co/ggml-org/gpt-oss-20b-GGUF:MXFP4",
    ],
)
def test_a_repository_is_listed(hub: HubServer, capsys: Output, words: str) -> None:
    assert main(["search", words]) == ExitCode.OK
    out = capsys.readouterr().out
    assert [line.split() for line in out.splitlines()] == [
        ["NAME", "QUANTIZATION", "SIZE", "FILES"],
        ["gpt-oss-20b-mxfp4", "MXFP4", "1.2", "kB", "1"],
    ]


def test_a_repository_as_json(hub: HubServer, capsys: Output) -> None:
    added = hub.repositories["ggml-org/gpt-oss-20b-GGUF"]
    assert main(["search", "ggml-org/gpt-oss-20b-GGUF", "--json"]) == ExitCode.OK
    found = json.loads(capsys.readouterr().out)
    assert found["commit"] == added.head
    [model] = found["models"]
    assert model["files"][0]["sha256"] == added.commits[added.head]["gpt-oss-20b-mxfp4.gguf"].digest()


def test_names_of_files_cannot_write_to_the_terminal(hub: HubServer, capsys: Output) -> None:
    hub.add("evil/names", {"\x1b[2Jclear\x9b.gguf": b"GGUF"})
    assert main(["search", "evil/names"]) == ExitCode.OK
    assert not {"\x1b", "\x9b"} & set(capsys.readouterr().out)


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_nothing_that_the_hub_tells_can_write_to_the_terminal(
    hub: HubServer, capsys: Output, options: list[str]
) -> None:
    """Titles, tags, an architecture, a licence: each with a sequence that clears the screen or turns the text."""
    bad = "\x1b]0;x\x07\x9b2J\u202egnp.exe\u2066\r\n"
    about = {"gguf": {"total": 1, "architecture": bad, "context_length": 1}, "tags": ["gguf", f"license:{bad}", bad]}
    hub.add("evil/model", HubRepository({f"{bad}-Q8_0.gguf": b"GGUF", f"{bad}.gguf.part1of2": b"GGUF"}, answer=about))
    for words in (["evil"], ["evil/model"]):
        assert main(["search", *words, *options]) == ExitCode.OK
        out, err = capsys.readouterr()
        assert "evil" in out or "Q8_0" in out
        assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\r"} & {*out, *err}


def test_a_file_in_pieces_is_listed_and_says_so(hub: HubServer, capsys: Output) -> None:
    hub.add("old/cut-GGUF", {"T.Q8_0.gguf.part1of2": b"GGUF", "T.Q8_0.gguf.part2of2": b"x"})
    assert main(["search", "old/cut-GGUF"]) == ExitCode.OK
    [_, line] = capsys.readouterr().out.splitlines()
    assert line.startswith("T.Q8_0")
    assert "joined manually" in line


def test_a_gated_repository_says_so(hub: HubServer, capsys: Output) -> None:
    assert main(["search", "meta/Llama-GGUF"]) == ExitCode.OK
    assert "You must accept the terms of meta/Llama-GGUF" in capsys.readouterr().err
    assert main(["search", "llama"]) == ExitCode.OK
    assert "gated" in capsys.readouterr().out


def test_nothing_found_is_no_failure(hub: HubServer, capsys: Output) -> None:
    assert main(["search", "no-such-model"]) == ExitCode.OK
    out, err = capsys.readouterr()
    assert out == ""
    assert "No repositories" in err


def test_what_goes_wrong_is_one_sentence_and_the_next_step(hub: HubServer, capsys: Output) -> None:
    assert main(["search", "nobody/nothing"]) == ExitCode.FAILED
    assert "“nobody/nothing” was not found on the Hub." in capsys.readouterr().err
    for fault, words in ((too_many_requests("40"), "40 seconds"), (login_page(), "login")):
        hub.queue(fault)
        assert main(["search", "gpt-oss"]) == ExitCode.FAILED
        out, err = capsys.readouterr()
        assert out == ""
        assert words in err
        assert "Traceback" not in err


def test_the_settings_count(hub: HubServer, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://elsewhere.invalid")
    settings = SettingsStore()
    settings.set(NETWORK_ENDPOINT, hub.endpoint)
    assert main(["search", "gpt-oss"]) == ExitCode.OK
    settings.set(NETWORK_OFFLINE, True)
    hub.forget()
    assert main(["search", "gpt-oss"]) == ExitCode.FAILED
    assert "offline" in capsys.readouterr().err
    assert hub.requests == []


def test_an_address_that_is_none_is_told(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "huggingface.co")
    assert main(["search", "gpt-oss"]) == ExitCode.FAILED
    assert "HF_ENDPOINT" in capsys.readouterr().err
