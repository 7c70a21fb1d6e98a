"""The left column: queue, callbacks, history and the dial field."""
