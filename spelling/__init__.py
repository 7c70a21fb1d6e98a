"""Spelling by the dictionaries that this computer has."""
