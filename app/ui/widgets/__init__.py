"""Basic widgets that all panes share."""

from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import Disclosure, IconButton, SmallTextButton, TextButton
from app.ui.widgets.card import Card, Separator
from app.ui.widgets.clipboard import text_as_mime_data
from app.ui.widgets.column import Column
from app.ui.widgets.focus_frame import FocusFrame, OwnFocusRing
from app.ui.widgets.keys import EscClicks, claims_key
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.menu import ChoiceMenu, Menu
from app.ui.widgets.plain import plain_label, plain_tooltip, wrapped_tooltip
from app.ui.widgets.popup import Popup
from app.ui.widgets.progress import ProgressLine, Ring
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.stacked_bar import BarPart, StackedBar
from app.ui.widgets.toast import Toast
from app.ui.widgets.value_slider import ValueSlider
from app.ui.widgets.wheel import OnlyWithFocus
from app.ui.widgets.word_button import WordButton

__all__ = [
    "BarPart",
    "Card",
    "ChoiceMenu",
    "Column",
    "Disclosure",
    "ElidedLabel",
    "EscClicks",
    "FocusFrame",
    "IconButton",
    "Label",
    "Menu",
    "OnlyWithFocus",
    "OwnFocusRing",
    "Popup",
    "ProgressLine",
    "Ring",
    "SearchField",
    "Separator",
    "SmallTextButton",
    "StackedBar",
    "TextButton",
    "Toast",
    "ValueSlider",
    "WordButton",
    "announce",
    "claims_key",
    "plain_label",
    "plain_tooltip",
    "text_as_mime_data",
    "wrapped_tooltip",
]
