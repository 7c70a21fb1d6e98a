"""What a customer may ask for: their data, and to be forgotten."""
