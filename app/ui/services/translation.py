"""Puts the person's language over the English of the source, where a catalogue for it is there."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.core.paths import resources_dir

_log = logging.getLogger(__name__)


def install(app: QCoreApplication, languages: Sequence[str] | None = None, folder: Path | None = None) -> str | None:
    """Load the catalogue of the first of the person's languages that there is one for, and Qt's own of that language.

    Nothing is loaded if the person likes English better than the others: that is what the source is written in.

    Args:
        app: keeps the catalogues.
        languages: the person's, best first, such as ``de-AT``; those of the system when left out.
        folder: where ``descant_<language>.qm`` lies.

    Returns:
        The language that was found, such as ``de``; None for English.
    """
    folder = folder or resources_dir() / "translations"
    for language in _wanted(QLocale.system().uiLanguages() if languages is None else languages):
        if _load(app, folder / f"descant_{language}.qm"):
            _load(app, _qt_catalogue(language))
            return language
    return None


def available(folder: Path | None = None) -> list[str]:
    """The languages that there is a catalogue for, such as ``de`` and ``pt_BR``; English is there without one."""
    folder = folder or resources_dir() / "translations"
    return sorted(file.stem.removeprefix("descant_") for file in folder.glob("descant_*.qm"))


def own_name(language: str) -> str:
    """What those who speak it call a language."""
    if language == "en":
        return "English"  # Qt says of which country
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else language


def _wanted(languages: Sequence[str]) -> Iterator[str]:
    """From the most exact to the least: ``de_AT``, ``de``; the next one. Ends where English stands."""
    for name in languages:
        if name in ("C", "POSIX") or QLocale(name).language() is QLocale.Language.English:
            return
        parts = name.replace("-", "_").split("_")
        for length in range(len(parts), 0, -1):
            yield "_".join(parts[:length])


def _qt_catalogue(language: str) -> Path:
    """Qt's words for its own dialogs and menus."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    exact = folder / f"qtbase_{language}.qm"
    return exact if exact.is_file() else folder / f"qtbase_{language.partition('_')[0]}.qm"


def _load(app: QCoreApplication, file: Path) -> bool:
    if not file.is_file():
        return False
    translator = QTranslator(app)
    if not translator.load(str(file)):
        _log.warning("%s is no catalogue", file.name)
        return False
    return app.installTranslator(translator)
