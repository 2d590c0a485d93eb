"""Small building blocks of the window."""

from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import Disclosure, IconButton, TextButton
from app.ui.widgets.card import Card, Separator
from app.ui.widgets.clipboard import text_as_mime_data
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import plain_label, plain_tooltip
from app.ui.widgets.popup import Popup
from app.ui.widgets.progress import ProgressLine, Ring
from app.ui.widgets.stacked_bar import BarPart, StackedBar
from app.ui.widgets.toast import Toast
from app.ui.widgets.value_slider import ValueSlider
from app.ui.widgets.wheel import OnlyWithFocus

__all__ = [
    "BarPart",
    "Card",
    "Disclosure",
    "ElidedLabel",
    "IconButton",
    "Label",
    "Menu",
    "OnlyWithFocus",
    "Popup",
    "ProgressLine",
    "Ring",
    "Separator",
    "StackedBar",
    "TextButton",
    "Toast",
    "ValueSlider",
    "announce",
    "plain_label",
    "plain_tooltip",
    "text_as_mime_data",
]
