"""Chats whose KV cache is kept, so that going back to one costs milliseconds instead of reading it again.

:class:`WarmChats` keeps them on the cards and in the computer's memory, :class:`StateFolder` on disk.
"""
