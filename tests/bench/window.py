"""The window's figures: start, opening a long chat, and how long a stream holds the event loop.

    uv run python -m tests.bench.window [--json] [--only start|open|stream|panel]

* start: from the start of the process to a window whose composer has taken a key.
* open: a chat of 1,000 messages, from the click to its being painted.
* stream: 20,000 tokens at 300 a second through the whole window (runs, store, transcript), while another thread asks
  every 2 ms how long the event loop lets it wait.
* panel: sliders of the model panel, gpt-oss-120b on two GPUs, from the move to the bars being painted.

Needs a display (Xvfb is one) or QT_QPA_PLATFORM=offscreen.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.conversation import Conversation, Effort
from app.core.stream import MessageClosed, MessageEnd, MessageKind, MessageOpened, MessageText
from app.core.turns import EndReason, TurnFigures
from app.engine.client.engine_client import EngineClient, TurnItem
from app.engine.protocol import Loaded, PromptProgress, TurnEnded, Written
from app.hardware.machine import Machine
from app.hardware.merging import merge
from app.library.models import LibraryEntry
from app.library.origins import Origin
from app.ui.services.models import LoadState, ModelStatus
from app.ui.services.shelf import SHELF
from app.ui.shell.application import Application
from app.ui.shell.garbage import spare_the_collector
from tests.hardware.recorded_machines import readings_of, recorded

WINDOW_SCRIPT = Path(__file__).with_name("window_script.py")
"""Opens the window and says when its composer has taken a key."""
_ALL = ("start", "open", "stream", "panel")
_STARTS = 7
_OPENINGS = 15
_MESSAGES = 1_000
_TOKENS = 20_000
_TOKENS_PER_SECOND = 300
_BATCH_SECONDS = 0.03
"""The engine's child sends text at most this often."""
_PROBE_SECONDS = 0.002

_PARAGRAPHS = (
    "## Step {n}\n\nThe **quick** brown fox jumps over the `lazy` dog, and [a link](https://example.org/{n}) follows "
    "it through a sentence that is long enough to need more than one line in the window.\n\n",
    "1. first item with *emphasis*\n2. second item\n3. third item, number {n}\n\n",
    "```python\ndef step_{n}(values: list[int]) -> int:\n    return sum(value * {n} for value in values)\n```\n\n",
    "| name | value |\n| --- | --- |\n| alpha | {n} |\n| beta | 2 |\n\n",
    "> A quotation that says nothing much, but says it twice. A quotation that says nothing much.\n\n",
)


def answer_text(characters: int) -> str:
    """Markdown of about that length, of all kinds."""
    parts: list[str] = []
    while sum(map(len, parts)) < characters:
        parts += [paragraph.format(n=len(parts)) for paragraph in _PARAGRAPHS]
    return "".join(parts)[:characters]


# -- start -------------------------------------------------------------------------------------------------------------


def time_start() -> list[float]:
    """Seconds of several starts."""
    seconds = []
    for _ in range(_STARTS):
        with tempfile.TemporaryDirectory() as home:
            began = time.perf_counter()
            process = subprocess.Popen(
                [sys.executable, str(WINDOW_SCRIPT)],
                env=os.environ | {"DESCANT_HOME": home},
                stdout=subprocess.PIPE,
                text=True,
            )
            assert process.stdout is not None
            assert process.stdout.readline() == "typed\n"
            seconds.append(time.perf_counter() - began)
            process.wait()
            process.stdout.close()
    return seconds


# -- open --------------------------------------------------------------------------------------------------------------


def fill_store(path: Path) -> tuple[int, int]:
    """A chat of 1,000 messages and an empty-ish one; their ids."""
    with ChatStore(path) as store:
        ids = []
        for exchanges in (_MESSAGES // 2, 1):
            chat_id, parent = None, None
            for number in range(exchanges):
                new, stamp = NewChat("2026-11-24"), Stamp("bench", Effort.LOW)
                exchange = store.ask(chat_id, parent, f"Question {number}", new=new, stamp=stamp)
                chat_id, answer = exchange.chat_id, exchange.answer
                store.finish_answer(
                    answer.id,
                    state=AnswerState.WHOLE,
                    messages=(
                        StoredMessage(MessageKind.REASONING, "Let me think about it. " * 20, channel="analysis"),
                        StoredMessage(MessageKind.FINAL, answer_text(2_000), channel="final"),
                    ),
                    reason=EndReason.ANSWERED,
                    figures=TurnFigures(written=500),
                )
                parent = answer.id
            assert chat_id is not None
            ids.append(chat_id)
    return ids[0], ids[1]


def time_open(application: Application, long_id: int, short_id: int) -> list[float]:
    """Seconds from asking for the chat to its being painted."""
    seconds = []
    for _ in range(_OPENINGS):
        _wait_opened(application, short_id)
        seconds.append(_wait_opened(application, long_id))
    return seconds


def _wait_opened(application: Application, chat_id: int) -> float:
    loop = QEventLoop()
    application.chats.opened.connect(loop.quit)
    began = time.perf_counter()
    application.chats.open(chat_id)
    loop.exec()
    application.chats.opened.disconnect(loop.quit)
    application.window.repaint()
    return time.perf_counter() - began


# -- stream ------------------------------------------------------------------------------------------------------------


class ScriptedClient(EngineClient):
    """An engine that writes a prepared answer at a steady speed."""

    def load(self, path: Path, *_: object, **__: object) -> Loaded:  # type: ignore[override]
        """Ready at once."""
        return Loaded(str(path), "scripted", "gpt-oss", True, 131_072, 131_072, 2, 0.0)

    def turn(self, conversation: Conversation, **_: object) -> Iterator[TurnItem]:  # type: ignore[override]
        """A tenth of the tokens as reasoning, the rest as the answer; four characters a token."""
        del conversation
        yield PromptProgress(0, 10, 10)
        done = [0, 0]
        parts = (
            (MessageKind.REASONING, "analysis", _TOKENS // 10),
            (MessageKind.FINAL, "final", _TOKENS),
        )
        for index, (kind, channel, tokens) in enumerate(parts):
            yield MessageOpened(index, kind, channel=channel)
            text = answer_text(tokens * 4)
            step = int(_TOKENS_PER_SECOND * _BATCH_SECONDS * 4)
            due = time.perf_counter()
            for start in range(0, len(text), step):
                due += _BATCH_SECONDS
                time.sleep(max(0.0, due - time.perf_counter()))
                done[index] = start // 4
                yield MessageText(index, text[start : start + step])
                yield Written(tuple(done[: index + 1]))
            yield MessageClosed(index, MessageEnd.END)
        yield TurnEnded(1, EndReason.ANSWERED, TurnFigures(written=sum(done)))


class Probe(QObject):
    """Asks the event loop from another thread how long it lets one wait."""

    asked = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []
        self._going = True
        self.asked.connect(lambda since: self.waits.append(time.perf_counter() - since))
        self._thread = threading.Thread(target=self._ask, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """No more questions."""
        self._going = False
        self._thread.join()

    def _ask(self) -> None:
        while self._going:
            self.asked.emit(time.perf_counter())
            time.sleep(_PROBE_SECONDS)


def time_stream(application: Application) -> list[float]:
    """Seconds that the event loop let its callers wait."""
    application.chats.new_chat()
    loop = QEventLoop()
    application.runs.ended.connect(loop.quit)
    probe = Probe()
    QTimer.singleShot(200, lambda: application.chats.send("Write a lot."))
    loop.exec()
    probe.end()
    application.runs.ended.disconnect(loop.quit)
    return probe.waits


# -- panel -------------------------------------------------------------------------------------------------------------


def time_panel(application: Application, folder: Path) -> list[float]:
    """Seconds from a slider's move to the bars being painted."""
    panel, facts = application.window.chat.model_panel, SHELF[1].facts
    entry = LibraryEntry(facts.name, folder / "model.gguf", facts, None, Origin.OPENED)
    application.models.status = ModelStatus(LoadState.CHOSEN, entry)
    application.models.changed.emit(application.models.status)
    loop = QEventLoop()
    beat = QTimer()
    beat.timeout.connect(lambda: loop.quit() if panel.bars.bars else None)
    beat.start(10)
    application.window.chat.pane.bar.panel_button.click()
    loop.exec()
    beat.stop()
    seconds = []
    for control in (panel.controls.context, panel.controls.gpu_layers, panel.controls.experts):
        slider = control.slider
        for value in (*range(slider.maximum(), -1, -1), *range(slider.maximum() + 1)):
            began = time.perf_counter()
            slider.setValue(value)
            panel.repaint()
            QApplication.processEvents()
            seconds.append(time.perf_counter() - began)
    return seconds


def _two_cards(folder: Path) -> Machine:
    return merge(readings_of(recorded("two_rtx_3090"), folder / "root"))


# -- report ------------------------------------------------------------------------------------------------------------


def _summary(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    return {
        "median_ms": round(statistics.median(ordered) * 1000, 2),
        "p99_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] * 1000, 2),
        "max_ms": round(ordered[-1] * 1000, 2),
        "count": len(ordered),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", choices=_ALL)
    arguments = parser.parse_args()
    wanted = [arguments.only] if arguments.only else list(_ALL)
    results: dict[str, dict[str, float]] = {}
    if "start" in wanted:
        results["start"] = _summary(time_start())
    if {"open", "stream", "panel"} & set(wanted):
        results |= _in_one_window(wanted)
    if arguments.json:
        sys.stdout.write(json.dumps(results) + "\n")
    else:
        for name, figures in results.items():
            figure = "  ".join(f"{key} {value}" for key, value in figures.items())
            sys.stdout.write(f"{name:8} {figure}\n")


def _in_one_window(wanted: list[str]) -> dict[str, dict[str, float]]:
    results: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as home:
        os.environ["DESCANT_HOME"] = home
        from app.core.paths import data_dir
        from app.library.models import boxed_model

        data_dir().mkdir(parents=True)
        long_id, short_id = fill_store(data_dir() / "chats.sqlite")
        qt = QApplication(sys.argv[:1])
        machine = _two_cards(Path(home))
        application = Application(client=ScriptedClient(), read_machine=lambda _: machine)
        application.start([boxed_model()])
        spare_the_collector()  # as the program does
        application.window.resize(1600, 1000)
        loop = QEventLoop()
        application.models.ready.connect(loop.quit)
        loop.exec()
        if "open" in wanted:
            results["open"] = _summary(time_open(application, long_id, short_id))
        if "stream" in wanted:
            results["stream"] = _summary(time_stream(application))
        if "panel" in wanted:
            results["panel"] = _summary(time_panel(application, Path(home)))
        application.close()
        del qt
    return results


if __name__ == "__main__":
    main()
