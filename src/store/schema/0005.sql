-- One organisation has many names. Its key is that of one name, whatever the spelling; an
-- abbreviation that a document states for one full name, and none for another, is a second
-- key of the organisation that has that name.

CREATE TABLE organisation_key (
  key TEXT PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_key_by_organisation ON organisation_key (organisation_id);
INSERT INTO organisation_key (key, organisation_id) SELECT name_key, id FROM organisation;

CREATE TRIGGER organisation_named AFTER INSERT ON organisation
BEGIN INSERT INTO organisation_key (key, organisation_id) VALUES (NEW.name_key, NEW.id); END;
CREATE TRIGGER organisation_unnamed AFTER DELETE ON organisation
BEGIN DELETE FROM organisation_key WHERE organisation_id = OLD.id; END;

-- Lists are in the order of the names that are shown, not of their keys.
ALTER TABLE organisation ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
UPDATE organisation SET sort_key = name_key;
CREATE INDEX organisation_by_sort_key ON organisation (sort_key, id);

-- key: of the abbreviation; full_key: of the name that it stands for.
CREATE TABLE organisation_abbreviation (
  key TEXT NOT NULL,
  full_key TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  PRIMARY KEY (key, full_key, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_abbreviation_by_document ON organisation_abbreviation (document_id);

-- The abbreviations of which something has changed in this transaction.
CREATE TABLE organisation_unsettled (
  key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER abbreviation_stated AFTER INSERT ON organisation_abbreviation
BEGIN INSERT OR IGNORE INTO organisation_unsettled (key) VALUES (NEW.key); END;
CREATE TRIGGER abbreviation_withdrawn AFTER DELETE ON organisation_abbreviation
BEGIN INSERT OR IGNORE INTO organisation_unsettled (key) VALUES (OLD.key); END;

-- What the document calls the organisation, so that a kind stays with its name.
CREATE TABLE organisation_kind_5 (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, organisation_id, kind, name)
) STRICT, WITHOUT ROWID;
INSERT INTO organisation_kind_5 (document_id, organisation_id, kind, name)
  SELECT document_id, organisation_id, kind, name
    FROM organisation_kind JOIN organisation ON organisation.id = organisation_id;
DROP TABLE organisation_kind;
ALTER TABLE organisation_kind_5 RENAME TO organisation_kind;
CREATE INDEX organisation_kind_by_organisation ON organisation_kind (organisation_id);

-- As it is spelled, so that a person's affiliation is found again by its name.
ALTER TABLE affiliation ADD COLUMN name TEXT;
UPDATE affiliation
   SET name = (SELECT name FROM organisation WHERE id = affiliation.organisation_id);
