"""The client side of the engine: the process, its requests and its events. Used by the window and the command line."""
