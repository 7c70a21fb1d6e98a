"""The project's tests; shared fixtures in ``conftest.py``, doubles in ``fakes.py``."""
