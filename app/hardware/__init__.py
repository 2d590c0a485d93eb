"""What this machine has. So far: its memory, on the cards and beside them."""
