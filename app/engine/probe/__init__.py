"""Questions about devices and plans, each answered by a process of its own, since a bad driver may end it."""
