"""Who answers whom, where the text does not show it. Guesses carry confidence and reasons."""

from thread_cli.replies.infer import infer_replies

__all__ = ["infer_replies"]
