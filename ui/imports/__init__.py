"""The page that takes customers in from a file."""
