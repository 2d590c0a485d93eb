"""Rows of the settings sections that are not settings themselves: actions and information."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.core.paths import data_dir, log_dir
from app.core.settings import ALL
from app.core.settings.generation import SAMPLING
from app.core.settings.models import MODELS_FOLDER
from app.core.settings.setting import Section, Setting
from app.core.settings.store import SettingsError, SettingsStore
from app.core.version import own_version
from app.library import load_values, opened
from app.planning import corrections
from app.ui.settings.job_row import JobRow
from app.ui.settings.other_rows import ActionRow, FactsRow
from app.ui.widgets.desktop import not_opened, open_folder
from app.ui.words import explain, tr, trn


def extras(  # noqa: PLR0911  one for each section
    section: Section,
    settings: SettingsStore,
    look_for_versions: Callable[[], None] | None = None,
    chats: Callable[[], Mapping[str, ActionRow | JobRow]] | None = None,
) -> Mapping[str, ActionRow | FactsRow | JobRow]:
    """Return the rows shown below the settings of `section`, by key."""
    match section:
        case Section.GENERAL if look_for_versions is not None:
            return {"general.look": _look(look_for_versions)}
        case Section.CHATS if chats is not None:
            return chats()
        case Section.GENERATION:
            return {"generation.openai": _openai(settings)}
        case Section.PERFORMANCE:
            return {"performance.learnt": _learnt(), "performance.single_models": _single_models()}
        case Section.PRIVACY:
            return {"privacy.sent": _sent(), "privacy.kept": _kept(), "privacy.opened": _opened()}
        case Section.ADVANCED:
            return {"advanced.logs": _logs(), "advanced.reset": _reset_all(settings)}
        case _:
            return {}


def _look(look_for_versions: Callable[[], None]) -> ActionRow:
    def look() -> str:
        look_for_versions()
        return ""

    return ActionRow(
        Section.GENERAL,
        tr("This version"),
        tr("Descant {version}. What is found is shown at the top of the window.", version=own_version()),
        tr("Look for a new version"),
        look,
    )


def _openai(settings: SettingsStore) -> ActionRow:
    return ActionRow(
        Section.GENERATION,
        tr("OpenAI's values"),
        tr(
            "OpenAI recommends temperature 1.0, top P 1.0, top K 0 and min P 0 for gpt-oss. As long as"
            " nothing else is set here, other models use their common values. What you set applies to"
            " every model."
        ),
        tr("Use them"),
        lambda: _reset(settings, SAMPLING),
    )


def _learnt() -> ActionRow:
    def forget() -> str:
        try:
            corrections.forget()
        except OSError as error:
            return _not_forgotten(error)
        return tr("The next load will be planned by the formulas alone.")

    return ActionRow(
        Section.PERFORMANCE,
        tr("Corrections from earlier loads"),
        tr("After each load, the memory it actually used is compared with the plan, and the next plan is corrected."),
        tr("Forget"),
        forget,
    )


def _single_models() -> ActionRow:
    def forget() -> str:
        try:
            load_values.forget_all()
        except OSError as error:
            return _not_forgotten(error)
        return tr("Every model now loads by the plan and the settings above.")

    return ActionRow(
        Section.PERFORMANCE,
        tr("Per-model values"),
        tr("Values that you set beside the chat apply to that model and override the ones here."),
        tr("Forget all"),
        forget,
        sure=tr("Yes, forget all"),
    )


def _sent() -> FactsRow:
    return FactsRow(
        Section.PRIVACY,
        tr("What is sent, and where"),
        (
            tr(
                "Models run on this computer. What you write and what a model answers is not sent anywhere, except by"
                " the tools that you turn on in a chat, as said below."
            ),
            tr(
                "Discover and downloads contact the Hub at the address set in Network. They send what"
                " you search for, which pages you open, which files you download, and your token if there"
                " is one."
            ),
            tr(
                "New versions are looked for only if you allow it, and engines only when you ask for them, at the"
                " addresses set in Network. Nothing about you is sent."
            ),
            tr(
                "In chats in which you turned on the web, a model's searches go to the search engine set in Network,"
                " and pages are fetched from their servers, which see your IP address. No cookies are kept."
            ),
            tr(
                "Functions and MCP servers that you turned on in a chat get what the model passes to them, and what you"
                " reply when they ask. What they do with it, and where they send it, is up to them."
            ),
            tr("Nothing else is requested or sent: no account, no statistics."),
            tr("A link in an answer opens in your browser after you have seen where it leads."),
            tr("With “Stay offline” in Network turned on, no requests are made at all."),
        ),
    )


def _kept() -> ActionRow:
    return ActionRow(
        Section.PRIVACY,
        tr("What is stored on this computer"),
        tr("Chats, drafts and models are in the data folder. The logs contain no text from chats."),
        tr("Show folder"),
        lambda: _open(data_dir()),
    )


def _opened() -> ActionRow:
    def clear() -> str:
        count = len(opened.load())
        try:
            opened.clear()
        except OSError as error:
            return tr("The list could not be cleared: {reason}.", reason=error.strerror or str(error))
        return trn(
            "{count} file was removed from the list. It stays on disk.",
            "{count} files were removed from the list. They stay on disk.",
            count,
        )

    return ActionRow(
        Section.PRIVACY,
        tr("Files opened from elsewhere"),
        tr("The list of model files outside the models folder."),
        tr("Clear list"),
        clear,
    )


def _logs() -> ActionRow:
    return ActionRow(
        Section.ADVANCED,
        tr("Logs"),
        tr("A record of what happened in the window and the engine, for when something goes wrong."),
        tr("Open log folder"),
        lambda: _open(log_dir()),
    )


def _open(folder: Path) -> str:
    return "" if open_folder(folder) else explain(not_opened(folder))


def _reset_all(settings: SettingsStore) -> ActionRow:
    def reset() -> str:
        message = _reset(settings, tuple(one for one in ALL if one is not MODELS_FOLDER))
        return message or tr("All settings are at their defaults.")

    return ActionRow(
        Section.ADVANCED,
        tr("Reset all settings"),
        tr("Resets everything in these sections to its default, except the models folder and the token."),
        tr("Reset all"),
        reset,
        sure=tr("Yes, reset all"),
    )


def _reset(settings: SettingsStore, which: tuple[Setting[Any], ...]) -> str:
    for setting in which:
        if settings.is_changed(setting):
            try:
                settings.reset(setting)
            except SettingsError as error:
                return explain(error.explanation)
    return ""


def _not_forgotten(error: OSError) -> str:
    reason = error.strerror or str(error)
    return tr("Not everything could be removed. The system reported: {reason}.", reason=reason)
