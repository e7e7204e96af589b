-- Searches that somebody keeps. seen: up to which id they have been shown what there is of a
-- kind; what has a higher one is new.

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  created INTEGER NOT NULL,       -- seconds since 1970
  seen_paper INTEGER NOT NULL,
  seen_person INTEGER NOT NULL,
  seen_organisation INTEGER NOT NULL,
  seen_document INTEGER NOT NULL
) STRICT;
