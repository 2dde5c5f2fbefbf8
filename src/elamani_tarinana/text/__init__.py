"""Text as it comes in and goes out: cleaning, vague dates, Markdown as one tree. No state, no interface."""
