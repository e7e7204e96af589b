"""A library of the first schema is brought up to this one, and keeps all."""
import sqlite3
import unittest

from harness import DATA, LISTING, Case

OLD = (DATA / 'library-1.sql').read_text()
# What the steps after the seventeenth make, so that they can be made again.
LATER = ''.join(f'DROP {what};' for what in ('TABLE paper_address', 'TABLE left_address', 'TRIGGER paper_says_other',
                                             'TRIGGER paper_by_others', 'TRIGGER paper_by_somebody'))


class Migration(Case):
    def setUp(self):
        super().setUp()
        with sqlite3.connect(self.library) as db:
            db.executescript(OLD.replace('/home/reader', str(self.folder)))
        db.close()
        self.old = self.rows()

    def rows(self):
        """All rows of all tables of the first schema, without the columns that came later."""
        rows = {}
        with sqlite3.connect(self.library) as db, sqlite3.connect(':memory:') as first:
            first.executescript(OLD)
            for (table,) in first.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                          " AND name NOT LIKE 'sqlite%' AND name != 'adjacency'").fetchall():
                columns = ', '.join(f'"{row[1]}"' for row in first.execute(f'PRAGMA table_info({table})'))
                rows[table] = sorted(map(repr, db.execute(f'SELECT {columns} FROM {table}')))
        db.close()
        return rows

    def schema(self):
        with sqlite3.connect(self.library) as db:
            version = db.execute('PRAGMA user_version').fetchone()[0]
        db.close()
        return version

    def test_keeps_all(self):
        self.assertEqual(self.schema(), 1)
        self.run_ctl('bookmark', 'add', 'paper/1')  # what is there already: only the schema changes
        self.assertEqual(self.schema(), 20)
        rows = self.rows()
        rows['tally'].remove("('feed', 0)")  # is counted since the second schema
        rows['tally'].remove("('doubtful', 0)")  # and since the tenth
        for name in ('doubtful', 'namesakes'):  # are made when a document is written
            rows['meta'].remove(f"('{name}', 'unmade')")
        self.assertEqual(rows, self.old)
        self.run_ctl('check')

    def test_keeps_neighbours(self):
        """The lists that pages read are those that were, in other tables."""
        with sqlite3.connect(self.library) as db:
            db.executemany('INSERT INTO adjacency VALUES (?, ?, ?)',
                           [(3, 1, b'\x02'), (3, 5, b'\x01\x02'), (4, 2, b'\x01\x04'), (4, 5, b'\x07')])
            old = db.execute('SELECT kind, id, ids FROM adjacency WHERE kind != 1').fetchall()
        db.close()
        self.assertEqual({row[0] for row in old}, {2, 3, 4})
        self.run_ctl('bookmark', 'add', 'paper/1')
        with sqlite3.connect(self.library) as db:
            new = db.execute("""SELECT 2, id, team FROM paper_neighbours WHERE team IS NOT NULL
                                UNION ALL SELECT 3, id, cited FROM paper_references
                                UNION ALL SELECT 4, id, cited_by FROM paper_neighbours
                                WHERE cited_by IS NOT NULL""").fetchall()
        db.close()
        self.assertEqual(sorted(new), sorted(old))

    def test_keeps_marks(self):
        """Four blocks of marks are one, and what was missing between them is."""
        def block(byte):
            return bytes([byte, 0]) * 448
        with sqlite3.connect(self.library) as db:
            db.executemany('INSERT INTO adjacency VALUES (5, ?, ?)',
                           [(0, block(1)), (2, block(3)), (9, block(10))])
        db.close()
        self.run_ctl('bookmark', 'add', 'person/1')
        with sqlite3.connect(self.library) as db:
            marks = db.execute('SELECT id, marks FROM paper_marks ORDER BY id').fetchall()
        db.close()
        self.assertEqual([row[0] for row in marks], [0, 2])
        self.assertEqual(marks[0][1], block(1) + bytes(896) + block(3) + bytes(896))
        self.assertEqual(marks[1][1], bytes(896) + block(10) + bytes(1792))

    def test_tells_generations(self):
        """Who is called Jr. is found by that, and so is the mark on them."""
        with sqlite3.connect(self.library) as db:
            db.executescript("""INSERT INTO person VALUES
                                (91, 'Sam van Dyk, Jr.', 'Sam', 'van Dyk', 'sam van dyk', 'dyk sam'),
                                (92, 'Sam Dyk III', 'Sam', 'Dyk', 'sam dyk', 'dyk sam'),
                                (93, 'Ivo Iv', 'Ivo', 'Iv', 'ivo iv', 'iv ivo');
                                INSERT INTO bookmark VALUES (91, 'person', 92, 'sam dyk', 1)""")
        db.close()
        self.run_ctl('bookmark', 'add', 'paper/1')
        with sqlite3.connect(self.library) as db:
            self.assertEqual(db.execute('SELECT name_key FROM person WHERE id > 90 ORDER BY id').fetchall(),
                             [('sam jr van dyk',), ('sam iii dyk',), ('ivo iv',)])
            self.assertEqual(db.execute('SELECT key FROM bookmark WHERE id = 91').fetchall(), [('sam iii dyk',)])

    def test_makes_keys_of_names_anew(self):
        """Plain letters, no titles, no spaces in Chinese characters; what holds a key follows."""
        with sqlite3.connect(self.library) as db:
            db.executescript("""INSERT INTO person VALUES
                                (91, 'Łukasz Møller', 'Łukasz', 'Møller', 'łukasz møller', 'møller łukasz'),
                                (92, '佐藤 太郎', '佐藤', '太郎', '佐藤 太郎', '太郎 佐藤'),
                                (93, 'Dr. Ada Byron', 'Dr. Ada', 'Byron', 'dr ada byron', 'byron dr ada'),
                                (94, 'The Wheel Collaboration', 'The Wheel', 'Collaboration', 'the wheel collaboration', 'collaboration the wheel');
                                INSERT INTO bookmark VALUES (91, 'person', 91, 'łukasz møller', 1),
                                (92, 'document', 2, 'łukasz', 1);""")
        db.close()
        self.run_ctl('bookmark', 'add', 'document/1')
        with sqlite3.connect(self.library) as db:
            self.assertEqual(db.execute('SELECT name_key, sort_key FROM person WHERE id > 90 ORDER BY id').fetchall(),
                             [('lukasz moller', 'moller lukasz'), ('佐藤太郎', '佐藤 太郎'),
                              ('ada byron', 'byron dr ada'), ('wheel collaboration', 'collaboration the wheel')])
            self.assertEqual(db.execute('SELECT key FROM bookmark WHERE id IN (91, 92) ORDER BY id').fetchall(),
                             [('lukasz moller',), ('łukasz',)])

    def test_decisions_follow_keys(self):
        """What is decided of somebody is about them under the key that is made anew."""
        columns = (('person', 'name_key'), ('party', 'name_key'), ('party_key', 'key'), ('decision', 'keep_keys'), ('decision', 'other_keys'))
        self.import_text('a.bib', '@book{a, title = {Alpha}, author = {Łukasz Kaiser}} @book{b, title = {Beta}, author = {Ada Byron}}')
        self.run_ctl('merge', 'person:"Łukasz Kaiser"', 'person:"Ada Byron"')
        with sqlite3.connect(self.library) as db:
            rows = {(table, column): db.execute(f'SELECT {column} FROM {table}').fetchall() for table, column in columns}
            for table, column in columns:
                db.execute(f"UPDATE {table} SET {column} = replace ({column}, 'lukasz', 'łukasz')")
            changed = sum(db.execute(f"SELECT count (*) FROM {table} WHERE {column} LIKE '%łukasz%'").fetchone()[0] for table, column in columns)
            db.executescript(LATER + 'PRAGMA user_version = 16')
        db.close()
        self.assertGreater(changed, 2)
        self.run_ctl('bookmark', 'add', 'paper/1')
        with sqlite3.connect(self.library) as db:
            for table, column in columns:
                new = db.execute(f'SELECT {column} FROM {table}').fetchall()
                self.assertEqual(sorted(new), sorted(rows[table, column]), (table, column))
        db.close()
        self.run_ctl('check')

    def test_knows_addresses(self):
        """Addresses get keys as if the documents came now, and go back with what a merge took."""
        def everything(db):
            return [sorted(db.execute(sql)) for sql in ('SELECT * FROM paper_address', 'SELECT * FROM moved_fact')]
        self.import_text('a.bib', '''@misc{a, title = {Alpha}, author = {Roe, Jane}, url = {https://www.x.example/works/alpha/?utm_source=b}}
            @misc{b, title = {Beta}, author = {Poe, Pam}, url = {https://x.example/}}''')
        self.import_text('b.bib', '''@misc{c, title = {Gamma}, author = {Lee, Ann}, url = {http://x.example/gamma#top}}''')
        papers = {p['title']: p['id'] for p in self.json('list', '--json', 'papers')}
        self.run_ctl('merge', papers['Alpha'], papers['Gamma'])
        with sqlite3.connect(self.library) as db:
            rows = everything(db)
            db.executescript(LATER + 'DELETE FROM moved_fact WHERE place = 36; PRAGMA user_version = 17')
        db.close()
        self.assertEqual(sorted(row[0] for row in rows[0]), ['x.example/gamma', 'x.example/works/alpha'])
        self.run_ctl('bookmark', 'add', papers['Alpha'])
        with sqlite3.connect(self.library) as db:
            self.assertEqual(everything(db), rows)
        db.close()
        self.run_ctl('undo')
        with sqlite3.connect(self.library) as db:
            self.assertEqual(sorted(db.execute('SELECT address, \'paper/\' || paper_id FROM paper_address')),
                             [('x.example/gamma', papers['Gamma']), ('x.example/works/alpha', papers['Alpha'])])
        db.close()
        self.run_ctl('check')

    def test_turns_parts(self):
        """Names of Chinese characters of a bibliography are who they are in one that comes now, before and after schema 17."""
        columns = (('person', 'name_key'), ('bookmark', 'key'), ('party', 'name_key'), ('party', 'row'), ('party_key', 'key'),
                   ('decision', 'keep_keys'), ('decision', 'other_keys'), ('decision', 'keep_name'), ('moved_fact', 'row'),
                   ('person', 'name'), ('person_name', 'name'))
        team = 'author = {佐藤, 太郎 and 张, 三丰 and 王, 伟}'
        ends = []
        for version, gap in ((None, ''), (15, ' '), (17, '')):
            self.library = self.folder / f'{version}.db'
            self.import_text('a.bib', f'@book{{a, title = {{Alpha}}, {team}}} @book{{b, title = {{Beta}}, author = {{李, 四}}}}')
            self.run_ctl('bookmark', 'add', 'person/1')
            self.run_ctl('merge', 'person/4', 'person/3')
            with sqlite3.connect(self.library) as db:
                for table, column in columns if version else ():
                    for family, given in (('佐藤', '太郎'), ('张', '三丰'), ('王', '伟'), ('李', '四')):
                        for one, other in ((f'{family} {given}', f'{given} {family}'), (family + given, given + gap + family)):
                            db.execute(f'UPDATE {table} SET {column} = replace ({column}, ?, ?)', (one, other))
                if version:
                    self.assertEqual(db.execute('SELECT name, key FROM person, bookmark WHERE person.id = 1').fetchone(),
                                     ('太郎 佐藤', f'太郎{gap}佐藤'))
                    db.executescript(LATER + f'PRAGMA user_version = {max(version, 16)}')
            db.close()
            self.import_text('b.bib', f'@book{{b, title = {{Gamma}}, {team}}}')
            with sqlite3.connect(self.library) as db:
                ends.append([sorted(db.execute(f'SELECT {column} FROM {table}'), key=str) for table, column in columns])
                self.assertEqual(db.execute('SELECT name, sort_key FROM person').fetchall(),
                                 [(name, name) for name in ('佐藤 太郎', '张 三丰', '李 四')])
            db.close()
            self.run_ctl('check')
            self.run_ctl('undo')
            self.assertEqual(len(self.json('list', '--json', 'people')), 4)
        for end in ends[1:]:
            for column, one, other in zip(columns, end, ends[0]):
                self.assertEqual(one, other, column)

    def test_reads_texts_anew(self):
        """What a text names by a key that was another then is found with the next import, of schema 15 or 17."""
        self.import_text('a.bib', '@book{a, title = {Alpha}, author = {Łukasz Kaiser and 佐藤太郎}}')
        self.import_text('n.md', '# Notes on things\n\nWe met Lukasz Kaiser there.\n\n昨天佐藤太郎教授发表了论文。\n')
        with sqlite3.connect(self.library) as db:
            self.assertEqual(db.execute('DELETE FROM mention WHERE found = 1').rowcount, 2)
            db.executescript(LATER + 'PRAGMA user_version = 17')
        db.close()
        self.import_text('b.bib', '@book{b, title = {Beta}, author = {Ada Byron}}')
        with sqlite3.connect(self.library) as db:
            self.assertEqual(db.execute('SELECT count (*) FROM mention WHERE found = 1').fetchone(), (2,))
            self.assertEqual(db.execute('SELECT count (*) FROM unread_document').fetchone(), (0,))
        db.close()
        self.run_ctl('check')

    def test_counts_topics(self):
        with sqlite3.connect(self.library) as db:
            db.executescript("""INSERT INTO paper_category VALUES (1, 2, 7, 'CO'), (1, 1, 8, 'AI'),
                                (1, 1, 9, ''); UPDATE paper SET published = 20240105 WHERE id = 2;
                                UPDATE paper SET published = 20240100 WHERE id = 1""")
        db.close()
        self.run_ctl('bookmark', 'add', 'paper/1')
        with sqlite3.connect(self.library) as db:
            self.assertEqual(db.execute('SELECT id, topics FROM paper ORDER BY id').fetchall(),
                             [(1, 'AI'), (2, 'CO\x1fLG'), (3, ''), (4, ''), (5, '')])
            self.assertEqual(db.execute('SELECT * FROM topic_month').fetchall(),
                             [('AI', 202401, 1), ('CO', 202401, 1), ('LG', 202401, 1)])
            self.assertEqual(db.execute('SELECT * FROM topic').fetchall(),
                             [('AI', 1), ('CO', 1), ('LG', 1)])
        db.close()
        self.run_ctl('check')

    def test_is_read_first(self):
        """Whoever only looks finds all that is shown now."""
        self.assertEqual(self.json('show', '--json', 'paper/1')['title'], 'On the Turning of Wheels')
        self.assertEqual(self.schema(), 20)
        self.run_ctl('check')

    def test_is_read(self):
        """The same things as the first program showed."""
        self.run_ctl('bookmark', 'add', 'paper/1')
        whole = self.json('export', '--format', 'json')
        self.assertEqual([len(whole[k]) for k in ('papers', 'people', 'organisations', 'documents',
                                                  'sources', 'marks')], [5, 3, 2, 4, 3, 3])
        self.assertEqual([mark['ref'] for mark in whole['marks']], ['paper/1', 'person/2', 'document/3'])
        for ref, title in (('paper/1', 'On the Turning of Wheels'), ('person/2', 'Ada Lovelace'),
                           ('document/3', 'Notes on the Engine')):
            thing = self.json('show', '--json', ref)
            self.assertEqual(thing.get('title') or thing['name'], title)
            self.assertTrue(thing['bookmarked'])
        self.assertEqual(self.json('search', '--json', 'wheel')['hits'][0]['title'],
                         'On the Turning of Wheels')

    def test_goes_on(self):
        """What is imported again is known again, and bookmarks stay with it."""
        path = self.write('listing.txt', LISTING)
        row = self.json('import', '--json', path)['files'][0]
        self.assertEqual(row['new'], {'documents': 0, 'papers': 0, 'people': 0})
        self.import_text('b.bib', '@article{a, title = {On the Turning of Wheels},'
                         ' author = {Ramelli, Agostino}, doi = {10.5555/turning}, keywords = {wheels}}')
        paper = self.json('show', '--json', 'doi:10.5555/turning')
        self.assertEqual((paper['id'], paper['bookmarked'], paper['tags']), ('paper/1', True, ['wheels']))
        self.run_ctl('check')

    def test_backup_of_old(self):
        """A backup that was made with the first program is restored and brought up."""
        backup = self.folder / 'backup.db'
        self.library.rename(backup)
        self.run_ctl('restore', backup)
        self.assertEqual(self.json('stats', '--json')['papers'], 5)
        self.assertEqual(len(self.json('list', '--json', 'bookmarks')), 3)


if __name__ == '__main__':
    unittest.main(verbosity=0)
