"""The first start: who you are, how to begin, does the headset work."""
