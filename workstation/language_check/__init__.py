"""The check of a written text before it leaves: it warns and never blocks (B6, C, D, G)."""
