"""Time and memory of imports and exports. Run with ``python -m tests.bench.exchange import|export``.

``import`` writes a file like ChatGPT's export, of random words, and imports it into an empty store, then once more.
``export`` fills a store and exports all of it in each form. Each measurement is a process of its own, whose
largest resident memory is reported, with the interpreter and all modules. Linux and macOS.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from app.chats.exchange.adding import add_record
from app.chats.exchange.export import export_to
from app.chats.exchange.forms import Form, Options
from app.chats.exchange.importing.importer import import_chats
from app.chats.exchange.records import AnswerRecord, ChatRecord, QuestionRecord, TurnRecord
from app.chats.store import ChatStore
from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageKind
from tests.chats.exchange.samples import gpt_chat, gpt_node

_MB: Final = 1_000_000
_WORDS: Final = [
    f"{first}{second}" for first in ("me", "ta", "lo", "ri", "sun", "da") for second in ("ko", "nel", "s", "ya")
]


def words(dice: random.Random, count: int) -> str:
    return " ".join(dice.choices(_WORDS, k=count))


def write_like_chatgpt(path: Path, size: int, messages: int) -> int:
    """Write `size` bytes of conversations with about `messages` messages each. Return their number."""
    dice, number = random.Random(1), 0
    with path.open("w", encoding="utf-8") as file:
        file.write("[")
        while file.tell() < size:
            nodes = [gpt_node("root", None)]
            for message in range(dice.randint(1, 2 * messages)):
                role = ("user", "assistant")[message % 2]
                about = {"model_slug": "gpt-5", "request_id": words(dice, 4), "citations": [], "is_complete": True}
                text = words(dice, dice.choice((20, 80, 300)))
                nodes.append(gpt_node(f"{number}-{message}", nodes[-1]["id"], role, [text], metadata=about))
            file.write((",\n" if number else "") + json.dumps(gpt_chat(str(number), *nodes)))
            number += 1
        file.write("]")
    return number


def fill(path: Path, chats: int, messages: int) -> None:
    """Fill a store with chats of `messages` questions and answers."""
    dice = random.Random(1)
    with ChatStore(path) as store:
        for first in range(0, chats, 100):
            some = [_chat(dice, number, messages) for number in range(first, min(chats, first + 100))]
            store.write(lambda connection, some=some: [add_record(connection, one) for one in some])  # type: ignore[misc]


def _chat(dice: random.Random, number: int, messages: int) -> ChatRecord:
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
    turns: list[TurnRecord] = []
    for at in range(messages):
        if at % 2 == 0:
            turns.append(QuestionRecord(at, start, words(dice, 20), at - 1 if at else None, 1))
        else:
            answer = StoredMessage(MessageKind.FINAL, words(dice, 80))
            turns.append(AnswerRecord(at, at - 1, start, (answer,), "gpt-oss-20b", picked=1))
    return ChatRecord(f"bench-{number}", words(dice, 4), start, start, "2026-01-01", turns=tuple(turns))


def measured(work: Callable[[], dict[str, object]]) -> dict[str, object]:
    """Return what `work` says, with the seconds it took and the largest memory of this process in MB."""
    begin = time.perf_counter()
    result = work()
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {**result, "seconds": round(time.perf_counter() - begin, 1), "most_mb": round(used / _MB)}


def _import(store: Path, file: Path) -> dict[str, object]:
    with ChatStore(store) as opened:
        report = import_chats([file], opened)
    [about] = report.files
    assert about.problem is None
    return {"added": about.added, "here": about.here, "messages": about.messages}


def _export(store: Path, file: Path, form: Form) -> dict[str, object]:
    with ChatStore(store) as opened:
        exported = export_to(file, opened, opened.chats(), Options(), form=form, overwrite=True)
    return {"chats": exported.chats, "file_mb": round(file.stat().st_size / _MB)}


def in_a_process(*arguments: object) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.exchange", "one", *map(str, arguments)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return {"what": " ".join(str(one) for one in arguments if not isinstance(one, Path)), **json.loads(done.stdout)}


def rows_of(arguments: argparse.Namespace, folder: Path) -> Iterator[dict[str, object]]:
    store, file = folder / "chats.sqlite", folder / "conversations.json"
    if arguments.what == "import":
        chats = write_like_chatgpt(file, arguments.mb * _MB, arguments.messages)
        yield {"what": "file", "file_mb": round(file.stat().st_size / _MB), "chats": chats}
        yield in_a_process("import", store, file)
        yield in_a_process("import", store, file)
    else:
        fill(store, arguments.chats, arguments.messages)
        for form in Form:
            yield in_a_process("export", store, folder / f"out{form.suffix}", form.value)
    yield {"what": "store", "file_mb": round(store.stat().st_size / _MB)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("import", "export", "one"))
    parser.add_argument("rest", nargs="*")
    parser.add_argument("--mb", type=int, default=1000)
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--messages", type=int, default=100, help="in each chat")
    arguments = parser.parse_args()
    if arguments.what == "one":
        kind, store, file, *form = arguments.rest
        work = (
            (lambda: _import(Path(store), Path(file)))
            if kind == "import"
            else (lambda: _export(Path(store), Path(file), Form(form[0])))
        )
        sys.stdout.write(json.dumps(measured(work)))
        return
    with tempfile.TemporaryDirectory() as folder:
        for row in rows_of(arguments, Path(folder)):
            sys.stdout.write(json.dumps(row) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
