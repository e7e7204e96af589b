"""What follows from several documents: how people connect, and which papers are alike."""
import json
import sqlite3
import unittest

from harness import LISTING, PROFILE, REFUSED, USAGE, Case

BIBLIOGRAPHY = '''
@article{a, title = {Epicyclic Gears of Reading Wheels}, author = {Ramelli, Agostino and Bell, Ben}, year = 2020,
  abstract = {Sixteen folios on epicyclic gears turn for scholars who compare marginal notes.}}
@article{b, title = {Marginal Notes and Epicyclic Folios}, author = {Bell, Ben and Cole, Cyd}, year = 2021,
  abstract = {Scholars compare folios; gears and marginal ink decide what they find.}}
@article{c, title = {Bread}, author = {Dean, Dora}, year = 2022, abstract = {Of flour.}}
@article{d, title = {Cloth}, author = {Ernst, Emil}, year = 2022, abstract = {Of wool.}}
@article{e, title = {Ovens}, author = {Fox, Fay}, year = 2022, abstract = {Of heat.}}
@article{f, title = {Looms}, author = {Gray, Guy}, year = 2022, abstract = {Of thread.}}
@article{g, title = {Seas}, author = {Hart, Hal}, year = 2022, abstract = {Of salt.}}
@article{h, title = {Skies}, author = {Ives, Ida}, year = 2022, abstract = {Of rain.}}
'''


class Graph(Case):
    def setUp(self):
        super().setUp()
        self.import_text('library.bib', BIBLIOGRAPHY)
        self.import_text('listing.txt', LISTING)

    def test_path(self):
        path = self.json('path', '--json', 'person:"Ada Lovelace"', 'person:"Cyd Cole"')
        self.assertTrue(path['found'])
        self.assertFalse(path['partial'])
        self.assertEqual([hop['kind'] for hop in path['hops']], ['coauthors'] * 3)
        self.assertEqual([hop['to']['name'] for hop in path['hops']], ['Agostino Ramelli', 'Ben Bell', 'Cyd Cole'])
        self.assertEqual([hop['paper']['title'] for hop in path['hops']],
                         ['On the Turning of Wheels', 'Epicyclic Gears of Reading Wheels',
                          'Marginal Notes and Epicyclic Folios'])
        self.assertEqual(path['from']['name'], 'Ada Lovelace')

    def test_no_path(self):
        path = self.json('path', '--json', 'person:"Ada Lovelace"', 'person:"Dora Dean"')
        self.assertEqual((path['found'], path['hops']), (False, []))
        self.assertIn('Nothing here connects', self.run_ctl('path', 'person:"Ada Lovelace"', 'person:"Dora Dean"')[0])

    def test_imports(self):
        """Each page says up to when its sources are known, the last first."""
        with sqlite3.connect(self.library) as db:
            db.execute("UPDATE document SET changed = 1600000000 WHERE source_id ="
                       " (SELECT id FROM source WHERE title LIKE 'library%')")
        for what in ('--text', '--html'):
            text = self.run_ctl('show', what, 'person:"Agostino Ramelli"')[0]
            self.assertRegex(text, r'Last imported: listing\S* on [^;]+; library\S* on 13 September 2020\.')
        paper = next(p['id'] for p in self.json('list', '--json', 'papers') if p['title'] == 'Bread')
        self.assertIn('on 13 September 2020.', self.run_ctl('show', '--text', paper)[0])

    def test_no_people(self):
        self.run_ctl('path', 'person:"Ada Lovelace"', status=USAGE)
        self.assertIn('is no person', self.run_ctl('path', 'person/1', 'paper/1', status=USAGE)[1])
        self.run_ctl('path', 'person/1', 'person/999', status=REFUSED)

    def test_similar(self):
        papers = {paper['title']: paper['id'] for paper in self.json('list', '--json', 'papers')}
        self.run_ctl('search', 'folios')
        similar = self.json('show', '--json', papers['Epicyclic Gears of Reading Wheels'])['similar']
        self.assertEqual([one['paper'] for one in similar], [papers['Marginal Notes and Epicyclic Folios']])
        self.assertIn('folios', similar[0]['terms'])
        self.assertEqual(self.json('show', '--json', papers['Bread'])['similar'], [])

    def look(self, name, kind='person'):
        """As if somebody had looked at a page in the window when nothing was known of the thing."""
        with sqlite3.connect(self.library) as db:
            db.execute("INSERT INTO look (kind, target_id, key, since, last)"
                       f" SELECT '{kind}', id, name_key, 86400, 86400 FROM {kind} WHERE name = ?", (name,))
        db.close()

    def test_what_is_new(self):
        """It is told to a shell too, which looks at nobody."""
        ada = 'person:"Ada Lovelace"'
        self.assertIsNone(self.json('show', '--json', ada)['new'])
        self.assertNotIn('New since', self.run_ctl('show', ada)[0])
        self.look('Ada Lovelace')
        for _ in range(2):
            new = self.json('show', '--json', ada)['new']
            self.assertEqual(new['since'], '1970-01-02T00:00:00Z')
            self.assertEqual({item['title'] for item in new['papers']},
                             {'On the Turning of Wheels', 'On Reading Many Books at Once'})
            self.assertEqual({item['title'] for item in new['coauthors']}, {'Agostino Ramelli', 'Charles Babbage'})
            self.assertEqual({item['document'] for item in new['papers'] + new['coauthors']}, {'document/2'})
            self.assertEqual([new[part] for part in ('affiliations', 'cited_by', 'mentions', 'documents')], [[]] * 4)
            text = self.run_ctl('show', '--text', ada)[0]
            self.assertRegex(text, 'New since [12] January 1970')
            self.assertIn('2 co-authors\n  ', text)
            self.assertIn('class="news"', self.run_ctl('show', '--html', ada)[0])

    def test_what_is_new_of_an_organisation(self):
        self.import_text('profile.txt', PROFILE)
        society = next(o['id'] for o in self.json('list', '--json', 'organisations') if o['name'] == 'Analytical Society')
        padua = next(o['id'] for o in self.json('list', '--json', 'organisations') if o['name'] == 'padua')
        self.assertIsNone(self.json('show', '--json', padua)['new'])
        self.look('padua', 'organisation')
        self.look('Analytical Society', 'organisation')
        new = self.json('show', '--json', padua)['new']
        self.assertEqual([(item['title'], item['document']) for item in new['papers']],
                         [('On the Turning of Wheels', 'document/2')])
        self.assertEqual(new['people'], [])
        new = self.json('show', '--json', society)['new']
        self.assertEqual([(item['title'], item['document']) for item in new['people']], [('Ada Lovelace', 'document/3')])
        self.assertIn('1 person\n  Ada Lovelace', self.run_ctl('show', '--text', society)[0])
        self.assertIn('class="news"', self.run_ctl('show', '--html', society)[0])

    def stale(self):
        with sqlite3.connect(self.library) as db:
            row = db.execute('SELECT stale FROM look').fetchone()
        db.close()
        return row[0]

    def test_import_notes_looks_at_organisations(self):
        self.look('padua', 'organisation')
        self.import_text('other.txt', 'LGAug 20, 2023\nOn Shelves\nJo Roe · berlin\nShelves are compared with wheels.\n')
        self.assertEqual(self.stale(), 0)
        self.import_text('more.txt', LISTING.replace('On the Turning of Wheels', 'On Oiling'))
        self.assertEqual(self.stale(), 1)

    def test_looks_are_kept(self):
        """A look is the person's own: a backup has it, and nothing that others are given."""
        self.look('Ada Lovelace')
        self.run_ctl('backup', self.folder / 'copy.db')
        self.assertIsNone(next(person for person in json.loads(self.run_ctl('export', '--format', 'json')[0])['people']
                               if person['name'] == 'Ada Lovelace')['new'])
        self.library = self.folder / 'other.db'
        self.run_ctl('restore', self.folder / 'copy.db')
        self.assertEqual(len(self.json('show', '--json', 'person:"Ada Lovelace"')['new']['papers']), 2)

    def test_damaged_index(self):
        """What is derived is missed where it cannot be read, and nothing else is."""
        papers = {paper['title']: paper['id'] for paper in self.json('list', '--json', 'papers')}
        with sqlite3.connect(self.folder / 'library-search.db') as index:
            index.execute("UPDATE ft_paper_data SET block = x'ffff' WHERE id > 10")
        index.close()
        paper = self.json('show', '--json', papers['Epicyclic Gears of Reading Wheels'])
        self.assertEqual(paper['title'], 'Epicyclic Gears of Reading Wheels')

    def test_nothing_is_made(self):
        """Who only looks writes nothing, not even what is derived."""
        index = self.folder / 'library-search.db'
        for suffix in ('', '-wal', '-shm'):
            index.with_name(index.name + suffix).unlink(missing_ok=True)
        self.run_ctl('show', 'paper/1')
        self.assertFalse(index.exists())

    def test_large_team(self):
        """Two of a thousand authors have written one paper together all the same."""
        names = ' and '.join(f'Family{i}, Given{i}' for i in range(1000))
        self.import_text('team.bib', f'@article{{t, title = {{All of Us}}, author = {{{names}}}, year = 2020}}')
        path = self.json('path', '--json', 'person:"Given3 Family3"', 'person:"Given900 Family900"')
        self.assertEqual([hop['paper']['title'] for hop in path['hops']], ['All of Us'])


if __name__ == '__main__':
    unittest.main()
