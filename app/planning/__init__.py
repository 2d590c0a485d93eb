"""Facts of a model and memory of a machine -> whether and how it fits. So far: an estimate for Discover."""
