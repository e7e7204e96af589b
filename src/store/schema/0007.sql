-- What has been decided about which things are one: by the program, where it joined what is
-- not called the same, and by the person. A decision of the person belongs to no document.
--
-- merge: other is what keep is. split: other is not what keep is.
-- keys: what tells the thing in any library, a line each.
-- of: the merge that a split takes apart.
-- undone: 1 while it can be redone, 2 once something else was decided after that.

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split')),
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'person', 'organisation')),
  decider TEXT NOT NULL CHECK (decider IN ('person', 'program')),
  keep_id INTEGER NOT NULL,
  keep_name TEXT NOT NULL,
  keep_keys TEXT NOT NULL,
  other_id INTEGER NOT NULL,      -- 0 where the program knows it by its name only
  other_name TEXT NOT NULL,
  other_keys TEXT NOT NULL,
  why TEXT NOT NULL,
  document_id INTEGER,
  made INTEGER NOT NULL,          -- seconds since 1970
  of INTEGER REFERENCES decision (id),
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX decision_by_other ON decision (kind, other_id) WHERE decider = 'person';
CREATE INDEX decision_by_keep ON decision (kind, keep_id) WHERE decider = 'person';
CREATE INDEX decision_by_of ON decision (of) WHERE of IS NOT NULL;
CREATE INDEX decision_by_document ON decision (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX decision_standing ON decision (id) WHERE decider = 'person' AND undone = 0;
CREATE INDEX decision_undone ON decision (id) WHERE undone = 1;
CREATE UNIQUE INDEX decision_of_program ON decision (kind, keep_id, other_keys)
  WHERE decider = 'program';

-- The things that decisions of the person are about keep their ids. row: what is to be known
-- of one that is not there, for it is another now or no document says anything of it.
CREATE TABLE party (
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  name_key TEXT NOT NULL,
  row TEXT,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_name ON party (kind, name_key) WHERE row IS NOT NULL;

-- What else one is known by when a document names it again.
CREATE TABLE party_key (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (kind, key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_key_by_id ON party_key (kind, id);

CREATE TRIGGER paper_set_aside AFTER DELETE ON paper
WHEN EXISTS (SELECT 1 FROM party WHERE kind = 'paper' AND id = OLD.id)
BEGIN UPDATE party SET name_key = OLD.title_key, row = json_array (OLD.title, OLD.title_key,
  OLD.title_known, OLD.type, OLD.byline, OLD.authors_complete, OLD.published,
  OLD.published_inferred, OLD.updated, OLD.venue, OLD.language, OLD.abstract, OLD.summary,
  OLD.citation_count) WHERE kind = 'paper' AND id = OLD.id; END;
CREATE TRIGGER person_set_aside AFTER DELETE ON person
WHEN EXISTS (SELECT 1 FROM party WHERE kind = 'person' AND id = OLD.id)
BEGIN UPDATE party SET name_key = OLD.name_key, row = json_array (OLD.name, OLD.given, OLD.family,
  OLD.name_key, OLD.sort_key) WHERE kind = 'person' AND id = OLD.id; END;
CREATE TRIGGER organisation_set_aside AFTER DELETE ON organisation
WHEN EXISTS (SELECT 1 FROM party WHERE kind = 'organisation' AND id = OLD.id)
BEGIN UPDATE party SET name_key = OLD.name_key, row = json_array (OLD.name, OLD.name_key,
  OLD.sort_key) WHERE kind = 'organisation' AND id = OLD.id; END;

-- The facts that a merge has given to what stays, so that they can be given back. row: as it
-- was. place: which table it is of. kept: there was the like already, and it was taken away.
CREATE TABLE moved_fact (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  place INTEGER NOT NULL,
  document_id INTEGER REFERENCES document (id) ON DELETE CASCADE,
  row TEXT NOT NULL,
  kept INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX moved_fact_by_decision ON moved_fact (decision_id, place);
CREATE INDEX moved_fact_by_document ON moved_fact (document_id) WHERE document_id IS NOT NULL;
