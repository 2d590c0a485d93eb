"""The side of the engine that the window and the command line use: one process, its requests and its events."""
