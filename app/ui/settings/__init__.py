"""Settings, built from the declarations in app/core/settings.py."""

from app.ui.settings.pane import SettingsPane

__all__ = ["SettingsPane"]
