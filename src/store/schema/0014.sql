-- heir: who has what somebody had, since the program has found the two to be one. What is decided of
-- the one is about the other for as long as that is so.

ALTER TABLE party ADD COLUMN heir INTEGER;
CREATE INDEX party_by_heir ON party (kind, heir) WHERE heir IS NOT NULL;

-- What the person has marked of somebody who has an heir. doubled: the heir was marked already.
CREATE TABLE left_mark (
  person_id INTEGER PRIMARY KEY,
  bookmark_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  created INTEGER NOT NULL,
  doubled INTEGER NOT NULL
) STRICT;
