"""The composition root: builds the parts of a desk, connects them, decides nothing."""
