"""Searches are kept by their names, say what is new, and can be asked for within others."""
import unittest

from harness import REFUSED, USAGE, Case

WORKS = '''
@article{a, title = {Turning Wheels}, author = {Doe, Jane}, year = 2020, doi = {10.1000/a}}
@article{b, title = {Standing Still}, author = {Roe, Rick}, year = 2021, doi = {10.1000/b}}
'''
MORE = '''
@article{c, title = {Wheels Within Wheels}, author = {Poe, Pam}, year = 2022, doi = {10.1000/c}}
@article{d, title = {Clocks}, author = {Doe, Jane}, year = 2022, doi = {10.1000/d}}
'''


class Searches(Case):
    def setUp(self):
        super().setUp()
        self.run_ctl('import', self.write('a.bib', WORKS))

    def saved(self):
        return {s['name']: (s['query'], s['new']) for s in self.json('searches', '--json')}

    def titles(self, query):
        return sorted(hit['title'] for hit in self.json('search', '--json', query)['hits'])

    def test_keep_and_find(self):
        self.run_ctl('searches', 'add', 'Wheel papers', 'kind:paper wheel*')
        self.run_ctl('searches', 'add', ' By Jane ', 'kind:paper author:doe')
        self.assertEqual(self.saved(), {'By Jane': ('kind:paper author:doe', 0),
                                        'Wheel papers': ('kind:paper wheel*', 0)})
        self.assertEqual(self.titles('search:"wheel PAPERS"'), ['Turning Wheels'])
        self.assertEqual(self.titles('search:"By Jane" turning'), ['Turning Wheels'])
        self.assertEqual(self.titles('kind:paper -search:"By Jane"'), ['Standing Still'])
        self.assertEqual(self.titles('search:"By Jane","Wheel papers"'), ['Turning Wheels'])
        self.assertIn('Wheel papers\tkind:paper wheel*\n', self.run_ctl('searches')[0])

    def test_new(self):
        self.run_ctl('searches', 'add', 'Wheels', 'kind:paper wheels')
        self.run_ctl('searches', 'add', 'All', 'kind:paper,person -standing')
        self.run_ctl('import', self.write('b.bib', MORE))
        self.assertEqual(self.saved()['Wheels'][1], 1)
        self.assertEqual(self.saved()['All'][1], 3)
        self.assertIn('Wheels\tkind:paper wheels\t1 new\n', self.run_ctl('searches')[0])
        self.run_ctl('searches', 'see', 'wheels')
        self.assertEqual(self.saved()['Wheels'][1], 0)
        self.run_ctl('import', self.folder / 'b.bib')
        self.assertEqual((self.saved()['Wheels'][1], self.saved()['All'][1]), (0, 3))

    def test_rename_and_remove(self):
        self.run_ctl('searches', 'add', 'Wheels', 'wheels')
        self.run_ctl('searches', 'add', 'Other', 'standing')
        self.assertIn('already', self.run_ctl('searches', 'add', 'WHEELS', 'x', status=USAGE)[1])
        self.assertIn('already', self.run_ctl('searches', 'rename', 'Wheels', 'other', status=USAGE)[1])
        self.run_ctl('searches', 'rename', 'Wheels', 'wheels, all')
        self.assertEqual(self.titles('search:"wheels, all" kind:paper'), ['Turning Wheels'])
        self.run_ctl('searches', 'remove', 'Other')
        self.assertIn('no saved search', self.run_ctl('searches', 'remove', 'Other', status=REFUSED)[1])
        self.assertEqual(list(self.saved()), ['wheels, all'])

    def test_refused(self):
        for arguments in (['add', 'x'], ['add'], ['take', 'x'], ['remove'], ['remove', 'a', 'b']):
            self.run_ctl('searches', *arguments, status=USAGE)
        for name, query in (('', 'wheels'), (' . ', 'wheels'), ('x' * 201, 'wheels'), ('nothing', ' ')):
            self.run_ctl('searches', 'add', name, query, status=USAGE)
        self.assertEqual(self.saved(), {})

    def test_within_itself(self):
        self.run_ctl('searches', 'add', 'A', 'wheels OR search:b')
        self.run_ctl('searches', 'add', 'B', 'standing OR search:a')
        found = self.json('search', '--json', 'kind:paper search:a')
        self.assertEqual(sorted(hit['title'] for hit in found['hits']), ['Standing Still', 'Turning Wheels'])
        self.assertIn('one holds itself', ' '.join(found['hints']))
        self.assertIn('no saved search', ' '.join(self.json('search', '--json', 'search:none')['hints']))
        self.assertEqual(self.titles('search:none'), [])

    def test_kept_by_a_backup(self):
        self.run_ctl('searches', 'add', 'Wheels', 'wheels')
        self.run_ctl('backup', self.folder / 'backup.db')
        self.run_ctl('searches', 'remove', 'Wheels')
        self.run_ctl('restore', self.folder / 'backup.db')
        self.assertEqual(list(self.saved()), ['Wheels'])
        self.run_ctl('check')


if __name__ == '__main__':
    unittest.main(verbosity=0)
