"""The centre: the caller's ticket."""
