-- What a document states of a paper lies by the paper, where each page looks for it, in one
-- tree and not in three: a dump writes a dozen such rows for each of millions of papers.
--
-- A document's rows are found through its statements (paper_statement), each of which
-- stands before them and goes after them. There is no reference to document, for SQLite
-- would look for its rows in the whole table when one is removed; `check` looks instead.

CREATE TABLE authorship_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (paper_id, document_id, position, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO authorship_3 (document_id, paper_id, position, person_id)
  SELECT document_id, paper_id, position, person_id FROM authorship ORDER BY paper_id, document_id;
DROP TABLE authorship;
ALTER TABLE authorship_3 RENAME TO authorship;
CREATE INDEX authorship_by_person ON authorship (person_id, paper_id);

CREATE TABLE paper_category_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (paper_id, document_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_category_3 (document_id, paper_id, position, category)
  SELECT document_id, paper_id, position, category FROM paper_category ORDER BY paper_id, document_id;
DROP TABLE paper_category;
ALTER TABLE paper_category_3 RENAME TO paper_category;
CREATE INDEX paper_category_by_category ON paper_category (category, paper_id);

CREATE TABLE paper_affiliation_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  PRIMARY KEY (paper_id, document_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_affiliation_3 (document_id, paper_id, position, organisation_id, name)
  SELECT document_id, paper_id, position, organisation_id, name FROM paper_affiliation ORDER BY paper_id, document_id;
DROP TABLE paper_affiliation;
ALTER TABLE paper_affiliation_3 RENAME TO paper_affiliation;
CREATE INDEX paper_affiliation_by_organisation ON paper_affiliation (organisation_id);

CREATE TABLE paper_url_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (paper_id, document_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_url_3 (document_id, paper_id, position, url)
  SELECT document_id, paper_id, position, url FROM paper_url ORDER BY paper_id, document_id;
DROP TABLE paper_url;
ALTER TABLE paper_url_3 RENAME TO paper_url;

CREATE TABLE paper_keyword_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  keyword TEXT NOT NULL,
  PRIMARY KEY (paper_id, document_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_keyword_3 (document_id, paper_id, position, keyword)
  SELECT document_id, paper_id, position, keyword FROM paper_keyword ORDER BY paper_id, document_id;
DROP TABLE paper_keyword;
ALTER TABLE paper_keyword_3 RENAME TO paper_keyword;

CREATE TABLE paper_field_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (paper_id, document_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_field_3 (document_id, paper_id, position, name, value)
  SELECT document_id, paper_id, position, name, value FROM paper_field ORDER BY paper_id, document_id;
DROP TABLE paper_field;
ALTER TABLE paper_field_3 RENAME TO paper_field;

CREATE TABLE contribution_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (paper_id, document_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO contribution_3 (document_id, paper_id, position, role, person_id)
  SELECT document_id, paper_id, position, role, person_id FROM contribution ORDER BY paper_id, document_id;
DROP TABLE contribution;
ALTER TABLE contribution_3 RENAME TO contribution;
CREATE INDEX contribution_by_person ON contribution (person_id);

CREATE TABLE reference_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  title TEXT,
  PRIMARY KEY (paper_id, document_id, position, scheme)
) STRICT, WITHOUT ROWID;
INSERT INTO reference_3 (document_id, paper_id, position, scheme, value, title)
  SELECT document_id, paper_id, position, scheme, value, title FROM reference ORDER BY paper_id, document_id;
DROP TABLE reference;
ALTER TABLE reference_3 RENAME TO reference;
CREATE INDEX reference_by_identifier ON reference (scheme, value) WHERE scheme != '';

CREATE TABLE reference_context_3 (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  document_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('context', 'intent')),
  text TEXT NOT NULL,
  PRIMARY KEY (paper_id, document_id, position, place)
) STRICT, WITHOUT ROWID;
INSERT INTO reference_context_3 (document_id, paper_id, position, place, kind, text)
  SELECT document_id, paper_id, position, place, kind, text FROM reference_context ORDER BY paper_id, document_id;
DROP TABLE reference_context;
ALTER TABLE reference_context_3 RENAME TO reference_context;

CREATE TABLE paper_identifier_3 (
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  document_id INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  PRIMARY KEY (scheme, value, document_id, paper_id)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_identifier_3 (scheme, value, document_id, paper_id)
  SELECT scheme, value, document_id, paper_id FROM paper_identifier
   ORDER BY scheme, value, document_id, paper_id;
DROP TABLE paper_identifier;
ALTER TABLE paper_identifier_3 RENAME TO paper_identifier;
CREATE INDEX paper_identifier_by_paper ON paper_identifier (paper_id);

-- The abstract and the summary that are shown are kept once: where a statement's are those of
-- the paper, it says so, and has them no more.
ALTER TABLE paper_statement ADD COLUMN texts_in_paper INTEGER NOT NULL DEFAULT 0;
