"""Connecting a phone line."""
