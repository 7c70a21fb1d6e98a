"""The bar above the ticket: who is on the line, how it sounds, how long, and what can be done."""
