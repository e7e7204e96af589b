-- A library as the first schema had it: a listing, a profile, two captures and three bookmarks.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('uid','d2859b06-4cc5-4871-bb25-df7c1046753e');
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'folder', 'feed', 'service')),
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  url TEXT
) STRICT;
INSERT INTO source VALUES(1,'file','/home/reader/listing.txt','listing.txt',NULL);
INSERT INTO source VALUES(2,'file','/home/reader/profile.txt','profile.txt',NULL);
INSERT INTO source VALUES(3,'file','/home/reader/captures.txt','captures.txt',NULL);
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  given TEXT,
  family TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sort_key TEXT NOT NULL
) STRICT;
INSERT INTO person VALUES(1,'Agostino Ramelli','Agostino','Ramelli','agostino ramelli','ramelli agostino');
INSERT INTO person VALUES(2,'Ada Lovelace','Ada','Lovelace','ada lovelace','lovelace ada');
INSERT INTO person VALUES(3,'Charles Babbage','Charles','Babbage','charles babbage','babbage charles');
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
INSERT INTO document VALUES(1,1,'listing',1,NULL,NULL,'',0,NULL,NULL,NULL,'86a1b3d3cde88214b33b7d87b3dd845e','4d99a352b18322104acce6ddfa52ea82',20261122,1795358090,0,0,0,0);
INSERT INTO document VALUES(2,2,'profile',1,'thinker:ada-lovelace','Ada Lovelace','ada lovelace',0,NULL,NULL,2,'e5009598b3dde48aaeeb0d333b581a2d','53807f69f0f70759e9cea83c33b3c6b0',20261122,1795358090,0,0,0,0);
INSERT INTO document VALUES(3,3,'capture',1,NULL,'Notes on the Engine','ada lovelace / notes on the engine',0,NULL,NULL,2,'fdb0a29bc267ecc4486b308cc99043bd','c156e5520d24504ac837813ebca8affa',20261122,1795358090,23,0,0,0);
INSERT INTO document VALUES(4,3,'capture',2,NULL,'Poetical Science','ada lovelace / poetical science',0,NULL,NULL,2,'84eabd0f06f9716f859a945b18811903','d73700671daaea2a1a8b4eb913e46f2d',20261122,1795358090,18,0,0,0);
CREATE TABLE document_body (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT;
INSERT INTO document_body VALUES(3,'She explains that the engine can do whatever we know how to order it to perform. She warns against expecting more of it.','<p>She explains that the engine can do whatever we know how to order it to perform. She warns against expecting more of it.</p>');
INSERT INTO document_body VALUES(4,'A letter in which imagination is called the discovering faculty. It closes with a request for more books.','<p>A letter in which imagination is called the discovering faculty. It closes with a request for more books.</p>');
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
CREATE TABLE person_name (
  person_id INTEGER NOT NULL REFERENCES person (id),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (person_id, document_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO person_name VALUES(1,1,'Agostino Ramelli');
INSERT INTO person_name VALUES(2,1,'Ada Lovelace');
INSERT INTO person_name VALUES(3,1,'Charles Babbage');
INSERT INTO person_name VALUES(1,2,'Agostino Ramelli');
INSERT INTO person_name VALUES(2,2,'Ada Lovelace');
INSERT INTO person_name VALUES(3,2,'Charles Babbage');
INSERT INTO person_name VALUES(2,3,'Ada Lovelace');
INSERT INTO person_name VALUES(2,4,'Ada Lovelace');
CREATE TABLE person_identifier (
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (scheme, value, document_id)
) STRICT, WITHOUT ROWID;
INSERT INTO person_identifier VALUES('key','thinker:ada-lovelace',2,2);
CREATE TABLE profile (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  papers INTEGER,
  affiliations INTEGER,
  coauthors INTEGER,
  cited_by INTEGER,
  mentions INTEGER
) STRICT;
INSERT INTO profile VALUES(2,2,4,1,2,2,2);
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO organisation VALUES(1,'padua','padua');
INSERT INTO organisation VALUES(2,'Analytical Society','analytical society');
CREATE TABLE organisation_name (
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (organisation_id, document_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO organisation_name VALUES(1,1,'padua');
INSERT INTO organisation_name VALUES(2,2,'Analytical Society');
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
INSERT INTO affiliation VALUES(2,2,1,2,'institute',0,0);
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
INSERT INTO paper VALUES(1,'On the Turning of Wheels','on the turning of wheels',1,'article','Ramelli, Lovelace, Babbage et al.',0,20260528,1,0,NULL,NULL,'A wheel of books lets a reader keep many of them open at once. This abstract says how it is turned, and by whom.',NULL);
INSERT INTO paper VALUES(2,'On Reading Many Books at Once','on reading many books at once',1,'article','Lovelace, Babbage',1,20230820,0,0,NULL,NULL,'Reading many books at once is found to be slower than reading one after the other, and more pleasant.',NULL);
INSERT INTO paper VALUES(3,'This paper describes how a wheel that holds a dozen books lets one reader keep all of them…','this paper describes how a wheel that holds a dozen books lets one reader keep all of them',0,'article','Lovelace et al.',0,0,0,0,NULL,NULL,NULL,'This paper describes how a wheel that holds a dozen books lets one reader keep all of them open, measures how long a turn takes with each number of books, and concludes that nobody needs more than eight of them at a time.');
INSERT INTO paper VALUES(4,'The Engine and Its Discontents','the engine and its discontents',1,'article','',0,0,0,0,NULL,NULL,NULL,NULL);
INSERT INTO paper VALUES(5,'Contemplating Cogs','contemplating cogs',1,'article','',0,0,0,0,NULL,NULL,NULL,NULL);
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
INSERT INTO paper_statement VALUES(1,1,1,'listed','On the Turning of Wheels',1,NULL,20260528,1,0,NULL,NULL,'A wheel of books lets a reader keep many of them open at once. This abstract says how it is turned, and by whom.',NULL,NULL);
INSERT INTO paper_statement VALUES(1,2,2,'listed','On Reading Many Books at Once',1,NULL,20230820,0,1,NULL,NULL,'Reading many books at once is found to be slower than reading one after the other, and more pleasant.',NULL,NULL);
INSERT INTO paper_statement VALUES(2,1,3,'authored','This paper describes how a wheel that holds a dozen books lets one reader keep all of them…',0,NULL,0,0,0,NULL,NULL,NULL,'This paper describes how a wheel that holds a dozen books lets one reader keep all of them open, measures how long a turn takes with each number of books, and concludes that nobody needs more than eight of them at a time.',NULL);
INSERT INTO paper_statement VALUES(2,2,4,'citing','The Engine and Its Discontents',1,NULL,0,0,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO paper_statement VALUES(2,3,5,'citing','Contemplating Cogs',1,NULL,0,0,0,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE paper_identifier (
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  PRIMARY KEY (scheme, value, document_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_category (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_category VALUES(1,1,1,'AI');
INSERT INTO paper_category VALUES(1,2,1,'LG');
CREATE TABLE paper_affiliation (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, paper_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_affiliation VALUES(1,1,1,1,'padua');
CREATE TABLE authorship (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (document_id, paper_id, position, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO authorship VALUES(1,1,1,1);
INSERT INTO authorship VALUES(1,1,2,2);
INSERT INTO authorship VALUES(1,2,1,2);
INSERT INTO authorship VALUES(2,3,0,2);
INSERT INTO authorship VALUES(1,1,3,3);
INSERT INTO authorship VALUES(1,2,2,3);
CREATE TABLE coauthor_statement (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  coauthor_id INTEGER NOT NULL REFERENCES person (id),
  papers INTEGER,
  PRIMARY KEY (document_id, person_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO coauthor_statement VALUES(2,2,1,3,3);
INSERT INTO coauthor_statement VALUES(2,2,2,1,1);
CREATE TABLE citation_statement (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  papers INTEGER,
  PRIMARY KEY (document_id, person_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO citation_statement VALUES(2,2,1,4,2);
INSERT INTO citation_statement VALUES(2,2,2,5,1);
CREATE TABLE citation (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  citing_id INTEGER NOT NULL REFERENCES paper (id),
  cited_id INTEGER NOT NULL REFERENCES paper (id),
  PRIMARY KEY (citing_id, cited_id, document_id)
) STRICT, WITHOUT ROWID;
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
INSERT INTO mention VALUES(1,2,1,NULL,2,NULL,NULL,NULL,NULL,'notes','engines.md');
INSERT INTO mention VALUES(2,2,2,NULL,2,NULL,NULL,NULL,NULL,'notes','cogs.md');
CREATE TABLE mention_affiliation (
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  PRIMARY KEY (mention_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE bookmark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  target_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (kind, target_id)
) STRICT;
INSERT INTO bookmark VALUES(1,'paper',1,'on the turning of wheels',1795358091);
INSERT INTO bookmark VALUES(2,'person',2,'ada lovelace',1795358091);
INSERT INTO bookmark VALUES(3,'document',3,'capture:ada lovelace / notes on the engine',1795358091);
CREATE TABLE adjacency (
  kind INTEGER NOT NULL,
  id INTEGER NOT NULL,
  ids BLOB NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO adjacency VALUES(1,1,X'01');
INSERT INTO adjacency VALUES(1,2,X'010101');
INSERT INTO adjacency VALUES(1,3,X'0101');
INSERT INTO adjacency VALUES(2,1,X'010203');
INSERT INTO adjacency VALUES(2,2,X'0203');
INSERT INTO adjacency VALUES(2,3,X'02');
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  id INTEGER NOT NULL
) STRICT;
INSERT INTO change VALUES(1,'paper',1);
INSERT INTO change VALUES(2,'paper',2);
INSERT INTO change VALUES(3,'person',1);
INSERT INTO change VALUES(4,'person',2);
INSERT INTO change VALUES(5,'person',3);
INSERT INTO change VALUES(6,'organisation',1);
INSERT INTO change VALUES(7,'document',1);
INSERT INTO change VALUES(8,'source',1);
INSERT INTO change VALUES(9,'paper',3);
INSERT INTO change VALUES(10,'paper',4);
INSERT INTO change VALUES(11,'paper',5);
INSERT INTO change VALUES(12,'person',1);
INSERT INTO change VALUES(13,'person',2);
INSERT INTO change VALUES(14,'person',3);
INSERT INTO change VALUES(15,'organisation',2);
INSERT INTO change VALUES(16,'document',2);
INSERT INTO change VALUES(17,'source',2);
INSERT INTO change VALUES(18,'person',2);
INSERT INTO change VALUES(19,'document',3);
INSERT INTO change VALUES(20,'document',4);
INSERT INTO change VALUES(21,'source',3);
CREATE TABLE tally (
  name TEXT PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES('bookmark',3);
INSERT INTO tally VALUES('capture',2);
INSERT INTO tally VALUES('citation',2);
INSERT INTO tally VALUES('digest',0);
INSERT INTO tally VALUES('entry',0);
INSERT INTO tally VALUES('listing',1);
INSERT INTO tally VALUES('mention',2);
INSERT INTO tally VALUES('note',0);
INSERT INTO tally VALUES('organisation',2);
INSERT INTO tally VALUES('page',0);
INSERT INTO tally VALUES('paper',5);
INSERT INTO tally VALUES('person',3);
INSERT INTO tally VALUES('post',0);
INSERT INTO tally VALUES('profile',1);
INSERT INTO tally VALUES('source',3);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('source',3);
INSERT INTO sqlite_sequence VALUES('document',4);
INSERT INTO sqlite_sequence VALUES('paper',5);
INSERT INTO sqlite_sequence VALUES('organisation',2);
INSERT INTO sqlite_sequence VALUES('person',3);
INSERT INTO sqlite_sequence VALUES('change',21);
INSERT INTO sqlite_sequence VALUES('mention',2);
INSERT INTO sqlite_sequence VALUES('bookmark',3);
CREATE INDEX person_by_name_key ON person (name_key);
CREATE INDEX person_by_sort_key ON person (sort_key, id);
CREATE UNIQUE INDEX document_by_key ON document (kind, key) WHERE key IS NOT NULL;
CREATE INDEX document_by_content ON document (content_hash, kind);
CREATE INDEX document_by_title ON document (kind, title_key);
CREATE INDEX document_by_source ON document (source_id, position);
CREATE INDEX document_by_subject ON document (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX document_by_change ON document (changed, id);
CREATE INDEX document_by_kind ON document (kind, id);
CREATE INDEX document_author_by_person ON document_author (person_id);
CREATE INDEX person_name_by_document ON person_name (document_id);
CREATE INDEX person_identifier_by_person ON person_identifier (person_id);
CREATE INDEX person_identifier_by_document ON person_identifier (document_id);
CREATE INDEX profile_by_person ON profile (person_id);
CREATE INDEX organisation_name_by_document ON organisation_name (document_id);
CREATE INDEX affiliation_by_person ON affiliation (person_id);
CREATE INDEX affiliation_by_organisation ON affiliation (organisation_id);
CREATE INDEX paper_by_title_key ON paper (title_key);
CREATE INDEX paper_by_published ON paper (published, id);
CREATE INDEX paper_statement_by_paper ON paper_statement (paper_id);
CREATE INDEX paper_identifier_by_paper ON paper_identifier (paper_id);
CREATE INDEX paper_identifier_by_document ON paper_identifier (document_id);
CREATE INDEX paper_category_by_paper ON paper_category (paper_id);
CREATE INDEX paper_category_by_category ON paper_category (category, paper_id);
CREATE INDEX paper_affiliation_by_paper ON paper_affiliation (paper_id);
CREATE INDEX paper_affiliation_by_organisation ON paper_affiliation (organisation_id);
CREATE INDEX authorship_by_paper ON authorship (paper_id, document_id, position);
CREATE INDEX authorship_by_person ON authorship (person_id, paper_id);
CREATE INDEX coauthor_statement_by_person ON coauthor_statement (person_id);
CREATE INDEX coauthor_statement_by_coauthor ON coauthor_statement (coauthor_id);
CREATE INDEX citation_statement_by_person ON citation_statement (person_id);
CREATE INDEX citation_statement_by_paper ON citation_statement (paper_id);
CREATE INDEX citation_by_cited ON citation (cited_id, citing_id);
CREATE INDEX citation_by_document ON citation (document_id);
CREATE INDEX mention_by_document ON mention (document_id, position);
CREATE INDEX mention_by_paper ON mention (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX mention_by_person ON mention (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX mention_by_folder ON mention (folder) WHERE folder IS NOT NULL;
CREATE INDEX mention_affiliation_by_organisation ON mention_affiliation (organisation_id);
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
COMMIT;
PRAGMA user_version = 1;
PRAGMA application_id = 1115122737;
