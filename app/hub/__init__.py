"""What is on the Hugging Face Hub, and how it comes to this machine. So far: names, and what a repository has."""
