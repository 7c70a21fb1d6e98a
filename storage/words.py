"""What somebody typed into a search field, as a query for SQLite's full-text index."""

import re


def words_of(text: str) -> list[str]:
    """Return the words in ``text``, signs and underscores left out."""
    return re.findall(r"[^\W_]+", text)


def prefix_query(text: str) -> str:
    """Return an FTS5 query for rows that hold every word of ``text`` as a word's beginning.

    Shape: empty when ``text`` holds no word; FTS5's own operators have no effect.
    """
    return " ".join(f'"{word}"*' for word in words_of(text))
