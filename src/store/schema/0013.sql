-- How a name may be written elsewhere: in Latin letters, without particles, without hyphens. Only
-- those are here for which that is another name. It is derived, when somebody is made; of those who
-- are there it is when what is doubtful is judged anew.

CREATE TABLE latin_name (
  person_id INTEGER PRIMARY KEY,
  given TEXT,
  family TEXT NOT NULL,
  block TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX latin_name_by_block ON latin_name (block);
CREATE INDEX latin_name_by_words ON latin_name (words);
CREATE TRIGGER latin_name_gone AFTER DELETE ON person
BEGIN DELETE FROM latin_name WHERE person_id = OLD.id; END;

INSERT OR REPLACE INTO meta (name, value)
  SELECT 'doubtful', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
INSERT OR REPLACE INTO meta (name, value)
  SELECT 'namesakes', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
