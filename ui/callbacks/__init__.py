"""Promised calls: the list, one callback in detail, the reminder."""
