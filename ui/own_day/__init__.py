"""A day in figures, for the agent alone."""
