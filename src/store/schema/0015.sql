-- A father and his son of the same name are two: the key of a name has what tells them apart, before
-- the family. (That is the last word of the key where it is not written as the key has it: what
-- stands before the last word ends where rtrim() of all its signs stops.)

CREATE TEMP TABLE generation (pattern TEXT, key TEXT);
INSERT INTO generation (pattern, key) VALUES
  ('% % jr', 'jr'), ('% % jr.', 'jr'), ('% % sr', 'sr'), ('% % sr.', 'sr'),
  ('% % ii', 'ii'), ('% % iii', 'iii'), ('% % iv', 'iv');
CREATE TEMP TABLE renamed AS
  SELECT id, name_key AS was, substr (name_key, 1, start) || key || ' ' || substr (name_key, start + 1) AS name_key
    FROM (SELECT id, name_key, generation.key AS key,
                 iif (name_key LIKE '% ' || family, length (name_key) - length (family),
                      length (rtrim (name_key, replace (name_key, ' ', '')))) AS start
            FROM person JOIN generation ON name LIKE pattern
           WHERE name_key LIKE '% %');

UPDATE person SET name_key = (SELECT name_key FROM renamed WHERE renamed.id = person.id)
 WHERE id IN (SELECT id FROM renamed);
UPDATE bookmark SET key = (SELECT name_key FROM renamed WHERE renamed.id = target_id)
 WHERE kind = 'person' AND target_id IN (SELECT id FROM renamed WHERE was = bookmark.key);
UPDATE look SET key = (SELECT name_key FROM renamed WHERE renamed.id = target_id)
 WHERE kind = 'person' AND target_id IN (SELECT id FROM renamed WHERE was = look.key);

DROP TABLE temp.renamed;
DROP TABLE temp.generation;
