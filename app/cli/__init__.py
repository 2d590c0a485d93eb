"""The command line: a second, small front end for scripts, independent of Qt."""
