"""What goes out: each format, of everything and of a search, and back in without loss."""
import gzip
import itertools
import json
import random
import re
import unittest

from harness import DATA, PROFILE, REFUSED, USAGE, Case

EXPORTS = DATA / 'exports'
FORMATS = {'bibtex': 'wheels.bib', 'ris': 'wheels.ris', 'csl-json': 'wheels.json'}
BIBTEX = '''@article{a, title = {On the Turning of Wheels}, author = {Ramelli, Agostino},
  year = 1588, journal = {Journal of Wheels}}
@article{b, title = {On Cogs}, author = {Lovelace, Ada and Ramelli, Agostino}, year = 1843}
'''


DIGEST = '''Paper Highlights, January '25
Wheels that turn
tl;dr
Paper of the month:
A wheel is turned by nobody at all.
⭐Paper of the month⭐
On Turning Wheels Without Anybody
Read the paper [Padua, independent]
A wheel is turned by nobody, says the paper, and the books on it stay open all the same while it does so.
'''


class Formats(Case):
    def setUp(self):
        super().setUp()
        self.import_text('a.bib', BIBTEX)

    def export(self, name, *query, **options):
        return self.run_ctl('export', '--format', name, *query, **options)[0]

    def test_of_everything_and_of_a_search(self):
        whole = {'bibtex': r'^@', 'ris': r'^TY  - ', 'csl-json': r'"type"'}
        for name, sign in whole.items():
            self.assertEqual(len(re.findall(sign, self.export(name), re.M)), 2, name)
            found = self.export(name, 'cogs')
            self.assertEqual(len(re.findall(sign, found, re.M)), 1, name)
            self.assertIn('On Cogs', re.sub('[{}]', '', found))
            self.assertEqual(len(re.findall(sign, self.export(name, 'author:lovelace'), re.M)), 1, name)
            self.assertEqual(re.findall(sign, self.export(name, 'nothingofthekind'), re.M), [])
        self.assertEqual(json.loads(self.export('csl-json', 'nothingofthekind')), [])

    def test_to_a_file(self):
        for name in ('bibtex', 'ris', 'csl-json', 'opml', 'json', 'jsonl'):
            path = self.folder / name
            self.assertEqual(self.export(name, '--output', path), '')
            self.assertEqual(path.read_text(), self.export(name))
        path = self.folder / 'none' / 'a.bib'
        self.export('bibtex', '--output', path, status=REFUSED)
        self.assertFalse(path.parent.exists())

    def test_file_is_replaced_whole_or_not_at_all(self):
        path = self.write('out.bib', 'What was there before')
        self.export('bibtex', '--output', path, 'year:nonsense:::"', status=0)
        self.assertNotIn('before', path.read_text())

    def test_markdown(self):
        """A file a paper, linked to each other, and needs a folder."""
        self.export('markdown', status=USAGE)
        out = self.folder / 'new' / 'out'
        self.export('markdown', '--output', out)
        files = sorted(out.iterdir())
        self.assertEqual([path.name for path in files], ['on-cogs-2.md', 'on-the-turning-of-wheels-1.md'])
        text = files[0].read_text()
        self.assertTrue(text.startswith('---\ntitle: "On Cogs"\n'))
        self.assertIn('  - "Ada Lovelace"\n', text)
        self.export('markdown', '--output', out)
        self.assertEqual(sorted(out.iterdir()), files, 'the same names again')
        some = self.folder / 'some'
        self.export('markdown', '--output', some, 'cogs')
        self.assertEqual([path.name for path in some.iterdir()], ['on-cogs-2.md'])
        self.library = self.folder / 'again.db'
        rows = self.json('import', '--json', out)['files']
        self.assertEqual([row['kind'] for row in rows], ['note', 'note'])

    def test_markdown_links(self):
        self.import_text('openalex.json', '\n'.join(json.dumps(
            {'id': f'https://openalex.org/W{i}', 'title': f'Work {i}', 'display_name': f'Work {i}',
             'type': 'article', 'authorships': [], 'ids': {},
             'referenced_works': [f'https://openalex.org/W{i + 1}']}) for i in (1, 2)))
        self.export('markdown', '--output', self.folder / 'out')
        files = {path.name: path.read_text() for path in (self.folder / 'out').iterdir()}
        cited = next(name for name in files if name.startswith('work-2'))
        citing = next(name for name in files if name.startswith('work-1'))
        self.assertIn(f']({cited})', files[citing])

    def test_opml(self):
        self.assertIn('<opml', self.export('opml'))
        self.assertNotIn('<outline', self.export('opml'))
        self.import_text('f.opml', '<opml version="2.0"><body><outline text="A &amp; B" type="rss" '
                                   'xmlUrl="https://a.example/?x=1&amp;y=2"/></body></opml>')
        self.assertIn('xmlUrl="https://a.example/?x=1&amp;y=2"', self.export('opml'))

    def test_untitled(self):
        """A paper that is only described goes out with what is known."""
        self.import_text('p.txt', PROFILE)
        for name in ('bibtex', 'ris', 'csl-json'):
            self.assertTrue(self.export(name))
        self.export('markdown', '--output', self.folder / 'out')
        self.assertEqual(len(list((self.folder / 'out').iterdir())),
                         self.json('stats', '--json')['papers'])

    def test_empty(self):
        self.library = self.folder / 'none.db'
        for name in ('bibtex', 'ris'):
            self.assertEqual(self.export(name).strip(), '')
        self.assertEqual(json.loads(self.export('csl-json')), [])
        self.assertFalse(self.library.exists())


class Merged(Case):
    """What somebody has made one is one in a library that reads the export."""

    def counts(self):
        stats = self.json('stats', '--json')
        return {name: stats[name] for name in ('papers', 'people', 'documents', 'mentions')}

    def paper(self, opening):
        return next(p for p in self.json('list', '--json', 'papers') if p['title'].startswith(opening))

    def test_mentioned(self):
        """Under the title that it has no more: that stays what the document calls it."""
        for keep, other in (('On Cogs', 'On Turning'), ('On Turning', 'On Cogs')):
            with self.subTest(keep=keep):
                self.library = self.folder / f'{len(list(self.folder.iterdir()))}.db'
                self.import_text('a.bib', BIBTEX)
                self.import_text('d.txt', DIGEST)
                self.run_ctl('merge', self.paper(keep)['id'], self.paper(other)['id'])
                counts, mentions = self.counts(), [m['excerpt'] for m in self.paper('On Cogs')['mentions']]
                self.assertEqual((counts['papers'], len(mentions)), (2, 1))
                wanted = self.json('export', '--format', 'json')
                self.run_ctl('export', '--format', 'json', '--output', self.folder / 'out.json')
                self.library = self.library.with_suffix('.again.db')
                self.import_text('out.json', (self.folder / 'out.json').read_text())
                self.assertEqual(self.counts(), counts)
                self.assertEqual([m['excerpt'] for m in self.paper('On Cogs')['mentions']], mentions)
                again = self.json('export', '--format', 'json')
                self.assertEqual([[m['title'] for m in d['mentions']] for d in again['documents']],
                                 [[m['title'] for m in d['mentions']] for d in wanted['documents']])
                self.run_ctl('check')


class Rounds(Case):
    """Thirty works in each format, through a library into each format, and into a library again."""

    maxDiff = None
    n = 0

    def read(self, path):
        """The papers of a file, as a library of its own has them."""
        self.n += 1
        self.library = self.folder / f'{self.n}.db'
        row = self.json('import', '--json', path)['files'][0]
        self.assertIn(row['kind'], FORMATS)
        self.run_ctl('check')
        return row, self.json('export', '--format', 'json')['papers']

    @staticmethod
    def facts(paper):
        def name(person):
            return person['name'], person['given'], person['family']

        # An address that only spells the preprint's id is what formats have that lack the id.
        urls = [url for url in paper['urls']
                if url != f"https://arxiv.org/abs/{paper['identifiers']['arxiv']}"]
        fields = {key: value for key, value in paper['fields'].items()
                  if key in ('page', 'volume', 'issue', 'publisher', 'ISSN', 'ISBN', 'edition')}
        return {'title': paper['title'], 'authors': [name(a) for a in paper['authors']],
                'complete': paper['authors_complete'] or not paper['authors'],
                'contributors': sorted((c['role'], *map(str, name(c))) for c in paper['contributors']),
                'date': paper['published'], 'venue': paper['venue'], 'abstract': paper['abstract'],
                'tags': paper['tags'], 'urls': sorted(urls), 'fields': fields,
                'identifiers': {k: v for k, v in paper['identifiers'].items() if k != 'bibtex_key'}}

    def check_round(self, first, second):
        row, papers = self.read(EXPORTS / FORMATS[first])
        self.assertEqual(row['warnings'], [])
        wanted = {paper['title']: self.facts(paper) for paper in papers}
        self.assertEqual(len(wanted), len(papers), 'each has a title of its own')
        self.assertGreaterEqual(len(papers), 25)
        path = self.folder / f'out.{second}'
        self.run_ctl('export', '--format', second, '--output', path)
        row, papers = self.read(path)
        self.assertEqual((row['kind'], row['warnings']), (second, []))
        found = {paper['title']: self.facts(paper) for paper in papers}
        self.assertEqual(sorted(found), sorted(wanted))
        for title, facts in wanted.items():
            with self.subTest(f'{first} to {second}: {title}'):
                self.assertEqual(found[title], facts)

    def test_rounds(self):
        for first, second in itertools.product(FORMATS, FORMATS):
            with self.subTest(f'{first} to {second}'):
                self.check_round(first, second)

    def test_types(self):
        """The kind of work is kept where the format has such a kind."""
        for first, second in itertools.product(FORMATS, FORMATS):
            _, papers = self.read(EXPORTS / FORMATS[first])
            wanted = {paper['title']: paper['type'] for paper in papers}
            path = self.folder / f'types.{second}'
            self.run_ctl('export', '--format', second, '--output', path)
            _, papers = self.read(path)
            found = {paper['title']: paper['type'] for paper in papers}
            for title, kind in wanted.items():
                with self.subTest(f'{first} to {second}: {title}'):
                    self.assertEqual(found.get(title), kind)


class Long(Case):
    """An export that is too long to be held: over 64 MB, with more papers in a list than are read at once."""

    N_PAPERS = 3000
    ABSTRACT = 24000

    def words(self, length):
        return ' '.join(self.random.choices(self.vocabulary, k=length // 8))

    def setUp(self):
        super().setUp()
        self.random = random.Random(3)
        self.vocabulary = [''.join(self.random.choices('abcdefghijklmnop', k=7)) for _ in range(3000)]
        path = self.write('snapshot.json', ''.join(json.dumps(
            {'id': f'15{i // 1000 + 1:02}.{i % 1000 + 10000}', 'title': f'Paper {i}: {self.words(40)}',
             'categories': 'cs.LG', 'authors_parsed': [[f'Family{i % 700}', 'Ada', ''], [f'Other{i % 90}', 'Bo', '']],
             'abstract': self.words(self.ABSTRACT), 'update_date': '2015-11-24',
             'versions': [{'version': 'v1', 'created': 'Fri, 6 Nov 2015 15:45:31 GMT'}]}) + '\n'
            for i in range(self.N_PAPERS)))
        self.run_ctl('import', path, self.write('p.txt', PROFILE), self.write('a.bib', BIBTEX))
        self.run_ctl('bookmark', 'add', 'paper/7')
        self.wanted = self.folder / 'wanted.json'
        self.run_ctl('export', '--format', 'json', '--output', self.wanted)
        self.assertGreater(self.wanted.stat().st_size, 64 << 20)

    def test_again(self):
        """It gives the same library, packed or not, and adds nothing to it the second time."""
        packed = self.folder / 'wanted.json.gz'
        with gzip.open(packed, 'wb', compresslevel=1) as file:
            file.write(self.wanted.read_bytes())
        self.assertGreater(packed.stat().st_size, 4 << 20)
        self.library = self.folder / 'again.db'
        row = self.json('import', '--json', packed)['files'][0]
        self.assertEqual((row['kind'], row['warnings'], row['error']), ('bookwheel', [], None))
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith('.')], [])
        self.run_ctl('check')

        found = self.folder / 'found.json'
        self.run_ctl('export', '--format', 'json', '--output', found)
        wanted, again = json.loads(self.wanted.read_text()), json.loads(found.read_text())
        self.assertEqual(len(wanted['marks']), 1)
        for document in wanted['documents'] + again['documents']:
            del document['position']  # in the file that it came from
        for part, things in wanted.items():
            self.assertTrue(things == again[part], part)
        row = self.json('import', '--json', self.wanted)['files'][0]
        self.assertEqual((set(row['new'].values()), row['updated']['documents']), ({0}, 0))
        self.assertEqual(row['unchanged']['documents'], len(wanted['documents']))


if __name__ == '__main__':
    unittest.main(verbosity=0)
