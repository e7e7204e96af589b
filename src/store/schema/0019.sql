-- Since the keys of names are made anew, and since texts without spaces are read, the texts of a
-- library that is older name more than was found in them: all are read again.

INSERT OR IGNORE INTO unread_document (document_id)
  SELECT id FROM document LEFT JOIN document_body ON document_body.document_id = document.id
   WHERE kind NOT IN ('profile', 'listing') AND (title IS NOT NULL OR text IS NOT NULL);
