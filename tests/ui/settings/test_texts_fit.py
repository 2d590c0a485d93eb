"""The texts of the settings are seen whole, in each language, in a wide and in a narrow window."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from app.core.settings.setting import Section
from app.ui.settings import SettingsPane
from app.ui.widgets.label import Label
from tests.ui.apps import Person
from tests.ui.languages import FOLDER, translated


def cut(pane: SettingsPane) -> list[str]:
    """Visible labels that are lower than their text."""
    labels = [label for label in pane.findChildren(Label) if label.isVisible() and label.hasHeightForWidth()]
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


@pytest.mark.parametrize("language", ["", "de", "zh_CN"])
def test_no_text_is_cut_off(qapp: QApplication, start: Callable[..., Person], language: str) -> None:
    if language:
        with translated(qapp, FOLDER / f"descant_{language}.qm"):
            _look(start())
    else:
        _look(start())


def _look(person: Person) -> None:
    panes = person.app.rest.panes
    for size in ((1180, 820), (720, 520)):
        person.app.window.resize(*size)
        for section in Section:
            panes.show_settings(section)
            pane = panes._shown_settings
            assert pane is not None
            person.settle()
            assert cut(pane) == [], (section, size)
    person.close()
