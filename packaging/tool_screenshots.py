"""What screenshots.py shows of the tools: a web on loopback, functions, and an MCP server.

The model in the box asks and answers, pages come from the web of the tests, and the server is a real one.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.ui.shell.application import Application

_QUESTION = "What is the weather in Paris? Search the web."
_ALLOW = "Allow in this chat"
_HOST = "weather.example"
_PAGE = (
    "<title>Weather in Paris</title><body><h1>Weather in Paris</h1>"
    "<p>Today it is sunny, 21 degrees, with light wind from the west.</p>"
    "<p>The table is updated every hour. Forecasts for the next days are on the page of each day.</p>"
)
_SCHEMA = """{
  "type": "object",
  "properties": {
    "city": {"type": "string", "description": "For example: Paris"},
    "days": {"type": "integer", "minimum": 1, "maximum": 7}
  },
  "required": ["city"]
}"""
FUNCTIONS = (
    ("find_flight", "Find flights between two airports.", "flights --json"),
    ("read_calendar", "Get the appointments of a day.", "calendar --day"),
    ("get_weather", "Get the weather of a city for the next days.", "weather --json"),
)
_SERVER = '''
from mcp.server.mcpserver import MCPServer

server = MCPServer("notes", title="Notes", version="1.4.0")


@server.tool()
def search_notes(words: str, most: int = 10) -> str:
    """Find notes that hold all of these words."""
    return "Nothing was found."


@server.tool()
def read_note(name: str) -> str:
    """Get the text of a note."""
    return "There is no such note."


@server.tool()
def add_note(name: str, text: str, tags: list[str] | None = None) -> str:
    """Write a new note."""
    return "Written."


@server.resource("notes://today")
def today() -> str:
    """The notes of today."""
    return "Nothing yet."


@server.prompt()
def sum_up(name: str) -> str:
    """Sum up a note."""
    return f"Sum up the note {name}."


server.run()
'''


class Known:
    """A search whose only result is the page."""

    name = "DuckDuckGo"

    def search(self, query: str, count: int, control: object, note: Callable[[str], object]) -> Sequence[Any]:
        """See :class:`app.tools.browser.search.searcher.Searcher`."""
        from app.tools.browser.search.searcher import Hit  # noqa: PLC0415  DESCANT_HOME must be set first

        note(f"https://duckduckgo.com/html/?q={query.replace(' ', '+')}")
        return [Hit("Weather in Paris", f"http://{_HOST}/paris", "Today it is sunny, 21 degrees.")]


def use_known_web(app: "Application", fetcher: object) -> None:
    """Have the browser search and fetch there."""
    from app.ui.services.browser_source import BrowserSource  # noqa: PLC0415

    sources = app.tools.sources
    [old] = [one for one in sources if isinstance(one, BrowserSource)]
    sources[sources.index(old)] = BrowserSource(app.desk, app.settings, fetcher, Known)  # type: ignore[arg-type]


def put_page(web: Any) -> None:
    """Put the page that the search finds."""
    web.page(_HOST, "/paris", _PAGE)


def turn_web_on(app: "Application") -> None:
    """Press the globe."""
    app.window.chat.pane.composer.web_button.click()


def ask(app: "Application") -> None:
    """Ask the question, and allow what the model then wants to do."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from app.ui.widgets.buttons import TextButton  # noqa: PLC0415

    def allow() -> None:
        for button in app.window.findChildren(TextButton):
            if button.text() == _ALLOW and button.isVisible():
                button.click()

    timer = QTimer(app, interval=100)
    timer.timeout.connect(allow)
    timer.start()
    app.chats.send(_QUESTION)


def define(window: Any, function: tuple[str, str, str]) -> None:
    """Define a function, as a user does."""
    window.new_button.click()
    for field, text in zip((window.name, window.description, window.command), function, strict=True):
        field.setText(text)
    window.parameters.setPlainText(_SCHEMA)
    window.save_button.click()


def add_server(window: Any, folder: Path) -> None:
    """Add a server, which is then connected; its command is found on the PATH."""
    script, command = folder / "notes.py", folder / "mcp-server-notes"
    script.write_text(_SERVER)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}"\n')
    command.chmod(0o755)
    os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    window.name.setText("notes")
    window.address.setText(command.name)
    window.save_button.click()
