"""The language of the window: which there are, how one is put on, what comes from behind it."""
