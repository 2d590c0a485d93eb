"""What the window does, without widgets: each service returns at once and reports by signals. QtCore only."""
