"""What an MCP server offers: its tools with what they cost, its resources and its prompts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.core.text import one_line
from app.tools.mcp.errors import UNUSABLE
from app.ui.services.mcp_requests import McpRequests
from app.ui.services.tool_costs import cost_words, with_cost
from app.ui.theme import Type
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.plain import plain_label, wrapped_tooltip
from app.ui.words import say, tr, trn

if TYPE_CHECKING:
    from app.tools.mcp.errors import UNUSABLE
    from app.tools.mcp.protocol import KnownPrompt, KnownResource
    from app.tools.tool import ToolSpec
    from app.ui.services.mcp_source import McpEntry, McpService
from app.ui.services.tool_costs import ToolCosts

_MOST_BUTTONS = 50


class McpOffer(QWidget):
    """A list with a box for each tool, and buttons for resources, templates of resources, and prompts.

    Attributes:
        boxes: of the tools, by their names at the server.

    Signals:
        resource_wanted(str, str, object): attach this resource of a server to the open chat; the last one has the
            values for a template (dict[str, str]), or is None.
        prompt_wanted(str, object): insert this prompt of a server (KnownPrompt) into the open chat.
    """

    resource_wanted = Signal(str, str, object)
    prompt_wanted = Signal(str, object)

    def __init__(self, service: McpService, costs: ToolCosts) -> None:
        super().__init__()
        self._service, self._costs, self._requests = service, costs, McpRequests(service)
        self._inner = QWidget()
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._inner)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[object, ...] = ()
        self._specs: dict[str, ToolSpec] = {}
        self._on: set[str] = set()
        self.boxes: dict[str, QCheckBox] = {}
        self._sum = Label(type=Type.META, tone="second", wrap=True)
        costs.changed.connect(self._show_costs)

    def show_entry(self, entry: McpEntry | None) -> None:
        """Show what a server offers; nothing without one."""
        shown = (entry.server, entry.listing) if entry is not None else ()
        if shown == self._shown:
            return
        self._shown = shown
        self._fill(entry)

    def _fill(self, entry: McpEntry | None) -> None:
        self.boxes, self._specs = {}, {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._sum = Label(type=Type.META, tone="second", wrap=True)
        if entry is not None and entry.listing is not None:
            column.addWidget(self._sum)
            self._specs = dict(self._service.specs_of(entry))
            self._on = set(self._specs) - set(entry.server.tools_off)
            self._add_tools(entry, column)
            self._add_buttons(entry, column)
        self._outer.replaceWidget(self._inner, inner)
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = inner
        self._show_costs()
        self._costs.count(self._specs.values())

    def _add_tools(self, entry: McpEntry, column: QVBoxLayout) -> None:
        assert entry.listing is not None
        for tool in entry.listing.tools:
            if tool.problem is not None:
                words = tr("{tool} cannot be used. {why}", tool=one_line(tool.name), why=say(UNUSABLE[tool.problem]))
                column.addWidget(Label(words, type=Type.META, tone="bad", wrap=True))
                continue
            box = self.boxes[tool.name] = QCheckBox()
            box.setChecked(tool.name in self._on)
            box.setToolTip(wrapped_tooltip(one_line(tool.description or tool.title, limit=600)))
            box.setAccessibleDescription(one_line(tool.description or tool.title))
            box.clicked.connect(lambda on, name=tool.name: self._on_clicked(entry.server.name, name, on))
            column.addWidget(box)

    def _add_buttons(self, entry: McpEntry, column: QVBoxLayout) -> None:
        assert entry.listing is not None
        name = entry.server.name
        resources = [resource for resource in entry.listing.resources if not resource.is_template]
        templates = [resource for resource in entry.listing.resources if resource.variables]
        if resources:
            column.addWidget(Label(tr("Resources: attach one to the open chat"), type=Type.META, tone="second"))
            column.addLayout(ButtonRow([self._resource_button(name, one) for one in resources[:_MOST_BUTTONS]]))
        if templates:
            words = tr("Resources with parts to fill in: attach one to the open chat")
            column.addWidget(Label(words, type=Type.META, tone="second", wrap=True))
            completes = entry.listing.completes
            buttons = [self._template_button(name, one, completes=completes) for one in templates[:_MOST_BUTTONS]]
            column.addLayout(ButtonRow(buttons))
        if entry.listing.prompts:
            column.addWidget(Label(tr("Prompts: insert one into the message"), type=Type.META, tone="second"))
            prompts = entry.listing.prompts[:_MOST_BUTTONS]
            column.addLayout(ButtonRow([self._prompt_button(name, one) for one in prompts]))

    def _resource_button(self, server: str, resource: KnownResource) -> TextButton:
        button = TextButton(plain_label(one_line(resource.name or resource.uri, limit=60)), icon_name="paperclip")
        button.setToolTip(wrapped_tooltip(one_line(f"{resource.uri} {resource.description}", limit=600)))
        button.clicked.connect(lambda: self.resource_wanted.emit(server, resource.uri, None))
        return button

    def _template_button(self, server: str, resource: KnownResource, *, completes: bool) -> TextButton:
        button = TextButton(plain_label(one_line(f"{resource.name or resource.uri}…", limit=60)), icon_name="paperclip")
        button.setToolTip(wrapped_tooltip(one_line(f"{resource.uri} {resource.description}", limit=600)))
        complete = self._requests.completer(server, resource.uri) if completes else None

        def ask() -> None:
            from app.ui.settings.mcp_template import TemplateForm  # noqa: PLC0415  few servers have templates

            form = TemplateForm(resource, complete, self)
            form.filled.connect(lambda values: self.resource_wanted.emit(server, resource.uri, values))
            form.open_below(button)

        button.clicked.connect(ask)
        return button

    def _prompt_button(self, server: str, prompt: KnownPrompt) -> TextButton:
        button = TextButton(plain_label(one_line(prompt.title or prompt.name, limit=60)), icon_name="pencil")
        button.setToolTip(wrapped_tooltip(one_line(prompt.description, limit=600)))
        button.clicked.connect(lambda: self.prompt_wanted.emit(server, prompt))
        return button

    def _on_clicked(self, server: str, tool: str, on: bool) -> None:
        self._on = self._on | {tool} if on else self._on - {tool}
        self._service.set_tool_off(server, tool, not on)
        self._show_costs()

    def _show_costs(self) -> None:
        for name, box in self.boxes.items():
            spec = self._specs[name]
            box.setText(plain_label(one_line(with_cost(name, self._costs.of(spec), self._costs.is_exact((spec,))))))
        on = [spec for name, spec in self._specs.items() if name in self._on]
        total = cost_words(sum(map(self._costs.of, on)), self._costs.is_exact(on))
        self._sum.setText(
            trn(
                "{on} of {count} tool is on. Turned on in a chat, it takes {total} of the context.",
                "{on} of {count} tools are on. Turned on in a chat, they take {total} of the context.",
                len(self._specs),
                on=len(on),
                total=total,
            )
        )
