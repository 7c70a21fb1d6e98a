"""The window: three columns under one bar, the keys, and the places for pages."""
