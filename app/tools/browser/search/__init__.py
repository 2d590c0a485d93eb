"""Searches of the web, by several services."""
