"""The set-up behind ``run.py``: standard library only, and any Python from 3.8 on."""
