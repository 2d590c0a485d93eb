"""Renders prompts with the Jinja chat template from a model's file: its sandbox, its variables and its messages."""
