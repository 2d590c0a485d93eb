"""What the tests of imports share: an import into a store, what a chat shows, and a file of each kind."""

from pathlib import Path

from app.chats.exchange.importing.importer import FileReport, import_chats
from app.chats.exchange.records import ChatRecord, QuestionRecord, shown_turns
from app.chats.store import ChatStore
from tests.chats.exchange import samples
from tests.chats.exchange.chats import read
from tests.chats.exchange.samples import (
    gpt_rich,
    gpt_simple,
    llama_chat,
    webui_rich,
    write_json,
)


def one(store: ChatStore, path: Path) -> tuple[FileReport, list[ChatRecord]]:
    """Import one file: its report, and all chats, the last used first."""
    report = import_chats([path], store)
    return report.files[0], [read(store, chat.id) for chat in store.chats()]


def lines(chat: ChatRecord) -> list[str]:
    """The shown path: questions, and of each answer the kinds and texts."""
    found = []
    for shown in shown_turns(chat):
        turn = shown.turn
        versions = f" ({shown.version}/{shown.versions})" if shown.versions > 1 else ""
        if isinstance(turn, QuestionRecord):
            found.append(f"? {turn.text}{versions}")
        else:
            texts = " | ".join(f"{message.kind}: {message.text}" for message in turn.messages)
            found.append(f"{turn.model}{versions}: {texts}")
    return found


def all_kinds(folder: Path) -> list[Path]:
    """One file or folder of each program."""
    samples.jan_thread(folder / "jan")
    write_json(folder / "lms" / "1756219403097.conversation.json", samples.lm_studio_file())
    return [
        write_json(folder / "conversations.json", [gpt_rich(), gpt_simple("1")]),
        write_json(folder / "webui.json", [webui_rich()]),
        folder / "lms",
        folder / "jan",
        write_json(folder / "llama.json", llama_chat()),
    ]
