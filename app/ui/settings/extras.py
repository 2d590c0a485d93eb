"""Rows of the settings sections that are not settings themselves: actions and information."""

import contextlib
from typing import Any

from app.core.paths import data_dir, log_dir
from app.core.setting import Section, Setting
from app.core.settings import ALL, MODELS_FOLDER, SAMPLING, SettingsError, SettingsStore
from app.library import load_values, opened
from app.planning import corrections
from app.ui.settings.other_rows import ActionRow, FactsRow
from app.ui.widgets.desktop import open_folder
from app.ui.words import explain, tr, trn


def extras(section: Section, settings: SettingsStore) -> dict[str, ActionRow | FactsRow]:
    """Return the rows shown below the settings of `section`, by key."""
    match section:
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


def _openai(settings: SettingsStore) -> ActionRow:
    return ActionRow(
        Section.GENERATION,
        tr("OpenAI's values"),
        tr(
            "Temperature 1.0, top P 1.0, top K 0, min P 0 is what OpenAI recommends for gpt-oss. As long as nothing "
            "else is set here, other models use what is common for them; what is set holds for every model."
        ),
        tr("Use them"),
        lambda: _reset(settings, SAMPLING),
    )


def _learnt() -> ActionRow:
    def forget() -> str:
        with contextlib.suppress(OSError):
            corrections.forget()
        return tr("The next load is planned by the formulas alone.")

    return ActionRow(
        Section.PERFORMANCE,
        tr("What earlier loads have shown"),
        tr("After each load, what it really took is compared with the plan, and the next plan is corrected by that."),
        tr("Forget"),
        forget,
    )


def _single_models() -> ActionRow:
    def forget() -> str:
        with contextlib.suppress(OSError):
            load_values.forget_all()
        return tr("Every model is loaded by the plan and the settings above.")

    return ActionRow(
        Section.PERFORMANCE,
        tr("Values of single models"),
        tr("What was chosen beside the chat holds for that model and goes before what is set here."),
        tr("Forget all"),
        forget,
        sure=tr("Really forget all"),
    )


def _sent() -> FactsRow:
    return FactsRow(
        Section.PRIVACY,
        tr("What is sent, and where"),
        (
            tr("What you write and what a model answers is sent nowhere: models run on this computer."),
            tr(
                "Discover and downloads ask the Hub, at the address in Network: what is searched for, which pages are "
                "opened, which files are taken, and your token if there is one."
            ),
            tr("Nothing else is asked or told: no account, no statistics, no search for updates."),
            tr("A link in an answer is opened in your browser, after you have seen where it leads."),
            tr("With “Stay offline” in Network, no request is made at all."),
        ),
    )


def _kept() -> ActionRow:
    return ActionRow(
        Section.PRIVACY,
        tr("What is kept on this computer"),
        tr("Chats, drafts and models, in the data folder. The logs hold no text of chats."),
        tr("Show the folder"),
        lambda: "" if open_folder(data_dir()) else tr("The folder could not be opened: {path}", path=str(data_dir())),
    )


def _opened() -> ActionRow:
    def clear() -> str:
        count = len(opened.load())
        try:
            opened.clear()
        except OSError as error:
            return tr("That was not possible: {reason}.", reason=error.strerror or str(error))
        return trn(
            "{count} file was forgotten. It stays on the disk.",
            "{count} files were forgotten. They stay on the disk.",
            count,
        )

    return ActionRow(
        Section.PRIVACY,
        tr("Files that were opened from elsewhere"),
        tr("The list of model files from outside the models folder."),
        tr("Clear the list"),
        clear,
    )


def _logs() -> ActionRow:
    return ActionRow(
        Section.ADVANCED,
        tr("Logs"),
        tr("What happened in the window and in the engine, for when something goes wrong."),
        tr("Open the log folder"),
        lambda: "" if open_folder(log_dir()) else tr("The folder could not be opened: {path}", path=str(log_dir())),
    )


def _reset_all(settings: SettingsStore) -> ActionRow:
    def reset() -> str:
        said = _reset(settings, tuple(one for one in ALL if one is not MODELS_FOLDER))
        return said or tr("All settings are as usual.")

    return ActionRow(
        Section.ADVANCED,
        tr("Reset all settings"),
        tr("Everything in these sections goes back to the usual, but for the models folder and the token."),
        tr("Reset all"),
        reset,
        sure=tr("Really reset all"),
    )


def _reset(settings: SettingsStore, which: tuple[Setting[Any], ...]) -> str:
    for setting in which:
        if settings.is_changed(setting):
            try:
                settings.reset(setting)
            except SettingsError as error:
                return explain(error.explanation)
    return ""
