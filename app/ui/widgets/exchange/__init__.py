"""What the chat and the settings share to export chats."""
