"""Measurements: run with ``make bench``, ``make eval-…``. No part of the package."""
