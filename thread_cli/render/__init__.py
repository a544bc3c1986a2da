"""Results to text, JSON, Markdown and CSV: one file a form. Nothing here computes."""
