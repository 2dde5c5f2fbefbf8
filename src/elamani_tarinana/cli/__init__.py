"""The command line: one module a command, with its options, its work and its help together."""
