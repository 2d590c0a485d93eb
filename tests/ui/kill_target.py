"""The window as a program of its own, busy without pause, for the tests that kill it.

    python -m tests.ui.kill_target

Prints one JSON object a line: {"committed": text} once a message is on disk, {"shown": [answer id, characters], "at":
monotonic seconds} as an answer grows on the screen, {"engine": pid}.
"""

import itertools
import json
import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.core.conversation import Effort
from app.library.models import boxed_model
from app.ui.shell.application import Application

_ONCE = Qt.ConnectionType.SingleShotConnection


def say(**what: object) -> None:
    """One line, at once."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Ask one question after the other, for ever."""
    qt = QApplication(sys.argv[:1])
    application = Application()
    chats, numbers = application.chats, itertools.count()

    def ask() -> None:
        text = f"Which is larger, {time.monotonic_ns() % 999} or {next(numbers) % 999}? Explain."
        chats.sent.connect(lambda: say(committed=text), type=_ONCE)
        chats.send(text)

    def grown(answer_id: int) -> None:
        run = application.runs.of_answer(answer_id)
        if run is not None and not run.continues:
            characters = sum(len(message.text) for message in run.answer.messages)
            say(shown=[answer_id, characters], at=time.monotonic())

    def ready() -> None:
        say(engine=application.engine.pid)
        chats.set_effort(Effort.HIGH)
        ask()

    application.runs.changed.connect(grown)
    application.runs.ended.connect(lambda _: QTimer.singleShot(0, ask))
    application.models.ready.connect(ready)
    application.start([boxed_model()])
    qt.exec()


if __name__ == "__main__":
    main()
