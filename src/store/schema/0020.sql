-- Who or what is there again by a decision may be called as somebody else is who is named in texts: these
-- are read again. A party that is found by no name while it is away still has one.

DROP TRIGGER party_back;
CREATE TRIGGER party_back AFTER UPDATE OF row ON party
WHEN NEW.row IS NULL AND OLD.row IS NOT NULL AND NEW.kind IN ('paper', 'person')
BEGIN INSERT OR IGNORE INTO unread_name (kind, name_key)
  VALUES (NEW.kind, iif (NEW.kind = 'paper', OLD.row ->> 1, OLD.row ->> 3)); END;
