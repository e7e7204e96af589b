-- heir: who has what somebody had, since the program has found the two to be one. What is decided of
-- the one is about the other for as long as that is so.

ALTER TABLE party ADD COLUMN heir INTEGER;
CREATE INDEX party_by_heir ON party (kind, heir) WHERE heir IS NOT NULL;

-- What the person has marked of somebody who has an heir. lent_to: who is marked only for that.
CREATE TABLE left_mark (
  person_id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  created INTEGER NOT NULL,
  lent_to INTEGER
) STRICT;
CREATE INDEX left_mark_by_lent_to ON left_mark (lent_to) WHERE lent_to IS NOT NULL;
