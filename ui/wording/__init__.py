"""The organisation's own templates, words to avoid and plans."""
