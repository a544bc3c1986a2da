"""The TUI: its state, its keys, its looks."""
