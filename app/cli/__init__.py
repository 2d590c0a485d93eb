"""The command line: a second, small front end that keeps the core honest and serves scripts. No Qt."""
