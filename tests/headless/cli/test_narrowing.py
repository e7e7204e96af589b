"""A search says by what it can be narrowed, and how it may go on while it is typed."""
import unittest

from harness import USAGE, Case

WORKS = '''
@article{a, title = {Turning Wheels}, author = {Doe, Jane}, year = 2020, doi = {10.1000/a}, journal = {Annals of Wheels}}
@article{b, title = {Wheels That Stand}, author = {Roe, Rick and Doe, Jane}, year = 2021, doi = {10.1000/b}}
@article{c, title = {Clocks}, author = {Poe, Pam}, year = 2021, doi = {10.1000/c}}
'''


class Narrowing(Case):
    def setUp(self):
        super().setUp()
        self.run_ctl('import', self.write('a.bib', WORKS))

    def facets(self, query):
        facets = self.json('search', '--json', '--facets', query)['facets']
        self.assertFalse(facets['partial'])
        return facets['total'], {f['query']: (f['count'], f['set']) for f in facets['values']}

    def test_facets(self):
        total, facets = self.facets('kind:paper wheels ')
        self.assertEqual(total, 2)
        self.assertEqual(facets, {'kind:paper': (2, True), 'year:2021': (1, False), 'year:2020': (1, False),
                                  'author:"Jane Doe"': (2, False), 'author:"Rick Roe"': (1, False),
                                  'source:a.bib': (2, False), 'is:unread': (2, False)})
        for part, (count, _) in facets.items():
            self.assertEqual(self.json('search', '--json', 'kind:paper wheels ' + part + ' ')['total'], count)
        one = self.json('search', '--json', '--facets', 'year:2020 ')['facets']['values']
        self.assertIn({'field': 'year', 'label': '2020', 'query': 'year:2020', 'count': 1, 'set': True}, one)
        self.assertNotIn('facets', self.json('search', '--json', 'wheels'))

    def test_facets_as_text(self):
        lines = self.run_ctl('search', '--facets', 'year:2021 ')[0].split('\n')
        self.assertIn('year:2021\t2\t*', lines)
        self.assertIn('author:"Pam Poe"\t1', lines)

    def test_completions(self):
        found = self.json('search', '--json', '--complete', 'wheels author:jan')
        self.assertEqual(found, {'query': 'wheels author:jan', 'field': 'author', 'completions': [
            {'label': 'Jane Doe', 'query': 'wheels author:"Jane Doe" ', 'count': 2, 'more': False}]})
        self.assertEqual(self.run_ctl('search', '--complete', 'ye')[0], 'year:\n')
        self.assertEqual(self.run_ctl('search', '--complete', 'year:')[0], 'year:2021\t2\nyear:2020\t1\n')
        self.assertEqual(self.run_ctl('search', '--complete', 'venue:an')[0], 'venue:"Annals of Wheels"\t1\n')
        self.assertEqual(self.run_ctl('search', '--complete', 'sort:date-a')[0], 'sort:date-asc\tthe oldest first\n')
        self.assertEqual(self.json('search', '--json', '--complete', 'sort:r')['completions'],
                         [{'label': 'relevance', 'query': 'sort:relevance ', 'count': None, 'more': False,
                           'explanation': 'what fits best first'}])
        self.assertIsNone(self.json('search', '--json', '--complete', 'ye')['completions'][0]['count'])
        self.assertEqual(self.json('search', '--json', '--complete', 'wheels')['completions'], [])
        self.run_ctl('search', '--complete', status=USAGE)

    def test_completions_find_something(self):
        """A name that would be read as something else than a name is no value to complete with."""
        self.import_text('names.bib', '@article{n, title={Odd Names}, author={{10.1000/182} and Jo Doe}}')
        self.assertEqual(self.run_ctl('search', '--complete', 'coauthor:10')[0], '')
        self.assertEqual(self.run_ctl('search', '--complete', 'coauthor:jo')[0], 'coauthor:"Jo Doe"\t1\n')

    def test_no_library(self):
        self.library = self.folder / 'none.db'
        self.assertEqual(self.facets('wheels'), (0, {}))
        self.assertEqual(self.json('search', '--json', '--complete', 'year:')['completions'], [])
        self.assertFalse(self.library.exists())


if __name__ == '__main__':
    unittest.main()
