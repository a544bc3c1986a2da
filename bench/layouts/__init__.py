"""A random grammar of comment sections, to learn from and to measure the generic reader on.

``*.txt`` hold skeletons of real sites' layouts as they are when selected and copied; ``mutate``
drops, adds, moves and joins their rows; ``fill`` sets people, texts and dates into them, in the
words (``words.txt``) of one of 14 languages. ``none`` makes texts without comments.
"""
