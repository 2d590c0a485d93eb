"""Harmony, the conversation format of gpt-oss: renders conversations to token ids, parses token ids to messages."""
