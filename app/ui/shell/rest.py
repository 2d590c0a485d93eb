"""The parts of the app that its first picture does not need: downloads, the other panes, the tray, notifications."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.settings.models import MODELS_EMBEDDING
from app.core.settings.setting import Section
from app.hub.network_source import NetworkSource
from app.ui.chat.context_link import ContextLink
from app.ui.chat.effort_notice import EffortNotice
from app.ui.chat.folder_link import FolderLink, FoldersOpener
from app.ui.chat.options_menus import OptionsMenus
from app.ui.chat.prompt_link import PromptLink
from app.ui.chat.schema_link import SchemaLink
from app.ui.chat.tools_link import ToolsLink
from app.ui.chat.web_link import WebLink
from app.ui.markdown.formulas import formulas
from app.ui.services.chat_context import ChatContext
from app.ui.services.chat_folders import ChatFolders
from app.ui.services.chat_tools import ChatTools
from app.ui.services.collections import CollectionService
from app.ui.services.context_offers import ContextOffers
from app.ui.services.downloads import DownloadService
from app.ui.services.embeddings import EmbeddingService
from app.ui.services.exchange import ExchangeService
from app.ui.services.formulas import FormulaService
from app.ui.services.idle import IdleUnloader
from app.ui.services.image_files import ImageFiles
from app.ui.services.prompts import PromptService
from app.ui.services.running_work import RunningWork
from app.ui.services.sample_writer import SampleWriter
from app.ui.services.schema_check import SchemaCheck
from app.ui.services.summary_writer import SummaryWriter
from app.ui.services.title_writer import TitleWriter
from app.ui.shell import download_manager
from app.ui.shell.backup_desk import BackupDesk
from app.ui.shell.code_look_choice import CodeLookChoice
from app.ui.shell.download_news import DownloadNews
from app.ui.shell.exchange_desk import ExchangeDesk
from app.ui.shell.image_desk import ImageDesk
from app.ui.shell.mcp_desk import McpDesk
from app.ui.shell.notifications import Notifier
from app.ui.shell.palette_desk import PaletteDesk
from app.ui.shell.pane_makers import PaneMakers
from app.ui.shell.tray import Tray
from app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.chat.pane import ChatPane
    from app.ui.shell.application import Application


class Rest(QObject):
    """Makes these parts and connects them with those that exist.

    Args:
        has_tray: whether the desktop has a tray.
    """

    def __init__(self, app: Application, has_tray: Callable[[], bool]) -> None:
        super().__init__(app)
        self._app = app
        self._formulas = FormulaService(self)
        self._formulas.drawn.connect(formulas().drawn)
        formulas().set_source(self._formulas)
        self._code_look = CodeLookChoice(app.settings, self)
        self._idle = IdleUnloader(app.settings, app.models, app.runs, self)
        self._titles = TitleWriter(
            app.settings, app.engine, app.models, app.runs, app.desk, listing=app.chats.listing, parent=self
        )
        self.network = NetworkSource(app.settings)
        make_manager = partial(download_manager.make_manager, app.settings, self.network)
        self.downloads = DownloadService(make_manager, app.bridge, self)
        self.work = RunningWork(self)
        self.work.watch_downloads(self.downloads)
        self.work.watch_answers(app.runs)
        self.exchange = ExchangeService(app.bridge, self)
        self.work.watch(self.exchange.lines, self.exchange.changed)
        self.backups = BackupDesk(app, self.exchange, self)
        self.exchange_desk = ExchangeDesk(app.window, self.exchange, app.chats.listing, self, backups=self.backups)
        self._images = ImageFiles(app.bridge, self)
        self.image_desk = ImageDesk(app.window, self._images, self)
        self.prompts = PromptService(app.desk, self)
        self.prompts.refresh()
        self.mcp = McpDesk(app, self)
        self.exchange.restored.connect(lambda _: self.mcp.service.refresh())
        self.panes = PaneMakers(
            app.bridge,
            app.settings,
            self.network,
            self.downloads,
            models=app.models,
            library=app.library,
            engine=app.engine,
            desk=app.desk,
            work=self.work,
            exchange=self.exchange_desk,
            prompts=self.prompts,
            tools=app.tools,
            mcp=self.mcp,
            window=app.window,
            parent=self,
        )
        window = app.window
        window.follow(self.downloads)
        self.notifier = Notifier(app.bridge, self)
        self.tray = Tray(window, self.work, app.settings, self.notifier, self, is_available=has_tray)
        app.runs.ended.connect(self.tray.announce_answer)
        self._news = DownloadNews(self.downloads, app.models, window, self.notifier, self)
        self._follow_panes()
        pane = window.chat.pane
        self._writer = SummaryWriter(app.engine, app.models, app.runs, app.desk, self)
        app.tool_calls.writer = SampleWriter(app.engine, app.models, app.runs, self)
        self._schemas: list[SchemaLink] = []
        self._make_folders(app)
        self.prompt_link, self.context, self.tools_link = self._equip(pane)
        self._folder_links: dict[ChatPane, FolderLink] = {}
        self.folder_link = self._equip_with_folders(pane)
        if window.chat.split.second is not None:
            self._equip_second(window.chat.split.second)
        window.chat.split.made.connect(self._equip_second)
        self.palette = PaletteDesk(window, app.chats, app.models, self.panes)
        self.palette.more.append((tr("Folders"), self._open_folders))
        self.palette.more.append((tr("Functions"), self.panes.open_functions))
        self.palette.more.append((tr("MCP servers"), self.mcp.open))

    def _follow_panes(self) -> None:
        app, panes, window = self._app, self.panes, self._app.window
        panes.chat_requested.connect(window.chat_with)
        panes.place_requested.connect(window.show_place)
        panes.notified.connect(window.toast.show_message)
        panes.python_replaced.connect(app.python.restart)
        panes.python_replaced.connect(app.tools.changed)
        window.chat.pane.machine_wanted.connect(panes.show_hardware)

    def _make_folders(self, app: Application) -> None:
        pane = app.window.chat.pane
        self.collections = CollectionService(app.bridge, app.desk, app.runs, self)
        self.collections.failed.connect(pane.problems.show_failure)
        self.embeddings = EmbeddingService(
            app.bridge, app.settings, app.desk, runs=app.runs, collections=self.collections, parent=self
        )
        app.planner.embedder = lambda: self.embeddings.pid
        app.chats.listing.listed.connect(lambda _: self.embeddings.forget_removed())
        self.folders_opener = FoldersOpener(self.collections, self.embeddings, app.window)
        self.folders_opener.model_wanted.connect(lambda: self.panes.show_setting(MODELS_EMBEDDING))
        self.folders_opener.search_wanted.connect(self.panes.show_discover)

    def _equip_with_folders(self, pane: ChatPane) -> FolderLink:
        chat = ChatFolders(self.collections, pane.chats, self._app.desk, self)
        chat.failed.connect(pane.problems.show_failure)
        pane.file_link.searched.connect(self.embeddings.want)
        menu = pane.composer.more_button.menu()
        link = FolderLink(self.collections, chat, self.folders_opener, pane.composer, pane.file_link, menu=menu)
        self._folder_links[pane] = link
        return link

    def _open_folders(self) -> None:
        """Open the window for the chat that is written in."""
        self._folder_links[self._app.window.chat.split.active].open()

    def _equip_second(self, pane: ChatPane) -> None:
        self._equip(pane)
        self._equip_with_folders(pane)

    def _equip(self, pane: ChatPane) -> tuple[PromptLink, ChatContext, ToolsLink]:
        """Give a chat what it did not need at the start."""
        app = self._app
        offers = ContextOffers(app.models, app.planner, self)
        offers.not_saved.connect(pane.problems.show_values_not_saved)
        context = ChatContext(app.settings, pane.chats, app.runs, app.desk, self, writer=self._writer, offers=offers)
        context.failed.connect(pane.problems.show_failure)
        self._schemas.append(SchemaLink(pane.instructions, context, SchemaCheck(app.bridge, self)))
        OptionsMenus(context, pane.composer.more_button.menu())
        ContextLink(context, pane.chats, pane)
        tools = ChatTools(app.tools, pane.chats, app.desk, self)
        tools.failed.connect(pane.problems.show_failure)
        tools_link = ToolsLink(
            tools,
            pane.composer.tools_button,
            self.panes.open_functions,
            install=partial(self.panes.show_settings, Section.CHATS),
            servers=self.mcp.service,
            costs=self.mcp.costs,
            set_up=self.mcp.open,
        )
        WebLink(tools, pane.composer.web_button, app.settings).explained.connect(pane.toast.show_message)
        EffortNotice(pane.composer, pane.chats, pane.toast)
        self.image_desk.follow(pane)
        prompt_link = PromptLink(pane.composer, pane.instructions, pane.chats, self.prompts)
        self.mcp.follow(prompt_link, pane, tools)
        return prompt_link, context, tools_link

    def close_watchers(self) -> None:
        """End what watches the window and its answers."""
        self.tray.close()
        self._idle.close()
        self._titles.close()
        self._writer.close()
        self.backups.close()
        formulas().set_source(None)
        self._formulas.close()

    def close_work(self) -> None:
        """End the downloads, the panes' services and the notifications."""
        self.downloads.close(patience=5.0)
        self.panes.close(patience=1.0)
        self.exchange.close(patience=5.0)
        self.embeddings.close(patience=2.0)
        self.collections.close(patience=2.0)
        for schemas in self._schemas:
            schemas.close(patience=2.0)
        self._images.close(patience=2.0)
        self.notifier.close()
