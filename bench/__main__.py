"""``python -m bench``: every speed measurement, each against a named yardstick."""

from bench import reading, replies_cost, startup

if __name__ == "__main__":
    startup.main()
    reading.main()
    replies_cost.main()
