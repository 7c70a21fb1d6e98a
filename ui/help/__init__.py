"""The keys and the ways to do things, on one page."""
