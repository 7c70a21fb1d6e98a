"""The look: colour tokens, type, icons and the style sheet, for the whole program at once."""
