"""The panes. They show the state and report what the reader does; they decide nothing."""
