"""What the TUI knows, in plain classes that need no app to be tested."""
