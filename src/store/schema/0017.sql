-- The keys of names have plain letters for those that Unicode does not take apart (`lukasz` for
-- Łukasz), no titles, and no spaces where they are in Chinese characters, kana or Hangul. All that
-- holds one follows. name_key(), name_keys() and name_fold() are the program's.

UPDATE person SET name_key = name_key (name_key), sort_key = name_fold (sort_key)
 WHERE name_key != name_key (name_key) OR sort_key != name_fold (sort_key);
UPDATE bookmark SET key = name_key (key) WHERE kind = 'person' AND key != name_key (key);
UPDATE look SET key = name_key (key) WHERE kind = 'person' AND key != name_key (key);
UPDATE left_mark SET key = name_key (key) WHERE key != name_key (key);
UPDATE OR REPLACE unread_name SET name_key = name_key (name_key)
 WHERE kind = 'person' AND name_key != name_key (name_key);

UPDATE party SET name_key = name_key (name_key), row = json_set (row, '$[3]', name_key (row ->> 3))
 WHERE kind = 'person';
UPDATE OR REPLACE party_key SET key = name_keys (key)
 WHERE kind IN ('paper', 'person') AND key != name_keys (key);
UPDATE OR IGNORE decision SET keep_keys = name_keys (keep_keys), other_keys = name_keys (other_keys)
 WHERE kind IN ('paper', 'person')
   AND (keep_keys != name_keys (keep_keys) OR other_keys != name_keys (other_keys));

DELETE FROM latin_name;
INSERT OR REPLACE INTO meta (name, value)
  SELECT 'doubtful', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
INSERT OR REPLACE INTO meta (name, value)
  SELECT 'namesakes', 'unmade' WHERE EXISTS (SELECT 1 FROM document);
