"""What a person can set, built from the declarations of app/core/settings.py."""

from app.ui.settings.pane import SettingsPane

__all__ = ["SettingsPane"]
