-- When the person looked at something, and what they have been shown of it: a mark of
-- theirs, which belongs to no document. What is new is what is there and not among it.
-- key: by what the thing is found again should its row ever be another; since: what has
-- come after it is new; last: when they left the page, 0 while it is open; times are
-- seconds since 1970.
-- stale: whether an import has touched it since.

CREATE TABLE look (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  target_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  since INTEGER NOT NULL,
  last INTEGER NOT NULL,
  stale INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, target_id)
) STRICT;
CREATE INDEX look_by_key ON look (kind, key);
CREATE INDEX look_stale ON look (kind, last) WHERE stale = 1;

-- part: papers 0, co-authors 1, affiliations 2, citing works 3, mentions 4, documents 5.
-- fresh: what was new in the last visit, and so is shown as new until the visit is over.
-- ids, and keys as hashes, are lists like those of adjacency.
CREATE TABLE look_seen (
  look_id INTEGER NOT NULL REFERENCES look (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  fresh INTEGER NOT NULL,
  ids BLOB NOT NULL,
  keys BLOB NOT NULL,
  PRIMARY KEY (look_id, part, fresh)
) STRICT, WITHOUT ROWID;
