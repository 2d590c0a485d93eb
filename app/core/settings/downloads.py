"""How downloads go on and how many connections they take."""

from typing import Final

from app.core.sentences import phrase
from app.core.settings.setting import Choice, Setting

DOWNLOADS_AT_START: Final = Setting(
    "downloads.at_start",
    "resume",
    phrase("Unfinished downloads at startup"),
    phrase("What happens to downloads that were running when Descant was closed."),
    choices=(Choice("resume", phrase("Resume")), Choice("ask", phrase("Ask first"))),
)
DOWNLOADS_CONNECTIONS: Final = Setting(
    "downloads.connections",
    4,
    phrase("Connections"),
    phrase(
        "How many parts of a file are downloaded at once. Fewer leave more bandwidth for others on the same connection."
    ),
    low=1,
    high=8,
)
DOWNLOADS_KEEP_AWAKE: Final = Setting(
    "downloads.keep_awake",
    True,
    phrase("Keep the computer awake"),
    phrase("The computer does not sleep while a download runs."),
)
