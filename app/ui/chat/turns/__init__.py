"""The rows of the transcript, and the window that shows an answer's raw messages."""
