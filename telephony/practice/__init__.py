"""Simulated customers who place real SIP calls."""
