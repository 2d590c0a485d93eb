"""The search that wants no account: ddgs, in a process of its own."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from typing import TYPE_CHECKING, Final

import msgspec

from app.core.own_process import own_command, start_own
from app.core.sentences import phrase
from app.tools.browser.errors import StoppedError
from app.tools.browser.search.names import NAMES
from app.tools.browser.search.protocol import Asking, Failed, Results, Search, answer_decoder
from app.tools.browser.search.searcher import Hit, unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.tools.browser.search.protocol import Answer
    from app.tools.tool import RunControl

_SECONDS: Final = 40.0
_MOST_ANSWER_BYTES: Final = 5_000_000
_END_SECONDS: Final = 5.0


class MetaSearch:
    """DuckDuckGo, and another search engine if it does not answer.

    Args:
        command: what starts the process; this app's own executable by default.
        proxy: the one that the user has set; empty for the system's.
    """

    def __init__(self, command: Sequence[str] | None = None, proxy: str = "") -> None:
        self._proxy = proxy
        self._command = list(command or own_command("--search-web"))

    @property
    def name(self) -> str:
        """DuckDuckGo, which is asked first."""
        return NAMES["ddgs"]

    def search(self, query: str, count: int, control: RunControl, note: Callable[[str], object]) -> Sequence[Hit]:
        """Search in a process of its own, which ends with the search.

        Raises:
            BrowserError: no engine answered, the process failed, or it was stopped.
        """
        seconds = min(_SECONDS, control.left)
        try:
            process = start_own(self._command)
        except OSError as error:
            raise unusable(self.name, phrase("The process that searches could not be started.")) from error
        alarm = threading.Timer(seconds, process.kill)
        alarm.start()
        control.on_stop(process.kill)
        try:
            answer = _ask(process, Search(query, count, seconds, self._proxy), note)
        finally:
            alarm.cancel()
            alarm.join()
            _end(process)
        if control.is_stopped:
            raise StoppedError()
        match answer:
            case Results(results=results):
                return [Hit(one.title, one.address, one.summary) for one in results]
            case Failed(why=why):
                raise unusable(self.name, phrase("No search engine gave results. {why}", why=why))
            case _:
                raise unusable(self.name, phrase("It gave no answer in time."))


def _ask(process: subprocess.Popen[bytes], request: Search, note: Callable[[str], object]) -> Answer | None:
    """Return the last answer; None if the process ends without one."""
    assert process.stdin is not None
    assert process.stdout is not None
    with contextlib.suppress(OSError):  # it has ended already
        process.stdin.write(msgspec.json.encode(request) + b"\n")
        process.stdin.flush()
    while line := process.stdout.readline(_MOST_ANSWER_BYTES):
        try:
            answer = answer_decoder.decode(line)
        except msgspec.DecodeError:
            return None
        if not isinstance(answer, Asking):
            return answer
        note(answer.address)
    return None


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if pipe is not None:
                pipe.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_END_SECONDS)
