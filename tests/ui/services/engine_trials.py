"""What stands in for running an engine of a few bytes, and a signed list on a server."""

import threading
from pathlib import Path

import msgspec

from app.engine.engines.index import IndexEntry
from app.engine.engines.trying import GoOn, Tried
from app.hardware.machine import CpuInfo, LlamaInfo, Machine, RamInfo, SystemInfo
from app.hardware.verdicts import Verdict
from tests.engine.engines.packed import Signer
from tests.hub.hub_server import HubServer

REPOSITORY = "descant/engines"
_MACHINE = Machine((), CpuInfo(), RamInfo(), None, LlamaInfo(), SystemInfo())


class Trial:
    """Tries an engine without running it.

    Attributes:
        remarks: what it finds.
        unloaded: what cannot be loaded, with the reason.
        gate: it waits for this, and stops if it is told so.
        is_waiting: set while it waits.
    """

    def __init__(self) -> None:
        self.remarks: tuple[Verdict, ...] = ()
        self.unloaded: dict[str, str] = {}
        self.gate, self.is_waiting = threading.Event(), threading.Event()
        self.gate.set()

    def __call__(self, _engine: Path, _before: Path | None, go_on: GoOn) -> Tried:
        self.is_waiting.set()
        while not self.gate.wait(0.01):
            go_on()
        llama = msgspec.structs.replace(_MACHINE.llama, unloaded=self.unloaded)
        return Tried(msgspec.structs.replace(_MACHINE, llama=llama), self.remarks)


def serve(hub: HubServer, signer: Signer, *entries: IndexEntry, files: tuple[Path, ...] = (), serial: int = 1) -> str:
    """Put a signed list and packed engines on the server; return the list's address."""
    content, signature = signer.sign(*entries, serial=serial)
    hub.add(REPOSITORY, {"index.json": content, "index.json.sig": signature} | {file.name: file for file in files})
    return f"{hub.endpoint}/{REPOSITORY}/resolve/main/index.json"
