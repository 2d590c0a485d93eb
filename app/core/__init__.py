"""Values that every room shares: sentences, errors, paths, units, conversations and stream events."""
