"""What a person can do, one module a verb; a rule of the program lives here or below, never in a face."""
