-- How many papers there are of each category, and of each month, for the first page's
-- sake: counting them would read all papers. Whatever changes papers counts them; `check`
-- compares.
-- month: YYYYMM as a date is packed, with zeros for what is not known.

CREATE TABLE topic (
  name TEXT PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_by_number ON topic (n DESC, name);

CREATE TABLE topic_month (
  name TEXT NOT NULL,
  month INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (name, month)
) STRICT, WITHOUT ROWID;

-- The categories for which a paper is counted, in the month of its date: each once, however
-- many documents state it, in the order of their bytes, with a unit separator between them.
ALTER TABLE paper ADD COLUMN topics TEXT NOT NULL DEFAULT '';
UPDATE paper SET topics =
  (SELECT group_concat (category, char (31))
     FROM (SELECT DISTINCT category FROM paper_category
            WHERE paper_id = paper.id AND category != '' AND instr (category, char (31)) = 0
            ORDER BY category) AS stated)
 WHERE id IN (SELECT paper_id FROM paper_category
               WHERE category != '' AND instr (category, char (31)) = 0);

INSERT INTO topic_month (name, month, n)
SELECT category, published / 100, count (*)
  FROM (SELECT DISTINCT category, paper_id FROM paper_category
         WHERE category != '' AND instr (category, char (31)) = 0) AS stated
  JOIN paper ON paper.id = stated.paper_id
 GROUP BY category, published / 100;
INSERT INTO topic (name, n) SELECT name, sum (n) FROM topic_month GROUP BY name;
