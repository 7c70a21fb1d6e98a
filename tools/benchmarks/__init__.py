"""Measures the questions that a desk asks its database, on made-up data of several sizes."""
