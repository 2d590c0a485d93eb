"""Search of the Hugging Face Hub, its model pages, and downloads of models to this machine."""
