"""The chat: its list, its transcript, its composer."""
