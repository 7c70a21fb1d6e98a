"""Writing to the customer: the composer, what to look at in it, the preview and the outbox."""
