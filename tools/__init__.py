"""What developers and the set-up use; no part of the program."""
