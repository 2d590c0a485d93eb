"""The window itself: its start, its frame, its panes, and what it needs from the desktop."""
