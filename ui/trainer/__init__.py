"""The trainer's window: who plays the customer on another desk."""
