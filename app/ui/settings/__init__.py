"""What a person can set, built from the declarations of app/core/settings.py."""

from app.ui.settings.pane import SettingsPane
from app.ui.settings.token_service import TokenService

__all__ = ["SettingsPane", "TokenService"]
