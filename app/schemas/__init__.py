"""JSON schemas that answers must fit: read, checked, made a grammar of, validated against, put into words."""
