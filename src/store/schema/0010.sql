-- People of one name are told apart by what there is of their works.
--
-- told: whether the document tells by an identifier which author it is, and not by the name alone.

ALTER TABLE authorship ADD COLUMN told INTEGER;
UPDATE authorship SET told = 1
  FROM (SELECT DISTINCT person_id, document_id FROM person_identifier) AS known
 WHERE authorship.person_id = known.person_id AND authorship.document_id = known.document_id;

-- Those of a library that is older than this are told apart when it is first written.
INSERT INTO meta (name, value) SELECT 'namesakes', 'unmade' WHERE EXISTS (SELECT 1 FROM document);

-- What is doubtful of one thing is whether it is two: one_id = other_id.
DROP TABLE doubtful;
CREATE TABLE doubtful (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'person')),
  block TEXT NOT NULL,
  one_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  score INTEGER NOT NULL,
  UNIQUE (kind, one_id, other_id),
  CHECK (one_id <= other_id)
) STRICT;
CREATE INDEX doubtful_by_block ON doubtful (kind, block);
CREATE INDEX doubtful_by_other ON doubtful (kind, other_id);
CREATE INDEX doubtful_by_score ON doubtful (score DESC, id);
INSERT INTO tally (name, n) VALUES ('doubtful', 0);
CREATE TRIGGER doubtful_added AFTER INSERT ON doubtful
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'doubtful'; END;
CREATE TRIGGER doubtful_removed AFTER DELETE ON doubtful
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'doubtful'; END;
INSERT OR REPLACE INTO meta (name, value)
  SELECT 'doubtful', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
