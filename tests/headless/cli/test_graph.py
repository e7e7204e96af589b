"""What follows from several documents: how people connect, and which papers are alike."""
import sqlite3
import unittest

from harness import LISTING, REFUSED, USAGE, Case

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
