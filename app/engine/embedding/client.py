"""A process that makes vectors of texts, as a list of numbers each."""

import contextlib
import os
import subprocess
import threading
from array import array
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Self

import msgspec
import psutil

from app.core.errors import DescantError
from app.core.own_process import own_command
from app.core.sentences import Explanation, phrase
from app.engine.client.process import start_child
from app.engine.embedding.protocol import (
    AddVectors,
    Answer,
    Embed,
    Embedded,
    EmbedderLoaded,
    EmbedderRefused,
    FindNearest,
    LoadEmbedder,
    NearestFound,
    Purpose,
    Request,
    RetainVectors,
    VectorsAdded,
    answer_decoder,
)
from app.engine.engines.errors import EngineFolderError
from app.engine.faults import EngineError, Fault, FaultKind, Stage, died, engine_missing, load_failed, make_fault, stuck
from app.gguf.errors import GgufError
from app.gguf.header import read_header

EMBED_ARGUMENT: Final = "--embed"
_BATCH: Final = 16
"""Texts of one request: the process answers within seconds."""
_KEPT_LINES: Final = 100
_END_SECONDS: Final = 2.0
_LAST_SECONDS: Final = 0.5


class VectorsNotWrittenError(DescantError):
    """Vectors could not be written; those that are there stay."""

    def __init__(self, why: str) -> None:
        super().__init__(
            Explanation(
                phrase("The vectors of passages could not be written."),
                phrase("The system says: {detail}.", detail=why),
                phrase("Check that the disk has space. Passages are searched by their words meanwhile."),
            )
        )


class Embedder:
    """A model for embeddings, loaded on the CPU. Use it in one thread, and close it.

    Args:
        path: a GGUF file.
        seconds: how long a request may take.
        command: what starts the process; this app's own executable by default.

    Attributes:
        n_embd: the length of a vector.
        n_ctx: tokens that a text may have; more are cut off.
        memory: bytes that the process takes with the model.

    Raises (each method, too):
        EngineError: with the fault.
    """

    def __init__(self, path: Path, *, seconds: float = 120.0, command: Sequence[str] | None = None) -> None:
        self._path, self._seconds = path, seconds
        _check(path)
        try:
            self._popen = start_child(command or own_command(EMBED_ARGUMENT))
        except (OSError, EngineFolderError) as error:
            raise EngineError(engine_missing(str(error))) from error
        self._log: deque[str] = deque(maxlen=_KEPT_LINES)
        self._reader = threading.Thread(target=self._read_log, name="embedder log", daemon=True)
        self._reader.start()
        try:
            loaded = self._ask(
                LoadEmbedder(os.fsencode(path.absolute()), psutil.cpu_count(logical=False) or 1), Stage.LOADING
            )
        except EngineError:
            self.close()
            raise
        if isinstance(loaded, EmbedderRefused):
            self.close()
            kind, explanation = load_failed(path.name, loaded.log_tail)
            raise EngineError(make_fault(kind, explanation, stage=Stage.LOADING, log_tail=loaded.log_tail))
        assert isinstance(loaded, EmbedderLoaded)
        self.n_embd, self.n_ctx, self.memory = loaded.n_embd, loaded.n_ctx, loaded.memory

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def embed(self, texts: Sequence[str], purpose: Purpose) -> list[Sequence[float]]:
        """Return a vector of unit length for each text."""
        vectors: list[Sequence[float]] = []
        for start in range(0, len(texts), _BATCH):
            answer = self._ask(Embed(tuple(texts[start : start + _BATCH]), purpose), Stage.READING)
            assert isinstance(answer, Embedded)
            vectors += [array("f", packed) for packed in answer.vectors]
        return vectors

    def add(self, file: Path, identity: bytes, passages: Sequence[tuple[int, str]]) -> None:
        """Make vectors of passages, given with their ids, and add them to a file. Raises VectorsNotWrittenError too."""
        ids, texts = tuple(number for number, _ in passages), tuple(text for _, text in passages)
        self._write(AddVectors(os.fsencode(file), identity, ids, texts))

    def retain(self, file: Path, identity: bytes, ids: Sequence[int]) -> None:
        """Write a file again with the vectors of these passages alone. Raises VectorsNotWrittenError too."""
        self._write(RetainVectors(os.fsencode(file), identity, tuple(ids)))

    def nearest(self, files: Sequence[Path], identity: bytes, question: str, count: int) -> list[tuple[int, ...]]:
        """Return the ids of the passages in each file that are nearest to a question, the nearest first."""
        names = tuple(os.fsencode(file) for file in files)
        answer = self._ask(FindNearest(names, identity, question, count), Stage.READING)
        assert isinstance(answer, NearestFound)
        return list(answer.ids)

    def _write(self, request: AddVectors | RetainVectors) -> None:
        answer = self._ask(request, Stage.READING)
        assert isinstance(answer, VectorsAdded)
        if answer.problem:
            raise VectorsNotWrittenError(answer.problem)

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._popen.poll() is None

    def kill(self) -> None:
        """End the process from another thread; what is asked of it fails. :meth:`close` is to follow."""
        self._popen.kill()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._popen.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(_END_SECONDS)
        self._reader.join(_END_SECONDS)
        for stream in (self._popen.stdin, self._popen.stdout):
            with contextlib.suppress(OSError):
                assert stream is not None
                stream.close()

    def _ask(self, request: Request, stage: Stage) -> Answer:
        requests, answers = self._popen.stdin, self._popen.stdout
        assert requests is not None
        assert answers is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            self._popen.kill()

        alarm = threading.Timer(self._seconds, end)
        alarm.start()
        try:
            with contextlib.suppress(OSError):  # it has ended already: there is no answer
                requests.write(msgspec.json.encode(request) + b"\n")
                requests.flush()
            return answer_decoder.decode(answers.readline())
        except msgspec.DecodeError:
            raise EngineError(self._fault(stage, is_late=late.is_set())) from None
        finally:
            alarm.cancel()
            alarm.join()

    def _fault(self, stage: Stage, *, is_late: bool) -> Fault:
        if is_late:
            return stuck(stage, self._seconds, list(self._log))
        try:
            exit_code = self._popen.wait(_LAST_SECONDS)
        except subprocess.TimeoutExpired:
            return stuck(stage, _LAST_SECONDS, list(self._log))
        self._reader.join(_LAST_SECONDS)
        return died(stage, exit_code, list(self._log))

    def _read_log(self) -> None:
        stream = self._popen.stderr
        assert stream is not None
        with stream:
            for line in stream:
                self._log.append(line.decode("utf-8", "replace").rstrip())


def _check(path: Path) -> None:
    """Raise EngineError if the file is missing or no model."""
    try:
        read_header(path)
    except GgufError as error:
        raise EngineError(make_fault(FaultKind.BAD_FILE, error.explanation, stage=Stage.LOADING)) from error
