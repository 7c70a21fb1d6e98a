"""The right column: what to say and do at this stage of the call."""
