"""The way a reader came, to go it back."""

from collections.abc import Callable
from typing import NamedTuple

#: More steps back than a person remembers.
_KEPT = 1000


class Place(NamedTuple):
    """A comment (its row in the forest) seen from a group (its number in the list)."""

    group: int
    row: int


class History:
    """Places left behind by jumps; stepping through a list is not a jump."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def __len__(self) -> int:
        return len(self._places)

    def leave(self, place: Place) -> None:
        """Remember ``place`` before a jump; the same place twice in a row counts once."""
        if not self._places or self._places[-1] != place:
            self._places.append(place)
            del self._places[:-_KEPT]

    def renumber(self, now: Callable[[Place], Place]) -> None:
        """Keep the way where rows and groups have other numbers now."""
        self._places = [now(place) for place in self._places]

    def forget(self) -> None:
        """Forget the whole way."""
        self._places.clear()

    def last(self, count: int) -> list[Place]:
        """Return the places left last, the latest at the end."""
        return self._places[-count:]

    def far_back(self, here: Place, jumps: int) -> Place | None:
        """Go back over so many jumps, or to the first place there is; none where there is none."""
        place = None
        for _ in range(jumps):
            last = self.back(here)
            if last is None:
                break
            here = place = last
        return place

    def back(self, here: Place) -> Place | None:
        """Return the last place that is not ``here`` and forget it; none when there is none."""
        while self._places:
            place = self._places.pop()
            if place != here:
                return place
        return None
