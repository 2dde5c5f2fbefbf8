"""The plain face: the same book line by line, for screen readers, braille displays and slow lines.

Lines go out and lines come in. Nothing is painted again, and nothing says anything by place or colour.
"""
