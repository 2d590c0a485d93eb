"""Downloads: what is asked for, how far it is, and the queue that survives every end of the process."""
