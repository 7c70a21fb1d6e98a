"""Customers from files of other programs: CSV and vCard, looked at first, then taken in."""
