"""Chats on their way out and in: the record of a chat, the forms it is exported in, and imports from other programs."""
