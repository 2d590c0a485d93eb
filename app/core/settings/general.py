"""The window: theme, text size, language, the key that sends, the tray, the start at login."""

from typing import Final

from app.core.sentences import phrase
from app.core.settings.setting import Choice, Setting

GENERAL_THEME: Final = Setting(
    "general.theme",
    "system",
    phrase("Theme"),
    phrase("The colours of the window."),
    choices=(
        Choice("system", phrase("Follow system")),
        Choice("light", phrase("Light")),
        Choice("dark", phrase("Dark")),
    ),
)
GENERAL_TEXT_SIZE: Final = Setting(
    "general.text_size",
    100,
    phrase("Text size"),
    phrase("Applies to text and controls. Ctrl with plus or minus changes it too."),
    low=75,
    high=200,
    step=5,
    unit=phrase("%"),
)
GENERAL_WRAP_CODE: Final = Setting(
    "general.wrap_code",
    True,
    phrase("Wrap long lines of code"),
    phrase("Otherwise they are scrolled sideways. The menu above each code block changes it too."),
)
GENERAL_NUMBER_CODE: Final = Setting(
    "general.number_code",
    False,
    phrase("Line numbers of code"),
    phrase("They are shown beside code in answers, and never copied."),
)
GENERAL_LANGUAGE: Final = Setting(
    "general.language",
    "",
    phrase("Language"),
    phrase("The language of the window. Changes take effect after a restart."),
    when_empty=phrase("Follow system"),
)
GENERAL_SEND_KEY: Final = Setting(
    "general.send_key",
    "enter",
    phrase("Send messages with"),
    phrase("The other key starts a new line."),
    choices=(
        Choice("enter", phrase("Enter")),
        Choice("ctrl_enter", phrase("Ctrl+Enter")),
    ),
)
GENERAL_UPDATES: Final = Setting(
    "general.updates",
    "ask",
    phrase("New versions"),
    phrase("Whether Descant looks for new versions of itself."),
    choices=(
        Choice("ask", phrase("Ask me once")),
        Choice("off", phrase("Do not look")),
        Choice("daily", phrase("Look once a day")),
    ),
)
GENERAL_TRAY: Final = Setting(
    "general.tray",
    True,
    phrase("Tray icon"),
    phrase("The window hides in the tray if you close it while a download or an answer is running."),
)
GENERAL_START_AT_LOGIN: Final = Setting(
    "general.start_at_login",
    False,
    phrase("Start at login"),
    phrase("Descant starts in the tray when you log in, or minimised if there is no tray."),
)
