-- The first schema. A released file of this folder never changes.
--
-- A fact names the document that states it (document_id). What is in paper, person
-- and organisation beside their ids is chosen from those facts. Dates are packed as
-- YYYYMMDD with zeros for what is not known, 0 when nothing is.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'folder', 'feed', 'service')),
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  url TEXT
) STRICT;

-- People.

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  given TEXT,
  family TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sort_key TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_name_key ON person (name_key);
CREATE INDEX person_by_sort_key ON person (sort_key, id);

-- Documents.

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  key TEXT,
  title TEXT,
  title_key TEXT NOT NULL,
  published INTEGER NOT NULL DEFAULT 0,
  url TEXT,
  language TEXT,
  subject_id INTEGER REFERENCES person (id),
  content_hash TEXT NOT NULL,
  opening_hash TEXT NOT NULL,
  imported INTEGER NOT NULL,      -- the day of the first import, from which years are inferred
  changed INTEGER NOT NULL,       -- seconds since 1970 of the last import that changed it
  words INTEGER NOT NULL DEFAULT 0,
  tables INTEGER NOT NULL DEFAULT 0,
  code_blocks INTEGER NOT NULL DEFAULT 0,
  formulas INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX document_by_key ON document (kind, key) WHERE key IS NOT NULL;
CREATE INDEX document_by_content ON document (content_hash, kind);
CREATE INDEX document_by_title ON document (kind, title_key);
CREATE INDEX document_by_source ON document (source_id, position);
CREATE INDEX document_by_subject ON document (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX document_by_change ON document (changed, id);
CREATE INDEX document_by_kind ON document (kind, id);

CREATE TABLE document_body (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT;

CREATE TABLE document_section (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  level INTEGER NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_footnote (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_figure (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  caption TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_author (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_author_by_person ON document_author (person_id);

-- What documents say about people.

CREATE TABLE person_name (
  person_id INTEGER NOT NULL REFERENCES person (id),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (person_id, document_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_by_document ON person_name (document_id);

CREATE TABLE person_identifier (
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (scheme, value, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_identifier_by_person ON person_identifier (person_id);
CREATE INDEX person_identifier_by_document ON person_identifier (document_id);

-- What a profile states in numbers; NULL where it states none.
CREATE TABLE profile (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  papers INTEGER,
  affiliations INTEGER,
  coauthors INTEGER,
  cited_by INTEGER,
  mentions INTEGER
) STRICT;
CREATE INDEX profile_by_person ON profile (person_id);

-- Organisations.

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE organisation_name (
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (organisation_id, document_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_name_by_document ON organisation_name (document_id);

CREATE TABLE affiliation (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  kind TEXT,
  from_date INTEGER NOT NULL DEFAULT 0,
  to_date INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (document_id, person_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX affiliation_by_person ON affiliation (person_id);
CREATE INDEX affiliation_by_organisation ON affiliation (organisation_id);

-- Papers.

CREATE TABLE paper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  title_known INTEGER NOT NULL,
  type TEXT NOT NULL DEFAULT 'article',
  byline TEXT NOT NULL DEFAULT '',      -- the first authors, for lists
  authors_complete INTEGER NOT NULL DEFAULT 0,
  published INTEGER NOT NULL DEFAULT 0,
  published_inferred INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  venue TEXT,
  language TEXT,
  abstract TEXT,
  summary TEXT
) STRICT;
CREATE INDEX paper_by_title_key ON paper (title_key);
CREATE INDEX paper_by_published ON paper (published, id);

-- What a document says about a paper. relation: how the paper stands in the document.
CREATE TABLE paper_statement (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  relation TEXT NOT NULL CHECK (relation IN ('listed', 'authored', 'citing', 'mentioned')),
  title TEXT NOT NULL,
  title_known INTEGER NOT NULL,
  type TEXT,
  published INTEGER NOT NULL DEFAULT 0,
  published_inferred INTEGER NOT NULL DEFAULT 0,
  authors_complete INTEGER NOT NULL DEFAULT 0,
  venue TEXT,
  language TEXT,
  abstract TEXT,
  summary TEXT,
  url TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_statement_by_paper ON paper_statement (paper_id);

CREATE TABLE paper_identifier (
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  PRIMARY KEY (scheme, value, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_identifier_by_paper ON paper_identifier (paper_id);
CREATE INDEX paper_identifier_by_document ON paper_identifier (document_id);

CREATE TABLE paper_category (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_category_by_paper ON paper_category (paper_id);
CREATE INDEX paper_category_by_category ON paper_category (category, paper_id);

CREATE TABLE paper_affiliation (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_affiliation_by_paper ON paper_affiliation (paper_id);
CREATE INDEX paper_affiliation_by_organisation ON paper_affiliation (organisation_id);

-- position: from 1; 0 when the document does not say which author the person is.
CREATE TABLE authorship (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (document_id, paper_id, position, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX authorship_by_paper ON authorship (paper_id, document_id, position);
CREATE INDEX authorship_by_person ON authorship (person_id, paper_id);

-- Numbers that a document states about people and works; NULL where it states none.

CREATE TABLE coauthor_statement (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  coauthor_id INTEGER NOT NULL REFERENCES person (id),
  papers INTEGER,
  PRIMARY KEY (document_id, person_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX coauthor_statement_by_person ON coauthor_statement (person_id);
CREATE INDEX coauthor_statement_by_coauthor ON coauthor_statement (coauthor_id);

-- That a work cites so many of a person's papers.
CREATE TABLE citation_statement (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  papers INTEGER,
  PRIMARY KEY (document_id, person_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_statement_by_person ON citation_statement (person_id);
CREATE INDEX citation_statement_by_paper ON citation_statement (paper_id);

CREATE TABLE citation (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  citing_id INTEGER NOT NULL REFERENCES paper (id),
  cited_id INTEGER NOT NULL REFERENCES paper (id),
  PRIMARY KEY (citing_id, cited_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_by_cited ON citation (cited_id, citing_id);
CREATE INDEX citation_by_document ON citation (document_id);

-- Mentions: of a paper in the document itself, or of a person in a file it names.

CREATE TABLE mention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  paper_id INTEGER REFERENCES paper (id),
  person_id INTEGER REFERENCES person (id),
  title TEXT,
  role TEXT,
  section TEXT,
  excerpt TEXT,
  folder TEXT,
  name TEXT,
  CHECK (paper_id IS NOT NULL OR person_id IS NOT NULL)
) STRICT;
CREATE INDEX mention_by_document ON mention (document_id, position);
CREATE INDEX mention_by_paper ON mention (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX mention_by_person ON mention (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX mention_by_folder ON mention (folder) WHERE folder IS NOT NULL;

CREATE TABLE mention_affiliation (
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  PRIMARY KEY (mention_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_affiliation_by_organisation ON mention_affiliation (organisation_id);

-- What the person made. It belongs to no document. key: what the thing is found by
-- again should its row ever be another.
CREATE TABLE bookmark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  target_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (kind, target_id)
) STRICT;

-- Derived from the facts in the same transaction, for the pages' sake: ids as
-- varints, those of works, references and citing papers as differences.
-- kind: 1 works of a person, 2 team of a paper, 3 references, 4 cited by.
CREATE TABLE adjacency (
  kind INTEGER NOT NULL,
  id INTEGER NOT NULL,
  ids BLOB NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- What changed since the search index was brought up to date.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  id INTEGER NOT NULL
) STRICT;

-- How many rows there are, kept by triggers: counting them would read them all.
CREATE TABLE tally (
  name TEXT PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tally (name, n)
VALUES ('paper', 0), ('person', 0), ('organisation', 0), ('source', 0), ('mention', 0),
       ('citation', 0), ('bookmark', 0), ('profile', 0), ('listing', 0), ('digest', 0), ('post', 0),
       ('capture', 0), ('note', 0), ('page', 0), ('entry', 0);

CREATE TRIGGER paper_added AFTER INSERT ON paper
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'paper'; END;
CREATE TRIGGER paper_removed AFTER DELETE ON paper
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'paper'; END;
CREATE TRIGGER person_added AFTER INSERT ON person
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'person'; END;
CREATE TRIGGER person_removed AFTER DELETE ON person
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'person'; END;
CREATE TRIGGER organisation_added AFTER INSERT ON organisation
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'organisation'; END;
CREATE TRIGGER organisation_removed AFTER DELETE ON organisation
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'organisation'; END;
CREATE TRIGGER source_added AFTER INSERT ON source
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'source'; END;
CREATE TRIGGER source_removed AFTER DELETE ON source
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'source'; END;
CREATE TRIGGER document_added AFTER INSERT ON document
BEGIN UPDATE tally SET n = n + 1 WHERE name = NEW.kind; END;
CREATE TRIGGER document_removed AFTER DELETE ON document
BEGIN UPDATE tally SET n = n - 1 WHERE name = OLD.kind; END;
CREATE TRIGGER mention_added AFTER INSERT ON mention
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'mention'; END;
CREATE TRIGGER mention_removed AFTER DELETE ON mention
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'mention'; END;
CREATE TRIGGER citation_added AFTER INSERT ON citation
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'citation'; END;
CREATE TRIGGER citation_removed AFTER DELETE ON citation
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'citation'; END;
CREATE TRIGGER citation_stated AFTER INSERT ON citation_statement
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'citation'; END;
CREATE TRIGGER citation_withdrawn AFTER DELETE ON citation_statement
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'citation'; END;
CREATE TRIGGER bookmark_added AFTER INSERT ON bookmark
BEGIN UPDATE tally SET n = n + 1 WHERE name = 'bookmark'; END;
CREATE TRIGGER bookmark_removed AFTER DELETE ON bookmark
BEGIN UPDATE tally SET n = n - 1 WHERE name = 'bookmark'; END;
