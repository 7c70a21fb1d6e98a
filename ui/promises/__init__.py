"""The promise ledger in the window: the list, one promise, the form, and telling of a delay."""
