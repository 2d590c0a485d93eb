"""Backups of all chats and the settings as one file, and back."""
