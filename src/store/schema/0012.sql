-- The lists that a page of a person reads of each of their papers lie side by side, so that one
-- page of the file has both; what a paper cites is asked of that paper alone. All are derived.
--
-- team: who wrote it, in their order. cited_by: what cites it, as differences; it is the last,
-- so that a long one that goes on elsewhere is not in the way of the other.

CREATE TABLE paper_neighbours (
  id INTEGER PRIMARY KEY,
  team BLOB,
  cited_by BLOB
) STRICT;
INSERT INTO paper_neighbours (id, team, cited_by)
  SELECT paper.id, team.ids, citing.ids
    FROM paper LEFT JOIN adjacency AS team ON team.kind = 2 AND team.id = paper.id
    LEFT JOIN adjacency AS citing ON citing.kind = 4 AND citing.id = paper.id
   WHERE team.ids IS NOT NULL OR citing.ids IS NOT NULL
   ORDER BY paper.id;

CREATE TABLE paper_references (
  id INTEGER PRIMARY KEY,
  cited BLOB NOT NULL
) STRICT;
INSERT INTO paper_references (id, cited) SELECT id, ids FROM adjacency WHERE kind = 3 ORDER BY id;

-- Two bytes for each of 1792 papers by their ids: four of the blocks that were, each of 896
-- bytes, and as many as have place in a page of the file.
CREATE TABLE paper_marks (
  id INTEGER PRIMARY KEY,
  marks BLOB NOT NULL
) STRICT;
INSERT INTO paper_marks (id, marks)
  SELECT block.id,
         CAST (coalesce ((SELECT ids FROM adjacency WHERE kind = 5 AND id = 4 * block.id), zeroblob (896))
         || coalesce ((SELECT ids FROM adjacency WHERE kind = 5 AND id = 4 * block.id + 1), zeroblob (896))
         || coalesce ((SELECT ids FROM adjacency WHERE kind = 5 AND id = 4 * block.id + 2), zeroblob (896))
         || coalesce ((SELECT ids FROM adjacency WHERE kind = 5 AND id = 4 * block.id + 3), zeroblob (896))
         AS BLOB)
    FROM (SELECT DISTINCT id / 4 AS id FROM adjacency WHERE kind = 5) AS block
   ORDER BY block.id;

DROP TABLE adjacency;

-- Titles that papers were shown under, by which they are found while a document states them.
CREATE TABLE former_title (
  title_key TEXT NOT NULL,
  paper_id INTEGER NOT NULL,
  PRIMARY KEY (title_key, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_title_by_paper ON former_title (paper_id);
CREATE TRIGGER paper_title_changed AFTER UPDATE OF title_key ON paper
WHEN OLD.title_key != NEW.title_key
BEGIN INSERT OR IGNORE INTO former_title (title_key, paper_id) VALUES (OLD.title_key, OLD.id); END;
CREATE TRIGGER paper_title_gone AFTER DELETE ON paper
BEGIN DELETE FROM former_title WHERE paper_id = OLD.id; END;

CREATE INDEX decision_by_name ON decision (kind, other_keys) WHERE decider = 'program';

-- Which paper a split of a person has meant by what tells it: several may have the title.
CREATE TABLE split_paper (
  decision_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  paper_id INTEGER NOT NULL,
  PRIMARY KEY (decision_id, key)
) STRICT, WITHOUT ROWID;
