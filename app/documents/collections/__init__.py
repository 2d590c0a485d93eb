"""Folders as collections: their files read in the background, kept in an index on disk, and searched."""
