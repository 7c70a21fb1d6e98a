"""Keeps the files that translate the window: found in the sources, merged, compiled."""
