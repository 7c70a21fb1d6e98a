"""What the find field found: grouped results in a panel below it."""
