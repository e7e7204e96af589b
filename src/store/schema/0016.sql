-- Each join that the program makes is a row of the log for the document that it has made it for, also
-- where the two are called the same: then the other side has neither a name nor keys, and is what
-- the document names. distinct: who has a name is not who else has it.

DROP INDEX decision_of_program;
CREATE UNIQUE INDEX decision_of_program
  ON decision (kind, keep_id, other_id, other_keys, ifnull (document_id, 0)) WHERE decider = 'program';
DROP INDEX decision_by_name;
CREATE INDEX decision_by_name ON decision (kind, other_keys) WHERE decider = 'program' AND other_keys != '';
