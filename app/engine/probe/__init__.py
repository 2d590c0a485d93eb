"""Questions about devices and plans, each answered in a separate process, because a faulty driver can crash it."""
