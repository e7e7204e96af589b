-- Pairs of things that are likely one and have not been joined, for the person to decide. They
-- follow from the facts, and are made anew with them; why two are a pair is found when it is
-- read.
--
-- block: what the two have in common for which they were compared, `name:` and the like; a pair
-- stands in the first of its blocks. one_id < other_id. score: the more, the likelier.

CREATE TABLE doubtful (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'person')),
  block TEXT NOT NULL,
  one_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  score INTEGER NOT NULL,
  UNIQUE (kind, one_id, other_id),
  CHECK (one_id < other_id)
) STRICT;
CREATE INDEX doubtful_by_block ON doubtful (kind, block);
CREATE INDEX doubtful_by_other ON doubtful (kind, other_id);
CREATE INDEX doubtful_by_score ON doubtful (score DESC, id);

CREATE TRIGGER paper_doubted_no_more AFTER DELETE ON paper
BEGIN DELETE FROM doubtful WHERE kind = 'paper' AND (one_id = OLD.id OR other_id = OLD.id); END;
CREATE TRIGGER person_doubted_no_more AFTER DELETE ON person
BEGIN DELETE FROM doubtful WHERE kind = 'person' AND (one_id = OLD.id OR other_id = OLD.id); END;

-- A library that is older than this has none of them yet: they are made when it is first written.
INSERT INTO meta (name, value) SELECT 'doubtful', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
