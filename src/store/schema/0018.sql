-- The addresses by which works are known again, in one form: work_address() is the program's, and gives
-- none for what is no address of a single work. The page that the document itself is, is no work's.

CREATE TABLE paper_address (
  address TEXT NOT NULL,
  document_id INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  PRIMARY KEY (address, document_id, paper_id)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO paper_address (address, document_id, paper_id)
  SELECT address, document_id, paper_id
    FROM (SELECT work_address (url) AS address, document_id, paper_id
            FROM (SELECT document_id, paper_id, url FROM paper_statement WHERE url IS NOT NULL
                  UNION ALL SELECT document_id, paper_id, url FROM paper_url))
    JOIN document ON document.id = document_id
   WHERE address IS NOT NULL
     AND NOT (kind IN ('digest', 'listing', 'note', 'post', 'profile')
              AND document.url IS NOT NULL AND work_address (document.url) IS address)
   ORDER BY address, document_id, paper_id;
CREATE INDEX paper_address_by_paper ON paper_address (paper_id);

-- Those that a document gives no more: what is doubtful by them is to be judged anew. A dump has no
-- hash, and at its end all is.
CREATE TABLE left_address (address TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TRIGGER paper_address_left AFTER DELETE ON paper_address
WHEN (SELECT content_hash FROM document WHERE id = OLD.document_id) != ''
BEGIN INSERT OR IGNORE INTO left_address (address) VALUES (OLD.address); END;

-- What a merge has taken goes back with the statement that it came with.
INSERT INTO moved_fact (decision_id, place, document_id, row)
  SELECT DISTINCT decision_id, 36, document_id, json_array (address, document_id, paper_id)
    FROM (SELECT decision_id, moved_fact.document_id, row ->> 2 AS paper_id, work_address (url) AS address
            FROM moved_fact JOIN paper_statement ON paper_statement.document_id = row ->> 0
             AND paper_statement.position = row ->> 1
           WHERE place = 21 AND url IS NOT NULL
          UNION ALL SELECT decision_id, document_id, row ->> 2, work_address (row ->> 3)
            FROM moved_fact WHERE place = 25)
   WHERE address IS NOT NULL;

INSERT OR REPLACE INTO meta (name, value)
  SELECT 'doubtful', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
