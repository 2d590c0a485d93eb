"""The command line as a person or a script uses it: its own process, real streams, exit codes."""

import argparse
import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import ask
from app.cli.commands import COMMANDS
from app.cli.exit_codes import ExitCode
from app.cli.main import build_parser, main
from app.cli.terminal import StatusLine
from app.core.stream import MessageKind, MessageOpened, MessageRelabelled, MessageShortened, MessageText
from app.core.turns import EndReason, TurnFigures
from app.engine.protocol import TurnEnded
from tests import patience
from tests.corpus import CORPUS
from tests.engine.warm import WarmEngines
from tests.small_models import write_gpt_oss, write_speaker

Result = subprocess.CompletedProcess[str]


@pytest.fixture(autouse=True)
def warm(warm_engines: WarmEngines) -> Iterator[None]:
    """The engines of commands in this process may have served other tests."""
    with warm_engines.in_use():
        yield


def descant(*arguments: str, stdin: str = "") -> Result:
    """The command in this process, with streams of its own: a start of Python for each costs a second."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", given)
        try:
            code = main(arguments)
        except SystemExit as ended:  # argparse
            code = ended.code if isinstance(ended.code, int) else 1
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
    return Result(["descant", *arguments], code, *texts)


def descant_process(*arguments: str, stdin: str | None = None, timeout: float = 60) -> Result:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        encoding="utf-8",
        timeout=patience.seconds(timeout),
        check=False,
    )


def test_ask_answers_on_standard_output_alone() -> None:
    result = descant_process("ask", "What is 12 + 30?", "--temperature", "0")
    assert result.returncode == ExitCode.OK
    assert "42" in result.stdout
    assert "<|" not in result.stdout
    assert result.stderr == ""


def test_ask_reads_standard_input() -> None:
    assert "42" in descant_process("ask", "--temperature", "0", stdin="What is 12 + 30?\n").stdout


def test_analysis_is_shown_when_asked_for_and_never_mixed_with_the_answer() -> None:
    plain = descant("ask", "What is 12 + 30?", "--temperature", "0")
    shown = descant("ask", "What is 12 + 30?", "--temperature", "0", "--show-analysis")
    assert shown.stdout == plain.stdout
    assert shown.stderr.startswith("[analysis] ")
    assert len(shown.stderr) > 20


@pytest.mark.parametrize("flags", [(), ("--show-analysis",)])
def test_reasoning_that_was_taken_for_the_answer_never_reaches_a_pipe(flags: tuple[str, ...], tmp_path: Path) -> None:
    model = write_speaker(tmp_path / "thinker.gguf", " m\n</think>Yo")
    result = descant("ask", "hello", "--model", str(model), "--temperature", "0", *flags)
    assert (result.returncode, result.stdout) == (ExitCode.OK, "Yo\n")
    assert ("[analysis] m\n" in result.stderr) is bool(flags)


def test_reasoning_that_was_taken_for_the_answer_is_told_in_json(tmp_path: Path) -> None:
    model = write_speaker(tmp_path / "thinker.gguf", " m\n</think>Yo")
    record = json.loads(descant("ask", "hello", "--model", str(model), "--temperature", "0", "--json").stdout)
    assert (record["answer"], record["analysis"]) == ("Yo", "m\n")
    assert record["figures"]["thinking"] > 1


@pytest.mark.parametrize("flags", [("--max-tokens", "2"), ()])
def test_an_answer_that_might_have_been_reasoning_reaches_a_pipe(flags: tuple[str, ...], tmp_path: Path) -> None:
    model = write_speaker(tmp_path / "speaker.gguf", " Yo")
    result = descant("ask", "hello", "--model", str(model), "--temperature", "0", *flags)
    assert result.stdout == ("Y\n" if flags else "Yo\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made with pty, which Windows lacks")
def test_on_a_terminal_what_turns_out_to_be_reasoning_is_told(tmp_path: Path) -> None:
    import pty

    model = write_speaker(tmp_path / "thinker.gguf", " m\n</think>Yo")
    command = [sys.executable, "-m", "app", "ask", "hello", "--model", str(model), "--temperature", "0"]
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
        os.close(theirs)
        shown = b""
        while True:
            try:
                more = terminal.read(4096)
            except OSError:  # how Linux says that nobody writes to it any more
                break
            if not more:
                break
            shown += more
        assert process.wait(60) == ExitCode.OK
    lines = shown.decode().replace("\r\n", "\n").split("\n")
    told = next(index for index, line in enumerate(lines) if "The text above was reasoning" in line)
    assert lines[told - 2].endswith("m")
    assert lines[told + 1] == "Yo"


def test_effort_makes_the_model_think_longer() -> None:
    lengths = []
    for effort in ("low", "medium", "high"):
        result = descant("ask", "What is 123 + 456?", "--temperature", "0", "--effort", effort, "--json")
        lengths.append(len(json.loads(result.stdout)["analysis"]))
    assert lengths == sorted(lengths)
    assert lengths[2] > 2 * lengths[0]


def test_json_holds_the_whole_turn() -> None:
    record = json.loads(descant("ask", "What is 12 + 30?", "--json", "--seed", "3").stdout)
    assert record["reason"] == "answered"
    assert record["answer"]
    assert record["has_answer"] is True
    assert record["analysis"]
    assert record["error"] is None
    assert record["effort"] == "medium"
    assert record["figures"]["written"] > 0
    assert [message["kind"] for message in record["messages"]] == ["reasoning", "final"]


def test_a_cut_answer_has_its_own_exit_code(smollm2: Path) -> None:
    result = descant("ask", "What is 123 + 456?", "--max-tokens", "4")
    assert result.returncode == ExitCode.INCOMPLETE
    assert result.stdout == ""
    assert "There is no answer: the model reached --max-tokens before it started one." in result.stderr
    half = descant("ask", "Hello", "--model", str(smollm2), "--max-tokens", "4", "--temperature", "0")
    assert half.returncode == ExitCode.INCOMPLETE
    assert half.stdout.strip()
    assert "The answer is incomplete: it reached --max-tokens." in half.stderr


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_reasoning_alone_is_no_answer(flags: tuple[str, ...], tmp_path: Path) -> None:
    model = write_speaker(tmp_path / "thinker.gguf", "<think>m")
    result = descant("ask", "hello", "--model", str(model), "--temperature", "0", *flags)
    assert result.returncode == ExitCode.INCOMPLETE
    assert "There is no answer: the model finished without one." in result.stderr
    if flags:
        record = json.loads(result.stdout)
        assert (record["answer"], record["has_answer"], record["reason"]) == ("", False, "answered")
        assert record["analysis"].strip() == "m"
    else:
        assert result.stdout == ""


def test_a_context_that_is_full_before_the_answer_is_told() -> None:
    result = descant("ask", "What is 123 + 456?", "--context", "128", "--effort", "high", "--temperature", "0")
    assert (result.returncode, result.stdout) == (ExitCode.INCOMPLETE, "")
    assert "There is no answer: the context was full before the model started one." in result.stderr


def test_a_model_that_repeats_itself_is_stopped(tmp_path: Path) -> None:
    """The random weights soon write the same for ever; without the detector until the context is full.

    The context has room for them to leave their rounds once or twice, where the number of threads changes.
    """
    model = str(write_gpt_oss(tmp_path / "random.gguf", context_length=16_384))
    told = descant("ask", "Hi", "--model", model, "--temperature", "0", "--context", "16384", "--json")
    assert told.returncode == ExitCode.INCOMPLETE
    assert "repeated itself" in told.stderr
    record = json.loads(told.stdout)
    assert record["reason"] == "loop"
    assert record["figures"]["written"] - len(record["answer"]) > 1800, "of the rounds one is kept"


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        (MessageKind.REASONING, "There is no answer: the model repeated itself before it started one."),
        (MessageKind.FINAL, "The answer is incomplete: the model repeated itself."),
    ],
)
def test_what_is_said_of_a_loop(kind: MessageKind, note: str, capsys: pytest.CaptureFixture[str]) -> None:
    printer = ask.Printer(StatusLine(), show_analysis=False, quiet=False)
    for item in (
        MessageOpened(0, kind),
        MessageText(0, "so and so"),
        MessageShortened(0, 2),
        TurnEnded(1, EndReason.LOOP, TurnFigures(), ()),
    ):
        printer.take(item)
    printer.end()
    assert f"descant: {note}" in capsys.readouterr().err
    assert printer.exit_code() is ExitCode.INCOMPLETE


def test_what_is_the_answer_after_all_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """The second message made reasoning of the first, but it only repeated it, and was taken back."""
    first = (MessageOpened(0, MessageKind.FINAL, provisional=True), MessageText(0, "so"))
    second = (MessageOpened(1, MessageKind.FINAL, provisional=True), MessageText(1, "so"))
    taken_back = (MessageRelabelled(0, MessageKind.FINAL), MessageShortened(1, 0))
    ended = TurnEnded(1, EndReason.LOOP, TurnFigures(), ())
    printer = ask.Printer(StatusLine(), show_analysis=False, quiet=False)
    for item in (*first, MessageRelabelled(0, MessageKind.REASONING), *second, *taken_back, ended):
        printer.take(item)
    printer.end()
    assert capsys.readouterr().out == "so\n"


def test_nothing_asked_is_a_usage_error() -> None:
    result = descant("ask")
    assert result.returncode == ExitCode.USAGE
    assert "No question was given" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "hi", "--effort", "huge"],
        ["ask", "hi", "--context", "0"],
        ["ask", "hi", "--temperature", "-1"],
        ["ask", "hi", "--temperature", "nan"],
        ["ask", "hi", "--seed", "-1"],
        ["fly"],
        ["tests"],  # a folder, but a bare word
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    result = descant(*arguments)
    assert result.returncode == ExitCode.USAGE
    assert "Traceback" not in result.stderr


def test_a_missing_model_is_a_sentence() -> None:
    result = descant("ask", "hi", "--model", "/nowhere/model.gguf")
    assert result.returncode == ExitCode.NO_MODEL
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert "/nowhere/model.gguf" in result.stderr or "model.gguf" in result.stderr


@pytest.mark.parametrize("name", sorted(CORPUS)[::6])
def test_a_damaged_model_is_a_sentence(tmp_path: Path, name: str) -> None:
    result = descant("ask", "hi", "--model", str(CORPUS[name].build(tmp_path)))
    assert result.returncode == ExitCode.NO_MODEL
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_relative_path_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_gpt_oss(tmp_path / "mine.gguf")
    monkeypatch.chdir(tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    result = subprocess.run(
        [sys.executable, "-m", "app", "models", "mine.gguf", "--json"],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert "mine" in [entry["id"] for entry in json.loads(result.stdout)]


@pytest.mark.parametrize("name", ["sha256-0123abcd", "model.bin"])
def test_a_model_is_told_by_its_content_not_by_its_name(tmp_path: Path, name: str) -> None:
    """Blobs of Ollama and of the Hugging Face cache have no ending."""
    path = write_gpt_oss(tmp_path / "m.gguf").rename(tmp_path / name)
    assert descant("ask", "Hi", "--model", str(path), "--max-tokens", "2").returncode == ExitCode.INCOMPLETE
    planned = json.loads(descant("plan", str(path), "--free-mib", "0", "--host-mib", "4096", "--json").stdout)
    assert planned["fits"]
    listed = json.loads(descant("models", str(path), "--json").stdout)
    assert [entry["problem"] for entry in listed if entry["path"] == str(path)] == [None]


@pytest.mark.parametrize("command", [["ask", "hi", "--model"], ["bench"], ["plan"]])
def test_a_path_to_something_else_is_told_for_what_it_is(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "note.txt").write_text("hello\n")
    for path, words in (
        ("note.txt", "note.txt is not a GGUF model"),
        ("", "is not a file"),
        ("nowhere/x.gguf", "has no “nowhere”"),
    ):
        result = descant(*command, str(tmp_path / path))
        assert result.returncode == ExitCode.NO_MODEL
        assert words in result.stderr
        assert "There is no model" not in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file name may be any bytes")
def test_names_and_questions_that_are_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.gguf"
    write_gpt_oss(tmp_path / "plain.gguf").rename(os.fsdecode(path))
    command: list[str | bytes] = [sys.executable, "-m", "app", "ask", "caf\xe9?", "--max-tokens", "2", "--model", path]
    result = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=patience.seconds(60)
    )
    assert result.returncode == ExitCode.INCOMPLETE
    assert b"Traceback" not in result.stderr
    missing = subprocess.run([*command[:-1], path + b"x"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert missing.returncode == ExitCode.NO_MODEL
    assert b"Traceback" not in missing.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only there an argument may be any bytes")
@pytest.mark.parametrize("arguments", [[b"caf\xe9?"], ["hi", "--system", b"caf\xe9?"]], ids=["question", "system"])
def test_an_argument_that_is_no_text_is_refused(arguments: list[str | bytes]) -> None:
    """It was asked with a replacement for the byte before: a silent guess, which nobody wants."""
    command: list[str | bytes] = [sys.executable, "-m", "app", "ask", *arguments]
    result = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=patience.seconds(60)
    )
    assert result.returncode == ExitCode.USAGE
    assert b"0xE9 at offset 3" in result.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_what_is_piped_in_may_be_in_any_encoding_that_says_so(encoding: str) -> None:
    """PowerShell writes UTF-16 with a byte-order mark, and CR LF."""
    question = "What is 12 + 30?\r\n".encode(encoding)
    command = [sys.executable, "-m", "app", "ask", "--temperature", "0"]
    result = subprocess.run(command, input=question, capture_output=True, check=False, timeout=patience.seconds(60))
    assert b"42" in result.stdout
    assert result.returncode == ExitCode.OK


@pytest.mark.parametrize("command", [["ask"], ["harmony", "parse"], ["harmony", "render"]], ids=" ".join)
@pytest.mark.parametrize(
    ("content", "words"), [(b"caf\xe9", b"0xE9 at offset 3"), (b"GGUF\0", b"NUL byte at offset 4")]
)
def test_what_is_piped_in_and_is_no_text_is_refused(command: list[str], content: bytes, words: bytes) -> None:
    full = [sys.executable, "-m", "app", *command]
    result = subprocess.run(full, input=content, capture_output=True, check=False, timeout=patience.seconds(60))
    assert result.returncode == ExitCode.USAGE
    assert result.stdout == b""
    assert b"Standard input is not readable text" in result.stderr
    assert words in result.stderr


def test_harmony_reads_files_as_editors_write_them(tmp_path: Path) -> None:
    (tmp_path / "turn.jsonl").write_bytes('{"tokens": [200005, 17196, 200008, 13225]}\r\n'.encode("utf-16"))
    result = descant("harmony", "parse", str(tmp_path / "turn.jsonl"))
    assert json.loads(result.stdout)["messages"][0]["content"] == "Hello"
    (tmp_path / "turn.jsonl").write_bytes(b"\xff")
    result = descant("harmony", "render", str(tmp_path / "turn.jsonl"))
    assert result.returncode == ExitCode.USAGE
    assert "turn.jsonl is not readable text" in result.stderr


def test_a_home_that_cannot_be_written_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    monkeypatch.setenv("DESCANT_HOME", str(blocker))
    result = descant("ask", "What is 12 + 30?", "--temperature", "0", "--model", "descant-demo", "--force")
    assert result.returncode == ExitCode.OK
    assert "42" in result.stdout
    assert result.stderr == ""
    assert descant("models").returncode == ExitCode.OK


def test_models_lists_the_box_and_the_models_folder(own_home: Path) -> None:
    folder = own_home / "data" / "models"
    folder.mkdir(parents=True)
    write_gpt_oss(folder / "other.gguf")
    (folder / "broken.gguf").write_bytes(b"GGUF")
    result = descant("models")
    assert result.returncode == ExitCode.OK
    assert "descant-demo" in result.stdout
    assert "other" in result.stdout
    assert "not usable" in result.stdout
    entries = {entry["id"]: entry for entry in json.loads(descant("models", "--json").stdout)}
    assert entries["descant-demo"]["in_the_box"]
    assert entries["broken"]["problem"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_stops_and_leaves_no_engine_behind(endless_model: Path) -> None:
    import psutil

    options = ["--model", str(endless_model), "--temperature", "0", "--allow-loops"]
    with subprocess.Popen(
        [sys.executable, "-m", "app", "ask", "What is 123 + 456?", "--show-analysis", *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        process.stderr.read(5)
        children = psutil.Process(process.pid).children()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=patience.seconds())
    assert process.returncode == ExitCode.INTERRUPTED
    assert b"Traceback" not in errors
    patience.until(lambda: not any(child.is_running() for child in children))


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    line = '{"start": "assistant", "finish": "stop", "known_tools": [], "tokens": [13225]}'
    many = tmp_path / "many.jsonl"
    many.write_text(f"{line}\n" * 3_000)
    command = f"{sys.executable} -m app harmony parse {many} | head -c 1"
    result = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in result.stderr
    assert result.stderr == ""


def test_harmony_parse_speaks_the_terms_of_the_cases() -> None:
    line = {
        "start": "assistant",
        "finish": "stop",
        "known_tools": [],
        "tokens": [200005, 17196, 200008, 13225, 200002],
    }
    result = descant("harmony", "parse", stdin=json.dumps(line) + "\n")
    assert result.returncode == ExitCode.OK
    parsed = json.loads(result.stdout)
    assert parsed["repairs"] == []
    assert [(m["kind"], m["channel"], m["content"], m["end"]) for m in parsed["messages"]] == [
        ("final", "final", "Hello", "return")
    ]


@pytest.mark.parametrize(
    "bad", ["not json", '{"tokens": "x"}', '{"tokens": [1.5]}', "[]", '{"start": 3, "tokens": []}']
)
def test_harmony_parse_names_a_bad_line(bad: str) -> None:
    result = descant("harmony", "parse", stdin=bad + "\n")
    assert result.returncode == ExitCode.USAGE
    assert "Traceback" not in result.stderr
    assert "1" in result.stderr


def test_harmony_render_prints_ids_and_text() -> None:
    conversation = {"messages": [{"role": "user", "content": [{"type": "text", "text": "hi"}]}]}
    result = descant("harmony", "render", stdin=json.dumps(conversation))
    rendered = json.loads(result.stdout)
    assert rendered["text"] == "<|start|>user<|message|>hi<|end|><|start|>assistant"
    assert rendered["ids"][:2] == [200006, 1428]


def test_harmony_of_a_missing_file_is_a_sentence() -> None:
    for action in ("parse", "render"):
        result = descant("harmony", action, "/nowhere/x.json")
        assert result.returncode == ExitCode.USAGE
        assert "/nowhere/x.json could not be read" in result.stderr


def test_harmony_render_refuses_nonsense() -> None:
    result = descant("harmony", "render", stdin="{")
    assert result.returncode == ExitCode.USAGE
    assert "Traceback" not in result.stderr


def test_unicode_survives_a_narrow_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "", "PYTHONUTF8": "0"}
    line = {"start": "assistant", "finish": "stop", "known_tools": [], "tokens": [200005, 17196, 200008, 74316, 200002]}
    result = subprocess.run(
        [sys.executable, "-m", "app", "harmony", "parse"],
        input=json.dumps(line).encode(),
        capture_output=True,
        env=environment,
        check=False,
    )
    assert result.returncode == 0
    result.stdout.decode("utf-8")


def test_all_commands_are_known_where_files_are_told_from_them() -> None:
    (commands,) = (action.choices for action in build_parser()._actions if action.dest == "command")
    assert commands is not None
    assert tuple(commands) == COMMANDS


@pytest.mark.parametrize("module", ["PySide6", "llama_cpp", "openai_harmony", "numpy"])
def test_the_command_line_does_not_load_what_it_does_not_need(module: str) -> None:
    code = f"import sys; import app.cli.main; sys.exit(int({module!r} in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_wrong_value_of_an_option_is_explained_by_the_name_of_a_function() -> None:
    """What argparse says by itself of a value that a function of ours does not take."""
    [added] = [one for one in build_parser()._actions if isinstance(one, argparse._SubParsersAction)]
    checked = []
    parsers = list(added.choices.values())
    while parsers:
        parser = parsers.pop()
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                parsers += action.choices.values()
            elif callable(action.type) and action.type is not Path and action.option_strings:
                with pytest.raises((argparse.ArgumentError, argparse.ArgumentTypeError)) as raised:
                    parser._get_value(action, "abc")
                assert "invalid" not in str(raised.value), action.option_strings
                checked += action.option_strings
    assert {"--temperature", "--seed", "--context", "--since", "--gpu-layers", "--host-mib"} <= set(checked)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["askk", "hi"], "there is no command or file 'askk' (did you mean ask?)"),
        (["qqq"], "(the commands: ask, find, models"),
        (["--bogus"], "there is no command or file '--bogus'"),
        (
            ["ask", "hi", "--temprature", "1"],
            "descant ask: error: unrecognized arguments: --temprature 1 (did you mean --temperature?)",
        ),
        (["engines", "list", "--xyz"], "descant engines list: error: unrecognized arguments: --xyz"),
    ],
)
def test_a_mistyped_command_or_option_is_told_by_the_command_that_it_is_for(arguments: list[str], said: str) -> None:
    result = descant(*arguments)
    assert result.returncode == ExitCode.USAGE
    assert said in result.stderr
    assert f"usage: {said.partition(':')[0]} " in result.stderr or not said.startswith("descant")


def test_a_model_that_is_not_there_leads_to_the_list_of_models(tmp_path: Path) -> None:
    for name in ("no-such-model", str(tmp_path / "none.gguf")):
        result = descant("ask", "hi", "--model", name)
        assert result.returncode == ExitCode.NO_MODEL
        assert "“descant models” lists the models by name" in result.stderr
