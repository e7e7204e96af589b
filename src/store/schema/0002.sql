-- What bibliographies, feeds, notes and the services' answers state besides.

-- A feed, or what an outline says of one. Times are ISO 8601, in UTC or a date.
CREATE TABLE feed (
  source_id INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
  feed_id TEXT,
  site TEXT,
  subtitle TEXT,
  language TEXT,
  rights TEXT,
  published TEXT,
  updated TEXT,
  etag TEXT,
  last_fetched TEXT,
  error TEXT
) STRICT;

CREATE TABLE feed_person (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('author', 'contributor')),
  position INTEGER NOT NULL,
  name TEXT,
  email TEXT,
  url TEXT,
  PRIMARY KEY (source_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_category (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

-- The folders of an outline in which a feed stands, the outermost first.
CREATE TABLE feed_folder (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  entry_id TEXT,
  published TEXT,
  updated TEXT,
  summary TEXT
) STRICT;

CREATE TABLE entry_person (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('author', 'contributor')),
  position INTEGER NOT NULL,
  name TEXT,
  email TEXT,
  url TEXT,
  PRIMARY KEY (document_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_category (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_enclosure (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  type TEXT,
  length INTEGER,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_tag (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_tag_by_tag ON document_tag (tag);

-- One document may list several papers under one identifier, such as a key given twice.
CREATE TABLE paper_identifier_2 (
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  PRIMARY KEY (scheme, value, document_id, paper_id)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_identifier_2 SELECT scheme, value, document_id, paper_id FROM paper_identifier;
DROP TABLE paper_identifier;
ALTER TABLE paper_identifier_2 RENAME TO paper_identifier;
CREATE INDEX paper_identifier_by_paper ON paper_identifier (paper_id);
CREATE INDEX paper_identifier_by_document ON paper_identifier (document_id);

ALTER TABLE paper ADD COLUMN citation_count INTEGER;
ALTER TABLE paper_statement ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE paper_statement ADD COLUMN citation_count INTEGER;
-- Of all that is stated, where a document is too long to be replaced as a whole.
ALTER TABLE paper_statement ADD COLUMN digest INTEGER;
ALTER TABLE mention ADD COLUMN url TEXT;
ALTER TABLE mention ADD COLUMN opinion TEXT;

-- URLs beside the first, which the statement has.
CREATE TABLE paper_url (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_url_by_paper ON paper_url (paper_id);

CREATE TABLE paper_keyword (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  keyword TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_keyword_by_paper ON paper_keyword (paper_id);

-- Variables of CSL for which there is no column.
CREATE TABLE paper_field (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_field_by_paper ON paper_field (paper_id);

-- Who made a paper otherwise than as its author; role is a name variable of CSL.
CREATE TABLE contribution (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_by_paper ON contribution (paper_id);
CREATE INDEX contribution_by_person ON contribution (person_id);

-- What a paper cites, by each identifier that is stated; scheme is empty where none is.
-- It is a citation once a paper of that identifier is in the library.
CREATE TABLE reference (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  title TEXT,
  PRIMARY KEY (document_id, paper_id, position, scheme)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_by_identifier ON reference (scheme, value) WHERE scheme != '';
CREATE INDEX reference_by_paper ON reference (paper_id);

CREATE TABLE reference_context (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('context', 'intent')),
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_context_by_paper ON reference_context (paper_id);

CREATE TABLE organisation_kind (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  kind TEXT NOT NULL,
  PRIMARY KEY (document_id, organisation_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_kind_by_organisation ON organisation_kind (organisation_id);

-- How far a dump has been read, so that a resumed import begins there.
-- changed: in microseconds since 1970; line: the number of the line at the offset.
CREATE TABLE import_progress (
  key TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  line INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A feed is known again by its address, by its id or by its site.
CREATE INDEX source_by_url ON source (url) WHERE url IS NOT NULL;
CREATE INDEX feed_by_id ON feed (feed_id) WHERE feed_id IS NOT NULL;
CREATE INDEX feed_by_site ON feed (site) WHERE site IS NOT NULL;

-- Notes as they were when they were read last: what has not changed is not read again.
-- changed: in microseconds since 1970.
CREATE TABLE note_file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Folders whose notes are read again when they change.
CREATE TABLE watched_folder (
  path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- How many sources are feeds, kept as the other numbers are.
INSERT INTO tally (name, n) SELECT 'feed', count (*) FROM source WHERE kind = 'feed';
CREATE TRIGGER feed_added AFTER INSERT ON source WHEN NEW.kind = 'feed'
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'feed'; END;
CREATE TRIGGER feed_removed AFTER DELETE ON source WHEN OLD.kind = 'feed'
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'feed'; END;

-- The works of a person are read from the index of the authorships.
DELETE FROM adjacency WHERE kind = 1;
