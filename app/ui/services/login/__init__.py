"""The system's list of programs that start at login: an interface, and how each system keeps that list."""
