"""Presenters: turn the desk's values into views, and what the agent wants into use cases."""
