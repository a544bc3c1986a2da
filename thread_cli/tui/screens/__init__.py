"""What fills the terminal: the main screen and the pages over it."""
