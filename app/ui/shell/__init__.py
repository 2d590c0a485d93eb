"""The window's frame: startup, the main window and its panes, and its connection to the desktop."""
