"""Values shared by every package: sentences, errors, paths, units, conversations and stream events."""
