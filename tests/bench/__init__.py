"""Speed, measured side by side in one run. Nothing here is a test: machines differ and are noisy."""
