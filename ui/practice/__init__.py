"""Practice: whom to practise with, what the customer says, how it went."""
