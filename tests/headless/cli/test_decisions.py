"""What a person decides is one, and what is not, from the shell."""
import json
import unittest

from harness import LIBRARY, REFUSED, USAGE, Case

BIBLIOGRAPHY = '''
@article{a, title = {Alpha Works}, author = {Doe, Jane and Roe, Rick}, year = 2020, doi = {10.1000/alpha}}
@article{b, title = {Beta Works}, author = {Doe, J. and Poe, Pam}, year = 2021, doi = {10.1000/beta}}
@article{c, title = {Beta Works, Published}, author = {Doe, Jane and Poe, Pam}, year = 2022, doi = {10.1000/gamma}}
@article{d, title = {Delta Works}, author = {Quill, Pia and Lee, Ann}, year = 2022, doi = {10.1000/delta}}
@article{e, title = {Epsilon Works}, author = {Quill, Pia and May, Bob}, year = 2022, doi = {10.1000/epsilon}}
'''
WANGS = '''
@article{x, title = {Eins}, author = {Wang, Wei and Xu, Ada}, year = 2020, doi = {10.1000/eins}}
@article{y, title = {Zwei}, author = {Wang, Wei and Hu, Bea}, year = 2020, doi = {10.1000/zwei}}
'''
JANE, J, WEI = 'person:"Jane Doe"', 'person:"J. Doe"', 'person:"Pia Quill"'


class Decisions(Case):
    def setUp(self):
        super().setUp()
        self.bibliography = self.write('works.bib', BIBLIOGRAPHY)
        self.run_ctl('import', self.bibliography)

    def whole(self):
        self.run_ctl('check')
        return self.run_ctl('export', '--format', 'json')[0]

    def test_merge(self):
        before = self.whole()
        old = self.json('show', '--json', J)['id']
        self.run_ctl('bookmark', 'add', old)
        self.assertIn('is the same as', self.run_ctl('merge', JANE, J)[0])
        jane = self.json('show', '--json', JANE)
        self.assertEqual(jane['variants'], ['J. Doe'])
        self.assertEqual(jane['paper_count']['counted'], 3)
        self.assertTrue(jane['bookmarked'])
        self.assertEqual(self.json('show', '--json', old)['id'], jane['id'])
        self.assertEqual(self.json('show', '--json', J)['id'], jane['id'])
        self.assertEqual(self.json('search', '--json', '"J. Doe"')['hits'][0]['id'], jane['id'])
        self.write('works.bib', BIBLIOGRAPHY.replace('year = 2021', 'year = 2023'))
        self.run_ctl('import', self.bibliography)
        self.assertEqual(self.json('show', '--json', J)['id'], jane['id'])
        self.write('works.bib', BIBLIOGRAPHY)
        self.run_ctl('import', self.bibliography)
        self.run_ctl('check', '--repair')
        self.assertIn('No longer', self.run_ctl('undo')[0])
        self.assertTrue(self.json('show', '--json', old)['bookmarked'])
        self.run_ctl('bookmark', 'remove', old)
        self.assertEqual(self.whole(), before)
        self.assertIn('Again', self.run_ctl('redo')[0])
        self.assertEqual(self.json('show', '--json', old)['id'], jane['id'])

    def test_papers(self):
        self.run_ctl('merge', 'doi:10.1000/gamma', 'doi:10.1000/beta')
        paper = self.json('show', '--json', 'doi:10.1000/beta')
        self.assertEqual(paper['id'], self.json('show', '--json', 'doi:10.1000/gamma')['id'])
        self.assertIn('10.1000/', paper['identifiers']['doi'])
        self.assertIn('unchanged', self.run_ctl('import', self.bibliography)[0])
        self.run_ctl('split', 'doi:10.1000/beta')
        self.assertNotEqual(self.json('show', '--json', 'doi:10.1000/beta')['id'], paper['id'])
        self.run_ctl('check')

    def test_split(self):
        before = self.whole()
        self.assertIn('co-authors', self.run_ctl('split', WEI)[0])
        self.assertEqual([p['name'] for p in self.json('list', '--json', 'people')].count('Pia Quill'), 2)
        self.run_ctl('import', self.write('more.bib', BIBLIOGRAPHY.replace('Epsilon', 'Zeta').replace('epsilon', 'zeta')))
        self.assertEqual([p['name'] for p in self.json('list', '--json', 'people')].count('Pia Quill'), 2)
        self.run_ctl('undo')
        self.assertEqual([p['name'] for p in self.json('list', '--json', 'people')].count('Pia Quill'), 1)
        self.assertNotEqual(self.whole(), before)
        self.assertIn('nothing to split', self.run_ctl('split', 'person:"Rick Roe"', status=REFUSED)[1])

    def test_split_again(self):
        """Of two of one name a text means neither, be they told apart for the first time or again."""
        self.import_text('note.md', '# Reading\n\nI spoke with Pia Quill about it.\n')
        before = self.whole()
        self.run_ctl('split', WEI)
        split = self.whole()
        self.assertEqual(['"found":"named"' in text for text in (before, split)], [True, False])
        self.run_ctl('undo')
        self.assertEqual(self.whole(), before)
        self.run_ctl('redo')
        self.assertEqual(self.whole(), split)

    def test_refused(self):
        self.run_ctl('merge', JANE, status=USAGE)
        self.assertIn('cannot be one', self.run_ctl('merge', JANE, 'doi:10.1000/beta', status=USAGE)[1])
        self.assertIn('one already', self.run_ctl('merge', JANE, JANE, status=REFUSED)[1])
        self.run_ctl('merge', JANE, 'person/999', status=REFUSED)
        self.run_ctl('merge', JANE, 'nonsense', status=USAGE)
        self.assertIn('cannot be split', self.run_ctl('split', 'document/1', status=USAGE)[1])
        self.assertIn('to undo', self.run_ctl('undo', status=REFUSED)[1])
        self.assertIn('to redo', self.run_ctl('redo', status=REFUSED)[1])
        self.run_ctl('decisions', 'burn', 'file', status=USAGE)
        self.assertIn('none: ', self.run_ctl('decisions', 'import', self.folder / 'none', status=REFUSED)[1])
        hostile = self.write('hostile.json', '{"bookwheel-decisions": 1, "decisions": [{}]}')
        told = self.run_ctl('decisions', 'import', hostile, status=REFUSED)[1]
        self.assertIn('decision 1', told)
        self.assertIn(f'{hostile}: ', told)
        self.run_ctl('undo', status=LIBRARY, library=self.write('other.db', 'not a library'))
        self.run_ctl('undo', status=REFUSED, library=self.folder / 'none.db')
        self.assertFalse((self.folder / 'none.db').exists())

    def test_exchange(self):
        self.run_ctl('merge', JANE, J)
        self.run_ctl('merge', 'doi:10.1000/gamma', 'doi:10.1000/beta')
        self.run_ctl('split', WEI)
        file, again = self.folder / 'mine.json', self.folder / 'theirs.json'
        self.assertIn('3 decisions', self.run_ctl('decisions', 'export', file)[0])
        written = json.loads(file.read_text())
        self.assertEqual(written['bookwheel-decisions'], 1)
        self.assertEqual([one['action'] for one in written['decisions']], ['merge', 'merge', 'split'])
        self.assertIn('0 new, 3 known already, 0 could not be placed', self.run_ctl('decisions', 'import', file)[0])
        other = self.folder / 'other.db'
        self.assertIn('3 new', self.run_ctl('decisions', 'import', file, library=other)[0])
        self.run_ctl('import', self.bibliography, library=other)
        self.run_ctl('check', library=other)
        self.assertEqual(len(self.json('list', '--json', 'people', library=other)),
                         len(self.json('list', '--json', 'people')))
        self.assertIn('0 new', self.run_ctl('decisions', 'import', file, library=other)[0])
        self.run_ctl('decisions', 'export', again, library=other)
        self.assertEqual(file.read_text(), again.read_text())

    def test_unclear(self):
        """Of whom several may be meant nothing is decided, and it is said so."""
        self.run_ctl('import', self.write('wangs.bib', WANGS))
        before = self.whole()
        side = {'name': 'Wei Wang', 'keys': ['name:wei wang']}
        merge = {'action': 'merge', 'kind': 'person', 'keep': side, 'other': {'name': 'Jane Doe', 'keys': ['name:jane doe']}}
        file = self.write('theirs.json', json.dumps({'bookwheel-decisions': 1, 'decisions': [merge]}))
        told = self.run_ctl('decisions', 'import', file)[0]
        self.assertIn('1 decision, 0 new, 0 known already, 1 could not be placed', told)
        self.assertIn('merge “Wei Wang”, “Jane Doe”', told)
        self.assertEqual(self.whole(), before)
        side['keys'].append('paper:doi:10.1000/zwei')
        self.write('theirs.json', json.dumps({'bookwheel-decisions': 1, 'decisions': [merge]}))
        self.assertIn('1 new, 0 known already, 0 could not be placed', self.run_ctl('decisions', 'import', file)[0])
        people = [p['name'] for p in self.json('list', '--json', 'people')]
        self.assertEqual((people.count('Wei Wang'), people.count('Jane Doe')), (2, 0))


if __name__ == '__main__':
    unittest.main()
