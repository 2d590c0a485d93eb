"""Downloads: orders, progress, and the queue that survives restarts and crashes."""
