"""Handing over what is owed at the end of a shift."""
