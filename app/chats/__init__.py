"""Chats: the conversation tree and its SQLite store."""
