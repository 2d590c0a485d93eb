"""The process that draws a PDF: reads its order from standard input and says how far it is, in lines of JSON."""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from app.chats.exchange.export import Records
from app.chats.exchange.forms import Options
from app.chats.exchange.labels import Labels
from app.chats.exchange.pdf_order import Drawn, Failed, PdfOrder, Progress, Report
from app.chats.store import ChatStore
from app.core.child_streams import take_over_streams
from app.core.errors import unforeseen

Say = Callable[[Report], None]


def main() -> int:
    """Carry out the order, and return the exit code."""
    requests, answers = take_over_streams()  # a program with windows has no sys.stdin and sys.stdout

    def say(report: Report) -> None:
        answers.write(msgspec.json.encode(report) + b"\n")
        answers.flush()

    order = msgspec.json.decode(requests.read(), type=PdfOrder)
    try:
        _draw(order, say)
    except Exception as error:  # noqa: BLE001  the parent reports it
        say(Failed(unforeseen(error)))
        return 1
    return 0


def _draw(order: PdfOrder, say: Say) -> None:
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_MAC_DISABLE_FOREGROUND_APPLICATION_TRANSFORM"] = "1"  # no icon in the Dock
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  after the environment is set

    from app.ui.widgets.exchange.pdf_pages import draw_pdf  # noqa: PLC0415

    application = QGuiApplication(["descant"])
    with ChatStore(Path(order.store)) as store:
        wanted = set(order.chats)
        chats = [chat for chat in store.chats() if chat.id in wanted]
        options = Options(with_reasoning=order.with_reasoning, moment=datetime.fromisoformat(order.moment))
        records = Records(store, chats, options, lambda done, total: say(Progress(done, total)), None)
        title = chats[0].title if len(chats) == 1 else "Descant"
        draw_pdf(Path(order.file), records, title, Labels(**order.labels))
    say(Drawn(records.count))
    del application
