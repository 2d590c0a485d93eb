"""MCP servers in the app: their service, their window, and what the window brings into the open chat."""

from __future__ import annotations

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication

from app.chats.prompts import Prompt
from app.ui.services.mcp_idle import McpIdle
from app.ui.services.mcp_requests import McpRequests
from app.ui.services.mcp_source import McpService
from app.ui.services.posted_asker import PostedAsker
from app.ui.services.tool_costs import ToolCosts
from app.ui.widgets.in_front import show_in_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.tools.inquiry import Inquiry, Reply
    from app.tools.mcp.protocol import Answered, KnownPrompt
    from app.ui.chat.inquiry_popup import InquiryPopup
    from app.ui.chat.pane import ChatPane
    from app.ui.chat.prompt_link import PromptLink
    from app.ui.services.chat_tools import ChatTools
    from app.ui.settings.mcp_window import McpOpener
    from app.ui.shell.application import Application
    from app.ui.widgets.link_prompt import LinkPrompt

_NO_ANSWER: Final = -1
"""Stands for the id of an answer where the model writes for none."""
_NO_LETTER: Final = re.compile(r"[^\w.-]")


class McpDesk(QObject):
    """Makes the service of the servers a source of tools, and carries out what their window asks for.

    Attributes:
        service: the servers.
        costs: what tools take of the context.
    """

    def __init__(self, app: Application, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self.service = McpService(app.bridge, app.settings, self)
        self._requests = McpRequests(self.service, PostedAsker(self._ask, app.bridge))
        self._popup: InquiryPopup | None = None
        self._done: Callable[[Reply], object] | None = None
        self.costs = ToolCosts(app.engine, self)
        app.tools.sources.append(self.service)
        self.service.specs_changed.connect(app.tools.changed)
        app.tools.begins.connect(self.service.begin)
        self._chats: list[tuple[ChatTools, ChatPane]] = []
        self._idle = McpIdle(self.service, self._on)
        self._link: LinkPrompt | None = None
        self.service.sign_in.connect(self._on_sign_in)
        self.service.closed.connect(lambda: self._popup.close() if self._popup is not None else None)
        self.service.refresh()

    @cached_property
    def opener(self) -> McpOpener:
        """What opens the window of the servers."""
        from app.ui.settings.mcp_window import McpOpener  # noqa: PLC0415  seldom asked for

        opener = McpOpener(self.service, self.costs, self._app.window)
        opener.resource_wanted.connect(self._attach)
        opener.prompt_wanted.connect(self._ask_for_prompt)
        return opener

    def open(self) -> None:
        """Open the window of the servers."""
        self.opener.open()

    def follow(self, link: PromptLink, pane: ChatPane, tools: ChatTools) -> None:
        """Offer the prompts of the servers after "/" in a composer, and keep the servers that its chat uses."""
        self._chats.append((tools, pane))
        link.more = self._prompts
        link.more_picked.connect(partial(self._pick, pane))

    def _on(self) -> set[str]:
        """Return the tools that are on in the chats that are open."""
        return {name for tools, pane in self._chats if not pane.isHidden() for name in tools.on}

    def _prompts(self) -> list[Prompt]:
        return [prompt for prompt, _, _ in self._offered()]

    def _offered(self) -> list[tuple[Prompt, str, KnownPrompt]]:
        """Return the prompts of all servers that are on as those of the library are."""
        return [
            (
                Prompt(_NO_LETTER.sub("-", f"{entry.server.name}.{known.name}"), known.description),
                entry.server.name,
                known,
            )
            for entry in self.service.entries
            if entry.listing is not None and not entry.server.is_off
            for known in entry.listing.prompts
        ]

    def _pick(self, pane: ChatPane, picked: Prompt) -> None:
        for prompt, server, known in self._offered():
            if prompt == picked:
                self._ask_for_prompt(server, known, pane)
                return

    def _attach(self, server: str, uri: str, values: dict[str, str] | None) -> None:
        """Attach the text of a resource to the open chat; `uri` is a template if there are values for it."""
        pane = self._app.window.chat.pane

        def read(answered: Answered) -> None:
            if text := _text_of(answered):
                pane.chats.files.add_text(text, answered.uri or uri)

        self._requests.read(server, uri, values, read, pane.problems.show_failure)

    def _ask_for_prompt(self, server: str, prompt: KnownPrompt, pane: ChatPane | None = None) -> None:
        """Insert a prompt into the message of a chat, after asking for its arguments."""
        pane = pane or self._app.window.chat.pane
        names = [argument.name for argument in prompt.arguments]
        if not names:
            self._insert(pane, server, prompt.name, {})
            return
        from app.ui.chat.prompt_form import PromptForm  # noqa: PLC0415  seldom asked for

        window = self._app.window
        show_in_front(window)
        form = PromptForm(prompt.title or prompt.name, names, window)
        form.filled.connect(lambda values: self._insert(pane, server, prompt.name, values))
        form.open_above(pane.composer)

    def _insert(self, pane: ChatPane, server: str, prompt: str, values: dict[str, str]) -> None:
        given = {name: value for name, value in values.items() if value}

        def asked(answered: Answered) -> None:
            if text := _text_of(answered):
                pane.composer.edit.insertPlainText(text)
                pane.composer.focus_text()

        self._requests.prompt(server, prompt, given, asked, pane.problems.show_failure)

    def _ask(self, inquiry: Inquiry | None, done: Callable[[Reply], object] | None) -> None:
        """Ask what a server wants to know for a resource or a prompt; None: it wants to know no more."""
        if self._popup is not None:
            popup, self._popup, self._done = self._popup, None, None
            popup.close()
        if inquiry is None or done is None:
            return
        from app.ui.chat.inquiry_popup import InquiryPopup  # noqa: PLC0415  few servers ask

        self._done = done
        window = self._window_to_ask_in()
        self._popup = InquiryPopup(inquiry, window)
        self._popup.replied.connect(partial(self._reply, inquiry))
        self._popup.open_over(window)

    def _window_to_ask_in(self) -> QWidget:
        """Return the window of the servers; the main one, in front, if that is closed or the user is in the main one.

        While a popup of one window opens, the other one must not become active: Qt may close the popup, which would
        cancel what is asked. That was seen when the form for a resource, in the servers' window, had just closed.
        """
        servers = self.opener.window
        if servers is not None and servers.isVisible() and QApplication.activeWindow() is not self._app.window:
            return servers
        show_in_front(self._app.window)
        return self._app.window

    def _reply(self, inquiry: Inquiry, reply: Reply) -> None:
        done, self._popup, self._done = self._done, None, None
        if done is None:
            return
        writer = self._app.tool_calls.writer
        if inquiry.prompt is None or reply.refuses or writer is None:
            done(reply)
        else:
            writer.write(_NO_ANSWER, inquiry.prompt, done)

    def _on_sign_in(self, _: str, url: str) -> None:
        """Show the address at which the user signs in, to open it."""
        from PySide6.QtCore import QUrl  # noqa: PLC0415  few servers want that
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

        window = self._app.window
        if self._link is None:
            from app.ui.widgets.link_prompt import LinkPrompt  # noqa: PLC0415  as above

            self._link = LinkPrompt(window)
            self._link.open_requested.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        self._link.open_for(url, window.mapToGlobal(QPoint(window.width() // 2, window.height() // 3)))


def _text_of(answered: Answered) -> str:
    from app.tools.mcp.protocol import Text  # noqa: PLC0415  most users have no servers

    return "\n".join(part.text for part in answered.parts if isinstance(part, Text)).strip()
