"""Settings, built from the declarations in app/core/settings/."""

from app.ui.settings.pane import SettingsPane

__all__ = ["SettingsPane"]
