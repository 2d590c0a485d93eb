"""Full-text search over all chats; docs/search.md says why it is built this way."""
