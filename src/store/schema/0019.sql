-- Names in Chinese characters, kana and Hangul have the parts that an older program gave them: it took
-- the last word for the family, and wrote the family last. A bibliography tells which part is which:
-- there the name and its key are the wrong way round. All others are written with the family first:
-- there the parts are. has_family_first(), name_key() and name_fold() are the program's.

CREATE TEMP TABLE bibliography AS
  SELECT document.id, source.key LIKE '%.json' AS by_others
    FROM source JOIN document ON document.source_id = source.id
   WHERE source.key LIKE '%.bib' OR source.key LIKE '%.bibtex' OR source.key LIKE '%.ris' OR source.key LIKE '%.nbib'
      OR source.key LIKE '%.enw' OR source.key LIKE '%.rdf' OR source.key LIKE '%.json';
CREATE UNIQUE INDEX temp.bibliography_by_id ON bibliography (id);

-- is_there: nobody has joined them with somebody else. (JSON of a catalogue has identifiers of people,
-- and their names as they are written.)
CREATE TEMP TABLE parted AS
  SELECT id, is_there, name AS old_name, name_key AS was, given, family,
         EXISTS (SELECT 1
                   FROM (SELECT document_id FROM person_name WHERE person_id = old.id AND person_name.name = old.name
                         UNION ALL SELECT document_id FROM moved_fact
                          WHERE place = 1 AND row ->> 1 = old.name AND row ->> 2 = old.id AND NOT is_there) AS stated
                   JOIN temp.bibliography ON bibliography.id = stated.document_id
                  WHERE NOT by_others
                     OR NOT EXISTS (SELECT 1 FROM person_identifier AS known
                                     WHERE known.person_id = old.id AND known.document_id = stated.document_id)) AS told
    FROM (SELECT id, 1 AS is_there, name, given, family, name_key FROM person
          UNION ALL SELECT id, 0, row ->> 0, row ->> 1, row ->> 2, row ->> 3 FROM party
           WHERE kind = 'person' AND row IS NOT NULL) AS old
   WHERE name = given || ' ' || family AND has_family_first (given, family);
UPDATE temp.parted SET family = substr (old_name, 1, instr (old_name, ' ') - 1),
                       given = substr (old_name, instr (old_name, ' ') + 1)
 WHERE NOT told;
ALTER TABLE temp.parted ADD COLUMN name TEXT;
ALTER TABLE temp.parted ADD COLUMN name_key TEXT;
UPDATE temp.parted SET name = family || ' ' || given, name_key = name_key (family || ', ' || given);
CREATE UNIQUE INDEX temp.parted_by_id ON parted (id);

UPDATE person SET name = parted.name, given = parted.given, family = parted.family, name_key = parted.name_key,
                  sort_key = name_fold (parted.name)
  FROM temp.parted WHERE parted.id = person.id AND is_there;
UPDATE party SET name_key = parted.name_key,
                 row = json_array (parted.name, parted.given, parted.family, parted.name_key, name_fold (parted.name))
  FROM temp.parted WHERE kind = 'person' AND parted.id = party.id AND NOT is_there;
UPDATE party SET name_key = parted.name_key
  FROM temp.parted WHERE kind = 'person' AND parted.id = party.id AND is_there AND party.name_key = was;
UPDATE OR REPLACE person_name SET name = parted.name
  FROM temp.parted WHERE parted.id = person_id AND person_name.name = old_name;
UPDATE document_author SET name = parted.name
  FROM temp.parted WHERE parted.id = person_id AND document_author.name = old_name;
UPDATE OR REPLACE person_name SET name = parted.name
  FROM moved_fact JOIN temp.parted ON parted.id = row ->> 2
 WHERE place = 1 AND NOT is_there AND row ->> 1 = old_name
   AND person_name.document_id = moved_fact.document_id AND person_name.name = old_name;
UPDATE moved_fact SET row = json_set (row, '$[1]', parted.name)
  FROM temp.parted WHERE place = 1 AND NOT is_there AND parted.id = row ->> 2 AND row ->> 1 = old_name;
UPDATE decision SET keep_name = parted.name
  FROM temp.parted WHERE kind = 'person' AND parted.id = keep_id AND keep_name = old_name;
UPDATE decision SET other_name = parted.name
  FROM temp.parted WHERE kind = 'person' AND parted.id = other_id AND other_name = old_name;
UPDATE bookmark SET key = name_key FROM temp.parted WHERE kind = 'person' AND parted.id = target_id AND key = was;
UPDATE look SET key = name_key FROM temp.parted WHERE kind = 'person' AND parted.id = target_id AND key = was;
UPDATE left_mark SET key = name_key FROM temp.parted WHERE parted.id = person_id AND key = was;
DELETE FROM latin_name WHERE person_id IN (SELECT id FROM temp.parted);
INSERT INTO change (kind, id) SELECT 'person', id FROM temp.parted WHERE is_there;

-- What else holds a key that nobody has now, as a line of those by which a thing is known.
CREATE TEMP TABLE turned (was TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO turned (was, line)
  SELECT prefix.value || was, prefix.value || name_key FROM temp.parted JOIN json_each ('["name:", "author:"]') AS prefix
   WHERE was != name_key
     AND NOT EXISTS (SELECT 1 FROM person WHERE person.name_key = was)
     AND NOT EXISTS (SELECT 1 FROM party WHERE kind = 'person' AND party.name_key = was AND row IS NOT NULL);
UPDATE OR REPLACE party_key SET key = line
  FROM temp.turned WHERE kind IN ('paper', 'person') AND key = was;
CREATE TEMP TABLE lines AS
  SELECT id, '["' || replace (trim (json_quote (replace (keep_keys, char (10), char (31))), '"'), '\u001f', '","') || '"]' AS keep_keys,
         '["' || replace (trim (json_quote (replace (other_keys, char (10), char (31))), '"'), '\u001f', '","') || '"]' AS other_keys
    FROM decision WHERE kind IN ('paper', 'person') AND EXISTS (SELECT 1 FROM temp.turned);
UPDATE OR IGNORE decision
   SET keep_keys = (SELECT group_concat (coalesce (line, value), char (10))
                      FROM json_each (lines.keep_keys) LEFT JOIN temp.turned ON was = value),
       other_keys = (SELECT group_concat (coalesce (line, value), char (10))
                       FROM json_each (lines.other_keys) LEFT JOIN temp.turned ON was = value)
  FROM temp.lines
 WHERE lines.id = decision.id
   AND (EXISTS (SELECT 1 FROM json_each (lines.keep_keys) JOIN temp.turned ON was = value)
        OR EXISTS (SELECT 1 FROM json_each (lines.other_keys) JOIN temp.turned ON was = value));
DROP TABLE temp.lines;
DROP TABLE temp.turned;
DROP TABLE temp.parted;
DROP TABLE temp.bibliography;

INSERT OR REPLACE INTO meta (name, value)
  SELECT 'doubtful', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
INSERT OR REPLACE INTO meta (name, value)
  SELECT 'namesakes', 'unmade' WHERE EXISTS (SELECT 1 FROM document);

-- Since the keys of names are made anew, and since texts without spaces are read, the texts of a
-- library that is older name more than was found in them: all are read again.

INSERT OR IGNORE INTO unread_document (document_id)
  SELECT id FROM document LEFT JOIN document_body ON document_body.document_id = document.id
   WHERE kind NOT IN ('profile', 'listing') AND (title IS NOT NULL OR text IS NOT NULL);

-- Whether a text tells a paper is a matter of who has written it, and of what it says: when that is
-- another, its title is looked for again, with all that begins so and the captures from its authors.
-- A name in Hangul or Chinese characters (from U+1100 on) may be a word where none of their works and
-- nobody who has written with them is named: it is looked for again, too.
-- (ON CONFLICT: a trigger of a statement that has it heeds no OR IGNORE.)
CREATE TRIGGER paper_says_other AFTER UPDATE OF abstract, summary ON paper
WHEN NEW.title_known AND (OLD.abstract IS NOT NEW.abstract OR OLD.summary IS NOT NEW.summary)
BEGIN INSERT INTO unread_name (kind, name_key) VALUES ('paper', NEW.title_key) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER paper_by_others AFTER UPDATE OF team ON paper_neighbours WHEN OLD.team IS NOT NEW.team
BEGIN INSERT INTO unread_name (kind, name_key)
  SELECT 'paper', title_key FROM paper WHERE id = NEW.id AND title_known
  UNION ALL SELECT 'person', name_key FROM authorship CROSS JOIN person ON person.id = person_id
             WHERE paper_id = NEW.id AND name_key >= char (4352) ON CONFLICT DO NOTHING; END;
-- (Who and what is new itself is looked for in any case.)
CREATE TRIGGER paper_by_somebody AFTER INSERT ON paper_neighbours WHEN NEW.team IS NOT NULL
BEGIN INSERT INTO unread_name (kind, name_key)
  SELECT 'paper', title_key FROM paper
   WHERE id = NEW.id AND title_known
     AND id <= (SELECT cast (value AS INTEGER) FROM meta WHERE name = 'named_papers')
  UNION ALL SELECT 'person', name_key FROM authorship CROSS JOIN person ON person.id = person_id
             WHERE paper_id = NEW.id AND name_key >= char (4352)
               AND person.id <= (SELECT cast (value AS INTEGER) FROM meta WHERE name = 'named_people') ON CONFLICT DO NOTHING; END;
