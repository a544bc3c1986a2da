"""The schema as a list of migrations. To change it, add one; never edit one that was released.

Comments stand in columns, by thread and id, so that a reader can fetch just
what is on the screen. Full-text search is an external-content FTS5 table kept
in step by triggers.
"""

APPLICATION_ID = 0x74687264  # "thrd"

_FIRST = (
    """
    CREATE TABLE thread (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,               -- SHA-256 of the source, hex
        name TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        format TEXT NOT NULL,
        format_confidence REAL NOT NULL,
        format_reason TEXT NOT NULL,
        declared_comments INTEGER,
        comments INTEGER NOT NULL,
        people INTEGER NOT NULL,
        source_name TEXT NOT NULL,
        size INTEGER NOT NULL,
        encoding TEXT NOT NULL,
        ingested_at TEXT NOT NULL,
        touched INTEGER NOT NULL               -- the highest was ingested last
    ) STRICT
    """,
    """
    CREATE TABLE source (
        thread INTEGER PRIMARY KEY REFERENCES thread ON DELETE CASCADE,
        raw BLOB NOT NULL                      -- zlib
    ) STRICT
    """,
    """
    CREATE TABLE comment (
        key INTEGER PRIMARY KEY,
        thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE,
        id INTEGER NOT NULL,
        author TEXT,
        text TEXT NOT NULL,
        created_at INTEGER,                    -- microseconds since 1970, UTC
        created_text TEXT,
        score TEXT,                            -- digits: sources may exceed 64 bits
        parent INTEGER,
        depth INTEGER NOT NULL,
        basis TEXT NOT NULL,
        confidence REAL NOT NULL,
        reasons TEXT NOT NULL,                 -- JSON
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        source_id TEXT,
        extra TEXT NOT NULL,                   -- JSON
        UNIQUE (thread, id)
    ) STRICT
    """,
    """
    CREATE TABLE furniture (
        thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        PRIMARY KEY (thread, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE notice (
        thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE,
        number INTEGER NOT NULL,
        code TEXT NOT NULL,
        message TEXT NOT NULL,
        span_start INTEGER,
        span_end INTEGER,
        weighty INTEGER NOT NULL,
        PRIMARY KEY (thread, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE result (
        thread INTEGER NOT NULL REFERENCES thread ON DELETE CASCADE,
        kind TEXT NOT NULL,
        parameters TEXT NOT NULL,
        payload BLOB NOT NULL,
        PRIMARY KEY (thread, kind, parameters)
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE comment_text USING fts5(
        author, text, content = 'comment', content_rowid = 'key',
        tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER comment_added AFTER INSERT ON comment BEGIN
        INSERT INTO comment_text (rowid, author, text) VALUES (new.key, new.author, new.text);
    END
    """,
    """
    CREATE TRIGGER comment_removed AFTER DELETE ON comment BEGIN
        INSERT INTO comment_text (comment_text, rowid, author, text)
        VALUES ('delete', old.key, old.author, old.text);
    END
    """,
)

_SECOND = (
    "ALTER TABLE thread ADD COLUMN post_author TEXT",
    "ALTER TABLE thread ADD COLUMN comment_order TEXT",  # display, time
    "ALTER TABLE thread ADD COLUMN nesting INTEGER",
    "ALTER TABLE thread ADD COLUMN author_guess TEXT",  # JSON
    # A person's corrections. No reference: they outlive a thread that is read anew, and go
    # only when the person removes it.
    """
    CREATE TABLE edit (
        source TEXT NOT NULL,                  -- SHA-256 of the source, hex
        number INTEGER NOT NULL,               -- from 1, in the order they were made
        kind TEXT NOT NULL,
        data TEXT NOT NULL,                    -- JSON
        made_at TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (source, number)
    ) STRICT, WITHOUT ROWID
    """,
    # What a reader has read, marked and noted, and where they were: of the TUI.
    """
    CREATE TABLE reading (
        source TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,                   -- JSON
        PRIMARY KEY (source, key)
    ) STRICT, WITHOUT ROWID
    """,
)

# What a person said of the source when it was read (JSON), so that it holds when it is read anew.
_THIRD = ("ALTER TABLE thread ADD COLUMN said TEXT NOT NULL DEFAULT '{}'",)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND, _THIRD)
