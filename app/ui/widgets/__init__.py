"""Basic widgets that all panes share."""
