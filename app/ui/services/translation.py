"""Loads the translation for the user's language, if there is one; the source text is English."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.core.paths import resources_dir

_log = logging.getLogger(__name__)


def install(app: QCoreApplication, languages: Sequence[str] | None = None, folder: Path | None = None) -> str | None:
    """Load the catalogue for the first of the user's languages that has one, and Qt's own for that language.

    Nothing is loaded if English comes before all languages with a catalogue.

    Args:
        app: owns the catalogues.
        languages: the user's languages, preferred first, for example ``de-AT``; the system's if omitted.
        folder: the folder of the files ``descant_<language>.qm``.

    Returns:
        The language loaded, for example ``de``; None for English.
    """
    folder = folder or resources_dir() / "translations"
    for language in _wanted(QLocale.system().uiLanguages() if languages is None else languages):
        if _load(app, folder / f"descant_{language}.qm"):
            _load(app, _qt_catalogue(language))
            return language
    return None


def available(folder: Path | None = None) -> list[str]:
    """Return the languages that have a catalogue, for example ``de`` and ``pt_BR``; English needs none."""
    folder = folder or resources_dir() / "translations"
    return sorted(file.stem.removeprefix("descant_") for file in folder.glob("descant_*.qm"))


def own_name(language: str) -> str:
    """Return the name of a language in that language."""
    if language == "en":
        return "English"  # Qt would add the country
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else language


def _wanted(languages: Sequence[str]) -> Iterator[str]:
    """Yield candidates from most to least specific (``de_AT``, ``de``) for each language, up to English."""
    for name in languages:
        if name in ("C", "POSIX") or QLocale(name).language() is QLocale.Language.English:
            return
        parts = name.replace("-", "_").split("_")
        for length in range(len(parts), 0, -1):
            yield "_".join(parts[:length])


def _qt_catalogue(language: str) -> Path:
    """Return the catalogue for Qt's own dialogs and menus."""
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
