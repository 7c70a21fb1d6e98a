"""The card of a ringing call: who, why they may call, what to say; takes no focus."""
