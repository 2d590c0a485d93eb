"""What goes wrong is a typed outcome with a sentence, and the next request works."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.stream import MessageKind, MessageOpened, MessageText
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.faults import EngineError, FaultKind, Stage
from app.engine.protocol import Failed, LoadOptions, PromptProgress, Sampling, TurnEnded
from app.library import quarantine
from tests.corpus import CORPUS, flipped
from tests.engine.conftest import FAST, ask, log_of, text_of
from tests.patience import until

GREEDY = Sampling(temperature=0.0)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals")


def answers(client: EngineClient) -> bool:
    """Whether a short turn comes to its end."""
    return isinstance(list(client.turn(ask("Hello!"), max_tokens=3))[-1], TurnEnded)


def kill(client: EngineClient, number: int = signal.SIGKILL) -> None:
    assert client.pid is not None
    os.kill(client.pid, number)


def turn_until(client: EngineClient, event: Callable[[TurnItem], bool], act: Callable[[], None]) -> list[TurnItem]:
    """Run a turn of an endless model; do `act` once `event` is seen."""
    items: list[TurnItem] = []
    done = False
    for item in client.turn(ask("What is 123 + 456?"), sampling=GREEDY, loop_patience=0):
        items.append(item)
        if not done and event(item):
            done = True
            act()
    assert done
    return items


def assert_explained(fault_text: str) -> None:
    """A sentence for a person: no traceback, no type names, a next step."""
    assert len(fault_text) > 40
    assert fault_text.count(".") >= 2
    assert "Traceback" not in fault_text
    assert "Error(" not in fault_text


@pytest.mark.parametrize("name", CORPUS)
def test_a_damaged_file_is_refused_with_a_sentence(client: EngineClient, tmp_path: Path, name: str) -> None:
    path = CORPUS[name].build(tmp_path)
    with pytest.raises(EngineError) as caught:
        client.load(path, LoadOptions(n_ctx=512))
    fault = caught.value.fault
    assert fault.kind is FaultKind.BAD_FILE
    assert_explained(str(fault))
    assert quarantine.find(path) is None, "a refused file did not end the engine"


def test_after_all_damaged_files_the_same_engine_loads_a_sound_one(
    client: EngineClient, tmp_path: Path, demo_model: Path
) -> None:
    for index, damage in enumerate(CORPUS.values()):
        folder = tmp_path / str(index)
        folder.mkdir()
        with pytest.raises(EngineError):
            client.load(damage.build(folder), LoadOptions(n_ctx=512))
    pid = client.pid
    assert client.load(demo_model, FAST).is_gpt_oss
    assert client.pid == pid


@pytest.mark.parametrize("seed", range(12))
def test_random_damage_in_the_header_never_ends_the_window_side(
    client: EngineClient, tmp_path: Path, seed: int, demo_model: Path
) -> None:
    """Some load and run, some are refused, some end the engine: each is a typed outcome, and the next load works."""
    path = flipped(tmp_path, seed)
    try:
        client.load(path, LoadOptions(n_ctx=512))
        last = list(client.turn(ask("Hello!"), max_tokens=3))[-1]
        assert isinstance(last, TurnEnded | Failed)
        if isinstance(last, Failed):
            assert_explained(str(last.fault))
    except EngineError as error:
        assert_explained(str(error.fault))
    assert client.load(demo_model, FAST).is_gpt_oss


def test_an_unknown_architecture_says_so(client: EngineClient, tmp_path: Path) -> None:
    from tests.small_models import write_gpt_oss

    path = write_gpt_oss(tmp_path / "new.gguf", architecture="brandnew")
    with pytest.raises(EngineError) as caught:
        client.load(path, LoadOptions(n_ctx=512))
    assert caught.value.fault.kind is FaultKind.UNSUPPORTED_MODEL
    assert "brandnew" in str(caught.value.fault)


def test_too_little_memory_is_said_before_the_load(client: EngineClient, demo_model: Path) -> None:
    with pytest.raises(EngineError) as caught:
        client.load(demo_model, LoadOptions(n_ctx=4096, memory_limit=10_000_000))
    fault = caught.value.fault
    assert fault.kind is FaultKind.OUT_OF_MEMORY
    assert "10.0 MB" in str(fault)
    assert client.load(demo_model, FAST).is_gpt_oss


@posix_only
def test_an_allocation_that_fails_is_said_with_llama_cpps_reason(own_home: Path, demo_model: Path) -> None:
    """The sum is skipped on purpose, and the system gives the engine no more than 2 GB of addresses."""
    script = (
        "import resource, sys\n"
        "import app.engine.child.main as child\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000,) * 2)\n"
        "sys.exit(child.main())\n"
    )
    with EngineClient(command=[sys.executable, "-c", script]) as client:
        with pytest.raises(EngineError) as caught:
            client.load(demo_model, LoadOptions(n_ctx=4_000_000, ignore_memory=True))
        fault = caught.value.fault
        assert fault.kind is FaultKind.OUT_OF_MEMORY
        assert_explained(str(fault))
        assert client.load(demo_model, FAST).is_gpt_oss


@posix_only
def test_killed_while_loading(client: EngineClient, demo_model: Path) -> None:
    def shoot(_share: float) -> None:
        if client.pid is not None:
            kill(client)

    with pytest.raises(EngineError) as caught:
        client.load(demo_model, FAST, on_progress=shoot)
    assert caught.value.fault.kind is FaultKind.KILLED
    assert caught.value.fault.stage is Stage.LOADING
    assert "9" in str(caught.value.fault)
    assert quarantine.find(demo_model) is None, "it was killed from outside; the file is not to blame"
    assert client.load(demo_model, FAST).is_gpt_oss


@posix_only
def test_killed_while_it_reads_the_prompt(endless: EngineClient) -> None:
    items = turn_until(endless, lambda item: isinstance(item, PromptProgress), lambda: kill(endless))
    failed = items[-1]
    assert isinstance(failed, Failed)
    assert failed.fault.kind is FaultKind.KILLED
    assert answers(endless)


@posix_only
def test_killed_while_thinking(endless: EngineClient) -> None:
    items = turn_until(endless, lambda item: isinstance(item, MessageText), lambda: kill(endless))
    failed = items[-1]
    assert isinstance(failed, Failed)
    assert failed.fault.kind is FaultKind.KILLED
    assert failed.fault.stage is Stage.THINKING
    assert text_of(items, MessageKind.REASONING), "the half thought is kept"
    assert "kept" in str(failed.fault)


@posix_only
def test_killed_while_answering(endless: EngineClient) -> None:
    old = endless.pid

    def answering(item: TurnItem) -> bool:
        if isinstance(item, MessageText):
            endless.answer_now()
        return isinstance(item, MessageOpened) and item.kind is MessageKind.FINAL

    items = turn_until(endless, answering, lambda: kill(endless))
    failed = items[-1]
    assert isinstance(failed, Failed)
    assert failed.fault.stage is Stage.ANSWERING
    assert answers(endless), "the next request works on a fresh engine, the model loaded by itself"
    assert endless.pid != old


@posix_only
def test_a_crash_while_loading_is_remembered_and_not_repeated_by_itself(client: EngineClient, demo_model: Path) -> None:
    with pytest.raises(EngineError) as caught:
        client.load(demo_model, FAST, on_progress=lambda _share: kill(client, signal.SIGSEGV))
    assert caught.value.fault.kind is FaultKind.CRASHED
    assert "SIGSEGV" in str(caught.value.fault)
    with pytest.raises(EngineError) as again:
        client.load(demo_model, FAST)
    assert again.value.fault.kind is FaultKind.REMEMBERED
    assert client.load(demo_model, FAST, force=True).is_gpt_oss
    assert client.load(demo_model, FAST).is_gpt_oss, "what was forgiven stays forgiven"


@posix_only
def test_a_crash_in_the_first_turn_is_remembered(endless: EngineClient, endless_model: Path) -> None:
    items = turn_until(endless, lambda item: isinstance(item, PromptProgress), lambda: kill(endless, signal.SIGABRT))
    assert isinstance(items[-1], Failed)
    assert items[-1].fault.kind is FaultKind.CRASHED
    assert quarantine.find(endless_model) is not None
    next_item = list(endless.turn(ask("Hello!"), max_tokens=3))[-1]
    assert isinstance(next_item, Failed)
    assert next_item.fault.kind is FaultKind.REMEMBERED


@posix_only
def test_a_crash_after_good_turns_is_forgiven_once_then_remembered(endless: EngineClient, endless_model: Path) -> None:
    assert answers(endless)
    for expected in (None, endless_model):
        turn_until(endless, lambda item: isinstance(item, PromptProgress), lambda: kill(endless, signal.SIGABRT))
        assert (quarantine.find(endless_model) is None) == (expected is None)


@posix_only
def test_a_stuck_engine_is_ended_and_said(own_home: Path, endless_model: Path) -> None:
    """Loads have the usual patience, so that a busy machine is not taken for a stuck engine."""
    with EngineClient() as client:
        usual = client._link.patience

        def stop() -> None:
            client._link.patience = replace(usual, silence=1.5)
            kill(client, signal.SIGSTOP)

        client.load(endless_model, FAST)
        items = turn_until(client, lambda item: isinstance(item, MessageText), stop)
        client._link.patience = usual
        assert isinstance(items[-1], Failed)
        assert items[-1].fault.kind is FaultKind.STUCK
        assert answers(client)


def test_an_engine_that_lives_but_does_not_advance_is_ended(own_home: Path, demo_model: Path) -> None:
    """One chunk of a long prompt takes longer than this client's patience with a lack of progress."""
    with EngineClient() as client:
        client.load(demo_model, LoadOptions(n_ctx=65_536, n_ubatch=32_768))
        client._link.patience = replace(client._link.patience, no_progress=0.01)
        failed = list(client.turn(ask("hello " * 60_000)))[-1]
        assert isinstance(failed, Failed)
        assert failed.fault.kind is FaultKind.STUCK


@posix_only
def test_the_engine_ends_when_its_client_is_killed(tmp_path: Path, demo_model: Path) -> None:
    import subprocess

    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from app.engine.client.engine_client import EngineClient\n"
        "client = EngineClient()\n"
        f"client.load(Path({str(demo_model)!r}))\n"
        "print(client.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
    until(lambda: not _is_running(child))


def test_an_engine_that_cannot_start_is_said(own_home: Path, demo_model: Path) -> None:
    for command in (["/nonexistent/descant"], [sys.executable, "-c", "raise SystemExit('no library')"]):
        with EngineClient(command=command) as client:
            with pytest.raises(EngineError) as caught:
                client.load(demo_model)
            assert caught.value.fault.kind is FaultKind.ENGINE_MISSING


def test_an_engine_of_another_version_is_refused(own_home: Path, demo_model: Path) -> None:
    line = '{"type":"ready","version":99,"llama_cpp":"x","system_info":""}'
    command = [sys.executable, "-c", f"print({line!r}, flush=True); input()"]
    with EngineClient(command=command) as client, pytest.raises(EngineError, match="version 99"):
        client.load(demo_model)


def test_what_a_library_prints_does_not_break_the_protocol(own_home: Path, demo_model: Path) -> None:
    script = (
        "import os, sys, threading\n"
        "import app.engine.child.main as child\n"
        "original = child.take_over_streams\n"
        "def noisy():\n"
        "    streams = original()\n"
        "    os.write(1, b'noise on standard output\\n')\n"
        "    return streams\n"
        "child.take_over_streams = noisy\n"
        "sys.exit(child.main())\n"
    )
    with EngineClient(command=[sys.executable, "-c", script]) as client:
        assert client.load(demo_model, FAST).is_gpt_oss
        assert any("noise on standard output" in line for line in log_of(client))


def test_reading_ahead_that_fails_does_not_fail_the_next_turn(own_home: Path, demo_model: Path) -> None:
    """It runs after its turn has ended, so that its fault reaches the client in the middle of the next one."""
    script = (
        "import sys\n"
        "import app.engine.child.main as child\n"
        "from app.engine.child.host import LoadedModel\n"
        "def fail(*_): raise ValueError('no way')\n"
        "LoadedModel.read_ahead = fail\n"
        "sys.exit(child.main())\n"
    )
    with EngineClient(command=[sys.executable, "-c", script]) as client:
        client.load(demo_model, FAST)
        for _ in range(3):
            assert isinstance(list(client.turn(ask("Hello!")))[-1], TurnEnded)
        assert client.load(demo_model, FAST).is_gpt_oss
        assert any("no way" in line for line in log_of(client))


def test_a_planted_library_is_not_loaded(fresh_client: EngineClient, demo_model: Path, run_dir: Path) -> None:
    """ggml looks for backends in the current folder and where GGML_BACKEND_PATH points."""
    planted = run_dir / "libggml-planted.so"
    planted.write_bytes(b"not a library")
    os.environ["GGML_BACKEND_PATH"] = str(planted)
    try:
        assert fresh_client.load(demo_model, FAST).is_gpt_oss
    finally:
        del os.environ["GGML_BACKEND_PATH"]
    assert not any("planted" in line for line in log_of(fresh_client))


def test_the_log_goes_to_a_file_and_holds_no_chat(fresh_client: EngineClient, demo_model: Path, own_home: Path) -> None:
    fresh_client.load(demo_model, FAST)
    list(fresh_client.turn(ask("My secret is a violet elephant."), max_tokens=30))
    fresh_client.close()
    log = (own_home / "log" / "engine.log").read_text(encoding="utf-8")
    assert "llama" in log
    assert "violet" not in log


def test_an_unwritable_log_folder_does_not_matter(tmp_path: Path, demo_model: Path, own_home: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    with EngineClient(log_file=blocker / "engine.log") as client:
        assert client.load(demo_model, FAST).is_gpt_oss


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux")
def test_a_full_disk_under_the_log_does_not_matter(own_home: Path, demo_model: Path) -> None:
    with EngineClient(log_file=Path("/dev/full")) as client:
        assert client.load(demo_model, FAST).is_gpt_oss
        assert isinstance(list(client.turn(ask("Hello!")))[-1], TurnEnded)
    assert client.loaded is None


def test_no_port_is_opened_while_chatting(loaded: EngineClient) -> None:
    import psutil

    list(loaded.turn(ask("Hello!"), max_tokens=5))
    assert loaded.pid is not None
    assert not psutil.Process(loaded.pid).net_connections()


def test_client_threads_end_with_the_client(own_home: Path, demo_model: Path) -> None:
    before = threading.active_count()
    with EngineClient() as client:
        client.load(demo_model, FAST)
    assert threading.active_count() == before


def _is_running(pid: int) -> bool:
    import psutil

    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
