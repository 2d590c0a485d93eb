"""``descant ask --tool``: functions that commands answer, with the consent of the user."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from app.cli.inquiry import TerminalAsker, can_ask
from app.cli.terminal import StatusLine, say
from app.core.sentences import phrase
from app.tools.command import CommandTool
from app.tools.consent import Consent, ConsentBook
from app.tools.definition import read_file
from app.tools.errors import DefinitionError
from app.tools.files import folder_of, forget, path_of
from app.tools.limits import limits_for
from app.tools.loop import Call, Loop, calls_in, run_tool

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.cli.inquiry import Writer
    from app.cli.printer import Printer
    from app.core.conversation import Conversation
    from app.engine.client.aside import Aside
    from app.engine.client.engine_client import EngineClient
    from app.tools.tool import Tool

_ANSWERS: Final = {"y": Consent.ONCE, "yes": Consent.ONCE, "a": Consent.CHAT, "all": Consent.CHAT}


def read_tools(names: Sequence[str]) -> list[CommandTool]:
    """Return the functions that files define; their commands run in the current folder.

    Raises:
        DefinitionError: a file defines none, or two define the same.
        NotTextError: a file is not text.
    """
    tools: dict[str, CommandTool] = {}
    for name in names:
        definition = read_file(Path(name))
        if definition.name in tools:
            raise DefinitionError(definition.name, phrase("Two files define a function of this name."))
        tools[definition.name] = CommandTool(definition, Path.cwd())
    return list(tools.values())


class AskPython:
    """The ``python`` tool of one question. What its code makes stays, in a folder that is named.

    Args:
        attached: files that came with the question, as the user named them; folders are left out.
    """

    def __init__(self, attached: Sequence[str] = ()) -> None:
        from app.tools.python.tool import PythonSessions  # noqa: PLC0415  most questions need no Python

        self._sessions = PythonSessions()
        self._id = -os.getpid()  # no chat has it
        self._sessions.attach(self._id, {Path(name).name: Path(name) for name in attached if Path(name).is_file()})
        self.tool = self._sessions.tool(self._id)

    def close(self) -> None:
        """End Python; a folder without files is removed."""
        self._sessions.close()
        if not any(path.name[0] != "." for path in folder_of(self._id).glob("*")):
            forget(self._id)


class AskBrowser:
    """The web for one question.

    Raises:
        OfflineError: the user wants no requests at all.
    """

    def __init__(self) -> None:
        from app.core.settings.store import SettingsStore  # noqa: PLC0415  most questions need no web
        from app.tools.browser.search.choosing import fetcher_from, searcher_from  # noqa: PLC0415
        from app.tools.browser.tool import BrowserSessions  # noqa: PLC0415

        settings = SettingsStore()
        fetcher = fetcher_from(settings)
        fetcher.demand_online()
        self._sessions = BrowserSessions(lambda: searcher_from(settings), fetcher)
        self.tools: Sequence[Tool] = self._sessions.tools(0)

    def close(self) -> None:
        """End the process that reads pages, and forget the pages."""
        self._sessions.close()


class AsideWriter:
    """Has the loaded model write what belongs to no answer; see :class:`app.cli.inquiry.Writer`."""

    def __init__(self, client: EngineClient, model: str) -> None:
        self._client, self.model = client, model

    def write(self, conversation: Conversation, most_tokens: int) -> Aside:
        """Return what it has written. Raises EngineError."""
        from app.engine.client.aside import run_aside  # noqa: PLC0415  few servers ask for that

        return run_aside(self._client.turn(conversation, max_tokens=most_tokens, skip_thinking=True, drafts=False))


class Calls:
    """The calls of one answer: asks the user, runs the tools and shows what came of it.

    Args:
        allows_all: nothing is asked.
        writer: has the model write what a tool asks for; None for no model.
    """

    def __init__(
        self,
        tools: Sequence[Tool],
        status: StatusLine,
        *,
        n_ctx: int,
        is_gpt_oss: bool,
        allows_all: bool,
        writer: Writer | None = None,
    ) -> None:
        self._is_gpt_oss, self._writer = is_gpt_oss, writer
        self._loop = Loop.of(tools, ConsentBook(allows_all=allows_all), limits_for(n_ctx))
        self._status = status

    def offered(self, conversation: Conversation) -> Conversation:
        """Return the conversation with what the model is offered now."""
        return self._loop.offered(conversation, is_gpt_oss=self._is_gpt_oss)

    @property
    def must_answer(self) -> bool:
        """Whether the model gets its answer started, because it has made too many calls."""
        return self._loop.must_answer

    def answer(self, conversation: Conversation, printer: Printer) -> Conversation | None:
        """Answer the calls with which the last turn ended; return the conversation to go on with.

        None if the model has called a tool although it was told to answer.

        Raises:
            KeyboardInterrupt: the user stopped it; the tool has ended.
        """
        if self._loop.must_answer:
            return None
        turn = printer.turn()
        printer.go_on()
        turns = [*conversation.turns, turn]
        for message in calls_in(turn.messages):
            call = self._loop.take(message)
            self._settle(call)
            printer.show_result(call.record(), call.result().text)
            for path in filter(None, map(path_of, call.record().files)):
                say(f"Made {path}")
            turns.append(call.result())
        return self.offered(msgspec.structs.replace(conversation, turns=tuple(turns)))

    def _settle(self, call: Call) -> None:
        if call.is_settled:
            return
        if not self._may_run(call):
            self._loop.refuse(call)
            return
        assert call.tool is not None
        self._status.show(f"Running {call.name}…")
        control = self._loop.begin(call)
        control.asker = TerminalAsker(self._status, self._writer) if can_ask() else None
        outcome = run_tool(call, control)
        self._status.clear()
        self._loop.settle(call, outcome)

    def _may_run(self, call: Call) -> bool:
        decision = self._loop.decide(call)
        if decision.consent is not Consent.ASK:
            return decision.consent is Consent.ONCE
        if not can_ask():
            say(
                f"{call.name} was not run: there is no terminal to ask for your consent. Use --allow-tools to allow"
                " every call."
            )
            return False
        return self._ask(call)

    def _ask(self, call: Call) -> bool:
        """Ask the user on the terminal, with everything that will be done."""
        assert call.tool is not None
        say(f"The model calls {call.name} with {call.arguments}")
        say(str(call.doing()))
        sys.stderr.write("Allow? [y]es, [a]ll calls of this function, [n]o: ")
        sys.stderr.flush()
        answer = _ANSWERS.get(sys.stdin.readline().strip().lower(), Consent.NEVER)
        if answer is Consent.CHAT:
            self._loop.book.note(call.tool.spec, answer)
        return answer is not Consent.NEVER
