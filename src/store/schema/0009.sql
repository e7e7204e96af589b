-- Mentions that the program has found by a name or a title in a text, which the person may
-- reject, and confirm. A decision about one is a row of the log like the others:
--
-- promote: keep is what other names. reject: keep is not. The other is a place: its id is that
-- of the document, its keys are the document's and, as `text:`, that of what is written there.
--
-- distinct: two that nobody had taken for one are not; it takes nothing apart.
--
-- found: 0 the document states it, 1 the program has found it, 2 the person has confirmed that.

ALTER TABLE mention ADD COLUMN found INTEGER NOT NULL DEFAULT 0;

-- What refers to a table that is made anew is moved first.
CREATE TABLE decision_9 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  kind TEXT NOT NULL,
  decider TEXT NOT NULL CHECK (decider IN ('person', 'program')),
  keep_id INTEGER NOT NULL,       -- 0 where a mention is of something that is not known here
  keep_name TEXT NOT NULL,
  keep_keys TEXT NOT NULL,
  other_id INTEGER NOT NULL,      -- 0 where the program knows it by its name only
  other_name TEXT NOT NULL,
  other_keys TEXT NOT NULL,
  why TEXT NOT NULL,
  document_id INTEGER,
  made INTEGER NOT NULL,          -- seconds since 1970
  of INTEGER REFERENCES decision_9 (id),
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO decision_9
  SELECT id, action, kind, decider, keep_id, keep_name, keep_keys, other_id, other_name, other_keys,
         why, document_id, made, of, undone
    FROM decision;
CREATE TABLE moved_fact_9 (
  decision_id INTEGER NOT NULL REFERENCES decision_9 (id),
  place INTEGER NOT NULL,
  document_id INTEGER REFERENCES document (id) ON DELETE CASCADE,
  row TEXT NOT NULL,
  kept INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO moved_fact_9
  SELECT decision_id, place, document_id, row, kept FROM moved_fact ORDER BY rowid;
DROP TABLE moved_fact;
UPDATE decision SET of = NULL;
DROP TABLE decision;
ALTER TABLE decision_9 RENAME TO decision;
ALTER TABLE moved_fact_9 RENAME TO moved_fact;

CREATE INDEX decision_by_other ON decision (kind, other_id) WHERE decider = 'person';
CREATE INDEX decision_by_keep ON decision (kind, keep_id) WHERE decider = 'person';
CREATE INDEX decision_by_of ON decision (of) WHERE of IS NOT NULL;
CREATE INDEX decision_by_document ON decision (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX decision_standing ON decision (id) WHERE decider = 'person' AND undone = 0;
CREATE INDEX decision_undone ON decision (id) WHERE undone = 1;
CREATE UNIQUE INDEX decision_of_program ON decision (kind, keep_id, other_keys)
  WHERE decider = 'program';
CREATE INDEX decision_by_place ON decision (other_keys) WHERE action IN ('promote', 'reject');
CREATE INDEX moved_fact_by_decision ON moved_fact (decision_id, place);
CREATE INDEX moved_fact_by_document ON moved_fact (document_id) WHERE document_id IS NOT NULL;

-- Names and titles for which it is to be looked again: whose they are is another now.
CREATE TABLE unread_name (
  kind TEXT NOT NULL,
  name_key TEXT NOT NULL,
  PRIMARY KEY (kind, name_key)
) STRICT, WITHOUT ROWID;

-- Documents whose texts may name what was not known when they were read.
CREATE TABLE unread_document (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER paper_gone AFTER DELETE ON paper
BEGIN INSERT OR IGNORE INTO unread_name (kind, name_key) VALUES ('paper', OLD.title_key); END;
CREATE TRIGGER paper_retitled AFTER UPDATE OF title_key ON paper WHEN OLD.title_key != NEW.title_key
BEGIN INSERT OR IGNORE INTO unread_name (kind, name_key)
  VALUES ('paper', OLD.title_key), ('paper', NEW.title_key); END;
CREATE TRIGGER person_gone AFTER DELETE ON person
BEGIN INSERT OR IGNORE INTO unread_name (kind, name_key) VALUES ('person', OLD.name_key); END;
CREATE TRIGGER party_back AFTER UPDATE OF row ON party
WHEN NEW.row IS NULL AND OLD.row IS NOT NULL AND NEW.kind IN ('paper', 'person')
BEGIN INSERT OR IGNORE INTO unread_name (kind, name_key) VALUES (NEW.kind, NEW.name_key); END;

-- What is counted is what documents state.
DROP TRIGGER mention_added;
DROP TRIGGER mention_removed;
CREATE TRIGGER mention_added AFTER INSERT ON mention WHEN NEW.found = 0
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'mention'; END;
CREATE TRIGGER mention_removed AFTER DELETE ON mention WHEN OLD.found = 0
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'mention'; END;
