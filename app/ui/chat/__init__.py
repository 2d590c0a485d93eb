"""The chat: chat list, transcript, composer and model panel."""
