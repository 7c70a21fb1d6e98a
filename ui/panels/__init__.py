"""Parts that several panels share: choices as chips, times to choose, fields that are typed in."""
