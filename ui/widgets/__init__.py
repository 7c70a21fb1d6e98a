"""The parts that every area of the window is built from."""
