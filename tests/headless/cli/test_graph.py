"""What follows from several documents: how people connect, and which papers are alike."""
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


if __name__ == '__main__':
    unittest.main()
