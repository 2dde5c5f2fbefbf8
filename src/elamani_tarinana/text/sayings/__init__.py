"""How people say dates: the sayings of each language, a pattern and what it is read with."""
