"""Who answers whom, where the text does not show it. Guesses carry confidence and reasons."""

from thread_cli.replies.explain import Explanation, explain_reply
from thread_cli.replies.infer import infer_replies

__all__ = ["Explanation", "explain_reply", "infer_replies"]
