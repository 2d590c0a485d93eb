"""Settings about the chats as a whole."""

from typing import Final

from app.core.sentences import phrase
from app.core.settings.setting import Setting

CHATS_WEEKLY_BACKUP: Final = Setting(
    "chats.weekly_backup",
    True,
    phrase("Weekly backup"),
    phrase(
        "Once a week, all chats and the settings are copied into the data folder. The last four copies are kept; a chat"
        " that you delete stays in them until then."
    ),
)
