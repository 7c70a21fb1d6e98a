"""Where supervisors word what agents are shown to say, with a sample call beside it."""
