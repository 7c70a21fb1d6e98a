"""After-call work: outcome, note, next steps and promise."""
