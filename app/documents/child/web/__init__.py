"""Pages of the web -> lines for the model."""
