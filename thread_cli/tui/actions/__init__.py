"""What a reader can do: one small class each, all of them listed in ``listed``.

Keys, footer, help, command palette and key map are made from that list. A new action is
a class here and its line there. It changes the state in ``state`` and says so to screens and
lists through what ``context`` hands it: the interfaces in ``seen``, never a widget.
"""
