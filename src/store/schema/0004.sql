-- How many papers there are of each category, and of each month, for the first page's
-- sake: counting them would read all papers. Kept by triggers, as the tally is.
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

INSERT INTO topic_month (name, month, n)
SELECT category, published / 100, count (*)
  FROM (SELECT DISTINCT category, paper_id FROM paper_category) AS stated
  JOIN paper ON paper.id = stated.paper_id
 GROUP BY category, published / 100;
INSERT INTO topic (name, n) SELECT name, sum (n) FROM topic_month GROUP BY name;

-- Several documents may state a category of a paper; it counts once.
CREATE TRIGGER topic_added AFTER INSERT ON paper_category
WHEN NOT EXISTS (SELECT 1 FROM paper_category
                  WHERE category = NEW.category AND paper_id = NEW.paper_id
                    AND (document_id, position) != (NEW.document_id, NEW.position))
BEGIN
  INSERT OR IGNORE INTO topic (name, n) VALUES (NEW.category, 0);
  UPDATE topic SET n = n + 1 WHERE name = NEW.category;
  INSERT OR IGNORE INTO topic_month (name, month, n)
  SELECT NEW.category, published / 100, 0 FROM paper WHERE id = NEW.paper_id;
  UPDATE topic_month SET n = n + 1
   WHERE name = NEW.category
     AND month = (SELECT published / 100 FROM paper WHERE id = NEW.paper_id);
END;

CREATE TRIGGER topic_removed AFTER DELETE ON paper_category
WHEN NOT EXISTS (SELECT 1 FROM paper_category
                  WHERE category = OLD.category AND paper_id = OLD.paper_id)
BEGIN
  UPDATE topic SET n = n - 1 WHERE name = OLD.category;
  DELETE FROM topic WHERE name = OLD.category AND n <= 0;
  UPDATE topic_month SET n = n - 1
   WHERE name = OLD.category
     AND month = (SELECT published / 100 FROM paper WHERE id = OLD.paper_id);
  DELETE FROM topic_month
   WHERE name = OLD.category AND n <= 0
     AND month = (SELECT published / 100 FROM paper WHERE id = OLD.paper_id);
END;

-- The date of a paper is chosen after what is stated of it was written.
CREATE TRIGGER topic_dated AFTER UPDATE OF published ON paper
WHEN OLD.published / 100 != NEW.published / 100
BEGIN
  UPDATE topic_month SET n = n - 1
   WHERE month = OLD.published / 100
     AND name IN (SELECT category FROM paper_category WHERE paper_id = NEW.id);
  DELETE FROM topic_month
   WHERE month = OLD.published / 100 AND n <= 0
     AND name IN (SELECT category FROM paper_category WHERE paper_id = NEW.id);
  INSERT OR IGNORE INTO topic_month (name, month, n)
  SELECT DISTINCT category, NEW.published / 100, 0 FROM paper_category WHERE paper_id = NEW.id;
  UPDATE topic_month SET n = n + 1
   WHERE month = NEW.published / 100
     AND name IN (SELECT category FROM paper_category WHERE paper_id = NEW.id);
END;

-- Two papers that turn out to be one keep what was stated of both.
CREATE TRIGGER topic_left AFTER UPDATE OF paper_id, category ON paper_category
WHEN (OLD.paper_id != NEW.paper_id OR OLD.category != NEW.category)
 AND NOT EXISTS (SELECT 1 FROM paper_category
                  WHERE category = OLD.category AND paper_id = OLD.paper_id)
BEGIN
  UPDATE topic SET n = n - 1 WHERE name = OLD.category;
  DELETE FROM topic WHERE name = OLD.category AND n <= 0;
  UPDATE topic_month SET n = n - 1
   WHERE name = OLD.category
     AND month = (SELECT published / 100 FROM paper WHERE id = OLD.paper_id);
  DELETE FROM topic_month
   WHERE name = OLD.category AND n <= 0
     AND month = (SELECT published / 100 FROM paper WHERE id = OLD.paper_id);
END;

CREATE TRIGGER topic_entered AFTER UPDATE OF paper_id, category ON paper_category
WHEN (OLD.paper_id != NEW.paper_id OR OLD.category != NEW.category)
 AND NOT EXISTS (SELECT 1 FROM paper_category
                  WHERE category = NEW.category AND paper_id = NEW.paper_id
                    AND (document_id, position) != (NEW.document_id, NEW.position))
BEGIN
  INSERT OR IGNORE INTO topic (name, n) VALUES (NEW.category, 0);
  UPDATE topic SET n = n + 1 WHERE name = NEW.category;
  INSERT OR IGNORE INTO topic_month (name, month, n)
  SELECT NEW.category, published / 100, 0 FROM paper WHERE id = NEW.paper_id;
  UPDATE topic_month SET n = n + 1
   WHERE name = NEW.category
     AND month = (SELECT published / 100 FROM paper WHERE id = NEW.paper_id);
END;
