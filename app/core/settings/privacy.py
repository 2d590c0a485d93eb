"""Settings that decide what Descant remembers between two starts."""

from typing import Final

from app.core.sentences import phrase
from app.core.settings.setting import Setting

PRIVACY_REMEMBER_FILES: Final = Setting(
    "privacy.remember_files",
    True,
    phrase("Remember opened model files"),
    phrase("Files from outside the models folder are listed again at the next startup."),
)
