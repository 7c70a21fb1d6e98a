"""Moves audio frames between pjsua2's conference and the real devices."""
