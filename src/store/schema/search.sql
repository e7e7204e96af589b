-- The derived index, in a file of its own beside the library. Nothing precious is in
-- it: where it is missing, damaged or of another format it is made anew.
--
-- Rows of the FTS5 tables are numbered by importance, the most important first, so
-- that the first matches that a query streams are the ones to show. entry says which
-- thing a row is; a row of the FTS5 tables without an entry is of something that has
-- changed since, and does not count. space: 1 papers, 2 names, 3 documents.

CREATE TABLE state (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  space INTEGER NOT NULL,
  rk INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (space, rk)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_id ON entry (kind, id);

CREATE VIRTUAL TABLE ft_title USING fts5 (
  title, authors, content = '', columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE ft_paper USING fts5 (
  title, authors, abstract, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE ft_name USING fts5 (
  name, content = '', columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE ft_document USING fts5 (
  title, authors, body, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE ft_paper_terms USING fts5vocab (ft_paper, row);
CREATE VIRTUAL TABLE ft_document_terms USING fts5vocab (ft_document, row);
CREATE VIRTUAL TABLE ft_name_terms USING fts5vocab (ft_name, row);

-- Each word with the number of papers and documents that hold it, and for each
-- beginning of up to four letters its most frequent words.
CREATE TABLE vocabulary (
  term TEXT PRIMARY KEY,
  df INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE completion (
  prefix TEXT NOT NULL,
  place INTEGER NOT NULL,
  term TEXT NOT NULL,
  PRIMARY KEY (prefix, place)
) STRICT, WITHOUT ROWID;

-- Where rows are in the web, by bw_pasted_address_key(); addresses that hold an identifier are
-- not among them. As with the FTS5 tables, what has no entry does not count.
CREATE TABLE address (
  url TEXT NOT NULL,
  space INTEGER NOT NULL,
  rk INTEGER NOT NULL,
  PRIMARY KEY (url, space, rk)
) STRICT, WITHOUT ROWID;

-- Each word of three letters or more in how many names it is, and which have which three letters.
CREATE TABLE name_word (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE,
  df INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE name_part USING fts5 (
  word, content = '', detail = none, columnsize = 0, tokenize = 'trigram');
