"""What may be one is listed with its evidence, and decided, from the shell."""
import json
import sqlite3
import unittest

from dumps import arxiv, lines
from harness import REFUSED, USAGE, Case

ALPHA = '@article{a, title = {Alpha Works}, author = {Doe, Jane and Roe, Rick}, year = 2020, doi = {10.1000/alpha}}'
BETA = '@article{b, title = {Beta Works}, author = {Doe, J. and Roe, Rick}, year = 2021, doi = {10.1000/beta}}'
JANE, J = 'person:"Jane Doe"', 'person:"J. Doe"'


def record(number, *authors, **values):
    """A record of a dump by authors who are given as (family, given)."""
    versions = [{'version': 'v1', 'created': 'Mon, 6 Jan 2020 10:00:00 GMT'}]
    return arxiv(number, authors_parsed=[[family, given, ''] for family, given in authors], versions=versions,
                 **values)


class Doubtful(Case):
    def doubts(self, library=None):
        return self.json('doubtful', '--json', library=library)

    def names(self, library=None):
        return sorted(tuple(sorted((d['one'].get('name') or d['one']['title'],
                                    d['other'].get('name') or d['other']['title']))) + (d['score'],)
                      for d in self.doubts(library))

    def test_list(self):
        self.assertEqual(self.doubts(library=self.folder / 'none.db'), [])
        self.run_ctl('import', self.write('a.bib', ALPHA + BETA))
        (doubt,) = self.doubts()
        self.assertEqual(doubt['kind'], 'person')
        self.assertEqual((doubt['one']['name'], doubt['other']['name']), ('Jane Doe', 'J. Doe'))
        self.assertEqual([(c['kind'], c['values'], c['against']) for c in doubt['evidence']],
                         [('names', [], False), ('authors', ['Rick Roe'], False), ('years', [], False)])
        self.assertEqual(doubt['evidence'][0]['likeness'], 'initials')
        text = self.run_ctl('doubtful')[0]
        self.assertIn(f'{doubt["id"]}: initials of the same name · both wrote with Rick Roe', text)
        self.assertIn(f'{doubt["other"]["id"]}  J. Doe (1 paper · 2021)', text)
        self.assertEqual(self.run_ctl('doubtful', '--limit', '0')[0], '')
        self.run_ctl('doubtful', '--limit', '-1', status=USAGE)
        self.run_ctl('doubtful', 'people', status=USAGE)

    def test_decide(self):
        self.run_ctl('import', self.write('a.bib', ALPHA + BETA))
        self.assertIn('is not', self.run_ctl('distinct', JANE, J)[0])
        self.assertEqual(self.doubts(), [])
        self.assertIn('known to be two', self.run_ctl('distinct', JANE, J, status=REFUSED)[1])
        self.assertIn('No longer', self.run_ctl('undo')[0])
        self.assertEqual(len(self.doubts()), 1)
        self.assertIn('Again', self.run_ctl('redo')[0])
        self.assertEqual(self.doubts(), [])
        self.run_ctl('undo')
        self.run_ctl('merge', JANE, J)
        self.assertEqual(self.doubts(), [])
        self.run_ctl('distinct', JANE, status=USAGE)
        self.run_ctl('distinct', JANE, 'doi:10.1000/beta', status=USAGE)
        self.run_ctl('check')

    def test_descriptions(self):
        """Two things that one profile describes are two, whatever one of them has become."""
        first = ('Looms that correct themselves demonstrates that a loom can weave harmless patterns without a weaver'
                 ' who looks at each thread, replacing the weaver by a short list of principles and a second loom.')
        second = ('Principles of threads argues that a second loom, given a short list of principles, weaves patterns'
                  ' that replace the weaver who looks at each thread, and that looms without a weaver are harmless.')
        abstract = first + ' The second loom is trained. ' + second
        self.run_ctl('import', self.write('a.bib', '@article{a, title = {Weaving Without Weavers},'
                                          f' author = {{Doe, Jane}}, year = 2022, abstract = {{{abstract}}}}}'))
        self.run_ctl('import', self.write('p.txt', 'thinker:jane-doe\nJane Doe\nAuthored papers (2)\n'
                                          f'{first}\n2022\n{second}\n2022\n'))
        titles = {name for doubt in self.names() for name in doubt[:2]}
        self.assertEqual(len(titles), 3, titles)
        described = self.doubts()[0]
        other = described['other'] if described['one']['title'] == 'Weaving Without Weavers' else described['one']
        self.run_ctl('merge', 'paper/1', other['id'])
        self.assertEqual(self.doubts(), [])

    def test_exchange(self):
        """What is said of two is known in another library, whatever it imports first."""
        works = self.write('a.bib', ALPHA + BETA)
        self.run_ctl('import', works)
        self.run_ctl('distinct', JANE, J)
        file = self.folder / 'mine.json'
        self.run_ctl('decisions', 'export', file)
        self.assertEqual([d['action'] for d in json.loads(file.read_text())['decisions']], ['distinct'])
        for name, steps in (('one.db', ('decisions', 'works')), ('two.db', ('works', 'decisions'))):
            other = self.folder / name
            for step in steps:
                if step == 'works':
                    self.run_ctl('import', works, library=other)
                else:
                    self.assertIn('1 new', self.run_ctl('decisions', 'import', file, library=other)[0])
            self.assertEqual(self.doubts(other), [])
            self.assertEqual(len([p for p in self.json('list', '--json', 'people', library=other)]), 3)
            self.run_ctl('check', library=other)
            self.run_ctl('undo', library=other)
            self.assertEqual(len(self.doubts(other)), 1)

    def test_one_or_two(self):
        """Somebody whose papers nothing ties to each other is one or two as the person says, here and elsewhere."""
        works = self.write('a.bib', ''.join(
            f'@article{{{key}, title = {{{title}}}, author = {{Doe, Jane and {other}}}, year = 2020,'
            f' journal = {{{venue}}}, doi = {{10.1000/{key}}}}}'
            for key, title, other, venue in (('a', 'Alpha', 'Roe, Rick', 'Verse'), ('b', 'Beta', 'Roe, Rick', 'Verse'),
                                             ('c', 'Gamma', 'Poe, Pam', 'Shells'), ('d', 'Delta', 'Poe, Pam', 'Shells'),
                                             ('e', 'Iota', 'Roe, Rick', 'Verse'), ('f', 'Kappa', 'Poe, Pam', 'Shells'))))
        self.run_ctl('import', works)
        (doubt,) = self.doubts()
        self.assertEqual(doubt['one']['id'], doubt['other']['id'])
        self.assertEqual([c['kind'] for c in doubt['evidence'] if c['against']], ['other-authors', 'other-categories'])
        self.assertIn('but no co-author in common', self.run_ctl('doubtful')[0])
        self.assertIn('is one person', self.run_ctl('whole', JANE)[0])
        self.assertEqual(self.doubts(), [])
        self.assertIn('known to be one', self.run_ctl('whole', JANE, status=REFUSED)[1])
        file = self.folder / 'mine.json'
        self.run_ctl('decisions', 'export', file)
        other = self.folder / 'other.db'
        self.run_ctl('import', works, library=other)
        self.assertEqual(len(self.doubts(other)), 1)
        self.assertIn('1 new', self.run_ctl('decisions', 'import', file, library=other)[0])
        self.assertIn('0 new', self.run_ctl('decisions', 'import', file, library=other)[0])
        self.assertEqual(self.doubts(other), [])
        self.run_ctl('undo')
        self.assertIn('is not', self.run_ctl('split', '--works', JANE)[0])
        self.assertEqual([p['name'] for p in self.json('list', '--json', 'people')].count('Jane Doe'), 2)
        self.assertEqual(self.doubts(), [])
        self.run_ctl('check')

    def test_parted(self):
        """As many people are said to be new as there are, whoever has the name of whom."""
        works = self.write('a.bib', ''.join(
            f'@article{{{key}, title = {{{title}}}, author = {{Wang, Wei and {other}}}, year = 2020,'
            f' doi = {{10.1000/{key}}}}}' for key, title, other in (('a', 'Alpha', 'Roe, Rick'), ('b', 'Beta', 'Poe, Pam'),
                                                                    ('c', 'Gamma', 'May, Max'))))
        (row,) = json.loads(self.run_ctl('import', '--json', works)[0])['files']
        self.assertEqual(row['new']['people'], 6)
        self.assertEqual(self.json('stats', '--json')['people'], 6)

    def test_namesakes(self):
        """Two papers of one title that somebody has told apart stay told apart elsewhere, whoever wrote them."""
        for author in ('Doe, Jane', 'Wang, Wei'):
            with self.subTest(author):
                self.check_namesakes(author)

    def check_namesakes(self, author):
        self.library = self.folder / f'{author}.db'
        works = self.write('a.bib', '@article{a, title = {On the Turning of Wheels}, author = {' + author + '},'
                           ' year = 2020, doi = {10.1000/a}}@article{b, title = {On the Turning of Wheels},'
                           ' author = {' + author + '}, year = 2021, doi = {10.1000/b}}')
        self.run_ctl('import', works)
        self.assertEqual([d['kind'] for d in self.doubts()], ['paper'])
        self.run_ctl('distinct', 'doi:10.1000/a', 'doi:10.1000/b')
        file = self.folder / f'{author}.json'
        self.run_ctl('decisions', 'export', file)
        for name, steps in (('one.db', ('decisions', 'works')), ('two.db', ('works', 'decisions'))):
            other = self.folder / (author + name)
            for step in steps:
                self.run_ctl(*(['import', works] if step == 'works' else ['decisions', 'import', file]), library=other)
            self.assertEqual(self.doubts(other), [])
            self.assertEqual(len(self.json('list', '--json', 'papers', library=other)), 2)
            self.run_ctl('check', library=other)

    def test_dump(self):
        """A dump offers what is like something that somebody has chosen, and nothing else."""
        dump = self.write('snapshot.json', lines([
            record(1, ('Doe', 'J.'), ('Roe', 'Rick')), record(2, ('Poe', 'P.'), ('Moe', 'Max')),
            record(3, ('Poe', 'Pam'), ('Moe', 'Max')), record(4, ('Doe', 'J. K.'), ('Roe', 'Rick'))]))
        works = self.write('a.bib', ALPHA)
        self.run_ctl('import', dump)
        self.assertEqual(self.doubts(), [])
        self.run_ctl('import', works)
        self.assertEqual([pair[:2] for pair in self.names()], [('J. Doe', 'Jane Doe'), ('J. K. Doe', 'Jane Doe')])
        other = self.folder / 'other.db'
        self.run_ctl('import', works, dump, library=other)
        self.assertEqual(self.names(other), self.names())
        self.run_ctl('check', library=other)

    def test_older_library(self):
        """A library that was written before there were pairs gets them when it is written again."""
        self.run_ctl('import', self.write('a.bib', ALPHA + BETA))
        self.change("DELETE FROM doubtful; INSERT INTO meta VALUES ('doubtful', 'unmade')")
        self.assertEqual(self.doubts(), [])
        self.run_ctl('import', self.write('c.bib', ALPHA.replace('Alpha', 'Gamma').replace('alpha', 'gamma')))
        self.assertEqual(len(self.doubts()), 1)

    def change(self, sql):
        with sqlite3.connect(self.library) as db:
            db.executescript(sql)
        db.close()


if __name__ == '__main__':
    unittest.main()
