-- Each join that the program makes is a row of the log for the document that it has made it for, also
-- where the two are called the same: then the other side has neither a name nor keys, and is what
-- the document names. distinct: who has a name is not who else has it.

DROP INDEX decision_of_program;
CREATE UNIQUE INDEX decision_of_program
  ON decision (kind, keep_id, other_id, other_keys, ifnull (document_id, 0)) WHERE decider = 'program';
DROP INDEX decision_by_name;
CREATE INDEX decision_by_name ON decision (kind, other_keys) WHERE decider = 'program' AND other_keys != '';

-- document: whether it tells the paper, one_id, under a headline of its own.
CREATE TEMP TABLE doubted AS SELECT id, kind, block, one_id, other_id, score FROM doubtful;
DELETE FROM doubtful;
DROP TABLE doubtful;
CREATE TABLE doubtful (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'person', 'document')),
  block TEXT NOT NULL,
  one_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  score INTEGER NOT NULL,
  UNIQUE (kind, one_id, other_id),
  CHECK (kind = 'document' OR one_id <= other_id)
) STRICT;
CREATE INDEX doubtful_by_block ON doubtful (kind, block);
CREATE INDEX doubtful_by_other ON doubtful (kind, other_id);
CREATE INDEX doubtful_by_score ON doubtful (score DESC, id);
CREATE TRIGGER doubtful_added AFTER INSERT ON doubtful
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'doubtful'; END;
CREATE TRIGGER doubtful_removed AFTER DELETE ON doubtful
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'doubtful'; END;
INSERT INTO doubtful SELECT id, kind, block, one_id, other_id, score FROM temp.doubted;
DROP TABLE temp.doubted;
CREATE TRIGGER paper_told_no_more AFTER DELETE ON paper
BEGIN DELETE FROM doubtful WHERE kind = 'document' AND one_id = OLD.id; END;
CREATE TRIGGER document_tells_no_more AFTER DELETE ON document
BEGIN DELETE FROM doubtful WHERE kind = 'document' AND other_id = OLD.id; END;
