"""Chats from other programs: each format is a module, from bytes of JSON to a tree of messages."""
