"""Makes a database of made-up customers and matters, of any size, the same for the same seed."""

from storage.demo_data.plan import DataPresent, DemoPlan
from storage.demo_data.writer import write_demo_data

__all__ = ["DataPresent", "DemoPlan", "write_demo_data"]
