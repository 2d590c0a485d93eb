"""Prompts by the Jinja chat template in a model's file: how it is run safely, and what it is given."""
