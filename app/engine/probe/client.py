"""Asks a separate process what this machine has, and how much memory a plan would take."""

import contextlib
import os
import queue
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

import msgspec

from app.core.own_process import own_command
from app.core.sentences import Explanation, Phrase, phrase
from app.engine.client.process import start_child
from app.engine.device_checks import with_checks
from app.engine.engines.choice import unfit_choice
from app.engine.engines.errors import EngineFolderError
from app.engine.faults import Fault, FaultKind, Stage, died, engine_unfit, load_failed, make_fault, stuck
from app.engine.probe.protocol import (
    CheckDevice,
    CheckRefused,
    DeviceChecked,
    DevicesRead,
    MeasurePlan,
    PlanMeasured,
    PlanRefused,
    ProbeAnswer,
    ProbeRequest,
    ReadDevices,
    answer_decoder,
)
from app.engine.probe.sparse import make_sparse
from app.engine.protocol import DeviceRef, LoadOptions
from app.engine.self_check import DeviceCheck
from app.gguf.errors import GgufError
from app.gguf.header import GgufHeader, read_header
from app.gguf.parts import all_parts
from app.hardware import readings
from app.hardware.machine import Machine, Note, Source
from app.hardware.merging import merge
from app.hardware.probe import read_sources, with_ggml
from app.hardware.readings import GgmlReading, SourceFault

_KEPT_LINES: Final = 100
_END_SECONDS: Final = 2.0
_LAST_SECONDS: Final = 0.5
_GPT_OSS: Final = "gpt-oss"


class ProbeFailedError(Exception):
    """Raised when the child gave no answer; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def probe(
    folder: Path | None = None,
    *,
    ours: Collection[int] = (),
    timeout: float = 10.0,
    command: Sequence[str] | None = None,
    engine: Path | None = None,
) -> Machine:
    """Read everything about this machine. Takes about a second, at most a little more than `timeout`; never fails.

    If the child crashes or hangs, the result is what the other sources report, with a note about it.

    Args:
        folder: the models folder, if information about its disk is wanted.
        ours: ids of our processes that hold a model; their memory counts as free.
        timeout: seconds that ggml has to answer.
        command: command that starts the child; this app's own executable by default.
        engine: the engine that is asked; the one that is used by default.
    """
    # Read before the child runs, because the context that it creates on a GPU counts as memory in use there.
    sources = read_sources(folder, ours)
    machine = merge(with_ggml(sources, _ask_ggml(timeout, command, engine)), ours)
    if engine is None and (unfit := unfit_choice()) is not None:
        words = phrase(
            "{problem} {reason} The one that came with Descant is used instead.",
            problem=unfit.explanation.what,
            reason=unfit.explanation.why or "",
        )
        machine = msgspec.structs.replace(machine, notes=(Note(Source.GGML, words), *machine.notes))
    return with_checks(machine, engine)


def measure_plan(
    path: Path, options: LoadOptions, *, timeout: float = 60.0, command: Sequence[str] | None = None
) -> PlanMeasured | Fault:
    """Measure the memory that llama.cpp would take to load `path` with `options`, without allocating it.

    Args:
        path: a model (the first part of a split one), or only its header: a file cut anywhere after the tensor table.
    """
    try:
        parts = [(part, read_header(part)) for part in all_parts(path)]
        if all(part.stat().st_size >= header.needed_bytes for part, header in parts):
            return _measure(path, parts[0][1], options, timeout, command)
        contents = [_first_bytes(part, header.data_offset) for part, header in parts]
    except GgufError as error:
        return make_fault(FaultKind.BAD_FILE, error.explanation, stage=Stage.LOADING)
    except OSError as error:
        return _no_file(error)
    return measure_headers(contents, options, timeout=timeout, command=command)


def measure_headers(
    contents: Sequence[bytes], options: LoadOptions, *, timeout: float = 60.0, command: Sequence[str] | None = None
) -> PlanMeasured | Fault:
    """Like :func:`measure_plan`, for a model that is not on this machine.

    Args:
        contents: the first bytes of each of its files, including the whole header (16 MB are enough for gpt-oss).
    """
    try:
        headers = [read_header(BytesIO(content)) for content in contents]
        with tempfile.TemporaryDirectory(prefix="descant-plan-") as folder:
            paths = list(_part_paths(Path(folder), len(headers)))
            for path, header, content in zip(paths, headers, contents, strict=True):
                make_sparse(path, content[: header.data_offset], header.needed_bytes)
            return _measure(paths[0], headers[0], options, timeout, command)
    except GgufError as error:
        return make_fault(FaultKind.BAD_FILE, error.explanation, stage=Stage.LOADING)
    except OSError as error:
        return _no_file(error)


def check_device(
    model: Path,
    device: DeviceRef | None,
    *,
    n_threads: int,
    timeout: float = 120.0,
    command: Sequence[str] | None = None,
    engine: Path | None = None,
) -> DeviceCheck | Fault:
    """Compare what a device computes with what the CPU computes. Takes a few seconds.

    Args:
        model: a small model of the gpt-oss kind, the one in the box.
        device: None compares the CPU with itself.
        engine: the engine that computes; the one that is used by default.
    """
    try:
        answer = ask_child(CheckDevice(os.fsencode(model.absolute()), device, n_threads), timeout, command, engine)
    except ProbeFailedError as error:
        return error.fault
    name = device.name or device.ggml_name if device is not None else "CPU"
    match answer:
        case DeviceChecked(check=check):
            return check
        case CheckRefused(is_listed=False):
            return make_fault(
                FaultKind.PLACEMENT, _not_checked(name, phrase("llama.cpp does not list it now.")), stage=Stage.STARTING
            )
        case CheckRefused():
            why = phrase("The built-in model could not be computed there.")
            return make_fault(FaultKind.DECODE, _not_checked(name, why), stage=Stage.STARTING)
        case _:
            return _nonsense(())


def _measure(
    path: Path, header: GgufHeader, options: LoadOptions, timeout: float, command: Sequence[str] | None
) -> PlanMeasured | Fault:
    if options.flash_attention is None and header.text("general.architecture") == _GPT_OSS:
        options = msgspec.structs.replace(options, flash_attention=True)  # the engine does the same
    try:
        answer = ask_child(MeasurePlan(os.fsencode(path.absolute()), options), timeout, command)
    except ProbeFailedError as error:
        return error.fault
    match answer:
        case PlanMeasured():
            return answer
        case PlanRefused(placement=(words, *_)):
            return make_fault(FaultKind.PLACEMENT, _not_measured(words.phrase()), stage=Stage.LOADING)
        case PlanRefused(log_tail=log):
            kind, explanation = load_failed(path.name, log)
            return make_fault(kind, explanation, stage=Stage.LOADING, log_tail=log[-40:])
        case _:
            return _nonsense(())


def _ask_ggml(timeout: float, command: Sequence[str] | None, engine: Path | None) -> GgmlReading | SourceFault:
    try:
        answer = ask_child(ReadDevices(), timeout, command, engine)
    except ProbeFailedError as error:
        slow = error.fault.kind is FaultKind.STUCK
        kind = readings.FaultKind.SLOW if slow else readings.FaultKind.CRASHED
        return SourceFault(Source.GGML, kind, _reason(error.fault))
    if isinstance(answer, DevicesRead):
        return answer.reading
    return SourceFault(Source.GGML, readings.FaultKind.FAILED, type(answer).__name__)


def _reason(fault: Fault) -> str:
    """Describe the fault in one line: the last line of the log says more than the exit code."""
    why = str(fault.explanation.why or fault.explanation.what)
    return f"{why} {fault.log_tail[-1]}" if fault.log_tail else why


# -- the child ---------------------------------------------------------------------------------------------------------


def ask_child(
    request: ProbeRequest, timeout: float, command: Sequence[str] | None = None, engine: Path | None = None
) -> ProbeAnswer:
    """Ask a new child one question; it loads `engine`, or the one that is used by default.

    Raises:
        ProbeFailedError: the child cannot be started, crashed, or did not answer within `timeout` seconds.
    """
    try:
        child = _Child(command or own_command("--probe"), engine)
    except OSError as error:
        explanation = Explanation(
            phrase("The process that detects devices cannot be started."),
            phrase("{reason}", reason=str(error)),
            phrase("Reinstall Descant."),
        )
        raise ProbeFailedError(make_fault(FaultKind.ENGINE_MISSING, explanation)) from error
    except EngineFolderError as error:
        raise ProbeFailedError(engine_unfit(error)) from error
    with contextlib.closing(child):
        return child.ask(request, timeout)


class _Child:
    """A process that answers one question. Two threads read its output and end with it."""

    def __init__(self, command: Sequence[str], engine: Path | None) -> None:
        self._popen = start_child(command, engine)
        assert self._popen.stdin is not None
        self._requests = self._popen.stdin
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._log: deque[str] = deque(maxlen=_KEPT_LINES)
        self._threads = [
            threading.Thread(target=self._read_answer, name="probe answer", daemon=True),
            threading.Thread(target=self._read_log, name="probe log", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def ask(self, request: ProbeRequest, timeout: float) -> ProbeAnswer:
        """Send the question and return the answer; see :func:`ask_child`."""
        with contextlib.suppress(OSError):  # the child has already ended: no line will come
            self._requests.write(msgspec.json.encode(request) + b"\n")
            self._requests.flush()
        try:
            line = self._lines.get(timeout=timeout)
        except queue.Empty:
            raise ProbeFailedError(stuck(Stage.STARTING, timeout, list(self._log))) from None
        if not line:
            raise ProbeFailedError(self._death(request))
        try:
            return answer_decoder.decode(line)
        except msgspec.DecodeError as error:
            raise ProbeFailedError(_nonsense((*self._log, str(error)))) from error

    def close(self) -> None:
        """Kill the child, whatever it is doing."""
        self._popen.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):  # a driver may block it even then
            self._popen.wait(_END_SECONDS)
        for thread in self._threads:
            thread.join(_END_SECONDS)
        with contextlib.suppress(OSError):
            self._requests.close()

    def _death(self, request: ProbeRequest) -> Fault:
        try:
            exit_code = self._popen.wait(_LAST_SECONDS)
        except subprocess.TimeoutExpired:  # it closed its output but is still running
            exit_code = 0
            self._popen.kill()
        self._threads[1].join(_END_SECONDS)
        stage = Stage.LOADING if isinstance(request, MeasurePlan) else Stage.STARTING
        return died(stage, exit_code, list(self._log))

    def _read_answer(self) -> None:
        stream = self._popen.stdout
        assert stream is not None
        with stream:
            self._lines.put(stream.readline())

    def _read_log(self) -> None:
        stream = self._popen.stderr
        assert stream is not None
        with stream:
            for line in stream:
                self._log.append(line.decode("utf-8", "replace").rstrip())


# -- files and words ---------------------------------------------------------------------------------------------------


def _first_bytes(path: Path, count: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(count)


def _part_paths(folder: Path, count: int) -> Iterator[Path]:
    if count == 1:
        yield folder / "plan.gguf"
    else:
        yield from (folder / f"plan-{number:05}-of-{count:05}.gguf" for number in range(1, count + 1))


def _no_file(error: OSError) -> Fault:
    return make_fault(FaultKind.BAD_FILE, _not_measured(phrase("{reason}", reason=str(error))))


def _not_measured(why: Phrase) -> Explanation:
    return Explanation(phrase("The plan could not be measured."), why, phrase("The estimate is used instead."))


def _not_checked(name: str, why: Phrase) -> Explanation:
    what = phrase("{name} could not be checked.", name=name)
    return Explanation(what, why, phrase("Update its driver, or restart the computer, and check it again."))


def _nonsense(log: Sequence[str]) -> Fault:
    explanation = Explanation(
        phrase("The process that detects devices gave an invalid answer."),
        None,
        phrase("Restart Descant. If it happens again, report it."),
    )
    return make_fault(FaultKind.ENGINE_MISSING, explanation, log_tail=log)
