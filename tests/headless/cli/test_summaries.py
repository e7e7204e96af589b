"""Papers of a profile that have a summary and no title, and the works that these describe."""
import json
import unittest

from harness import Case

TITLE = 'Levelled Gears: Turning Many Books at Once'
ABSTRACT = '''A wheel with levelled gears keeps every shelf upright while scholars compare folios. We measure the friction
  of brass teeth against walnut axles, count the turns that a librarian makes in an afternoon of reading, and describe how
  the carpenter balances the frame. Grease from sheep keeps it quiet. Eight shelves prove enough for commentary.'''
PAPER = f'''@article{{a, title = {{{TITLE}}}, author = {{Babbage, Charles and Lovelace, Ada}}, year = 1842,
  abstract = {{{ABSTRACT}}}}}
'''
OTHER = '''@article{b, title = {Of Brass Teeth and Walnut Axles}, author = {Babbage, Charles and Ramelli, Agostino}, year = 1843,
  abstract = {The friction of brass teeth against walnut axles is measured in winter. A carpenter balances frames with grease.}}
'''
SURE = '''The work shows that levelled gears hold each shelf of a wheel upright, so that scholars may compare folios without
lifting them; it reports the friction of brass teeth against walnut axles, counts the turns of a librarian during an afternoon
of reading, and tells how a carpenter balances the frame with grease from sheep, concluding that eight shelves are enough for
commentary.'''.replace('\n', ' ')
SOME = '''The work tells how a carpenter makes brass teeth for walnut axles, and warns that friction is the enemy of every wheel
which is turned by hand, in winter as in summer, and that nobody should be surprised by it; it is recommended to all of them.
'''.replace('\n', ' ').strip()
NUMBERED = PAPER.replace('Eight shelves', 'After 4711 turns and 38,961 pages eight shelves')
LESS = '''The work shows how gears keep shelves upright for scholars, and reports the friction of brass teeth, the turns of a
librarian, and what a carpenter thinks of grease and of walnut, whatever the weather may be.'''.replace('\n', ' ')


def profile(*papers, person='Charles Babbage', more=''):
    slug = person.lower().replace(' ', '-')
    papers = '\n'.join(papers)
    return f'''thinker:{slug}{person}
Authored papers ({papers.count(chr(10)) + 1})
{papers}
Affiliations (1)
- Analytical Society(institute){more}
'''


class Summaries(Case):
    def read(self, *texts):
        return [self.import_text(name, text) for name, text in texts]

    def papers(self):
        return sorted((p['title'][:10], p['title_known'], len(p['seen_in'])) for p in self.json('list', '--json', 'papers'))

    def doubts(self):
        return [d for d in json.loads(self.run_ctl('doubtful', '--json')[0]) if d['kind'] == 'paper']

    def in_both_orders(self, *texts):
        """In a library for each order."""
        for order in (texts, texts[::-1]):
            self.library = self.folder / f'{len(list(self.folder.iterdir()))}.db'
            self.read(*order)
            yield
            self.run_ctl('check')

    def find(self, title=TITLE):
        return next(p for p in self.json('list', '--json', 'papers') if p['title'] == title)

    def test_joined(self):
        for _ in self.in_both_orders(('p.txt', profile(SURE)), ('a.bib', PAPER), ('b.bib', OTHER)):
            self.assertEqual(self.papers(), [('Levelled G', True, 2), ('Of Brass T', True, 1)])
            paper = self.find()
            self.assertEqual((paper['summary'], paper['abstract'] is None), (SURE, False))
            self.assertEqual([a['name'] for a in paper['authors']], ['Charles Babbage', 'Ada Lovelace'])
            self.assertEqual(self.doubts(), [])
            shown = self.run_ctl('show', paper['id'])[0]
            self.assertIn('a summary by one of its authors', shown)

    def test_counts(self):
        """A summary of what is known is no new paper."""
        (paper, summary) = self.read(('a.bib', PAPER), ('p.txt', profile(SURE)))
        self.assertEqual([r['files'][0]['new']['papers'] if 'files' in r else r for r in (paper, summary)], [1, 0])

    def test_asked(self):
        """Less is asked: what says less, what two say, what is by nobody of them, or of another year."""
        near = PAPER.replace('{a,', '{c,').replace(TITLE, 'Wheels for Scholars')
        less = near.replace(ABSTRACT, '.'.join(ABSTRACT.split('.')[:2]).replace('upright', '').replace('folios', ''))
        for n, (texts, asked) in enumerate((
                ((('p.txt', profile(SOME)), ('a.bib', PAPER)), 1),
                ((('p.txt', profile(SURE)), ('b.bib', OTHER)), 1),
                ((('p.txt', profile(SURE)), ('ac.bib', PAPER + near)), 2),
                ((('p.txt', profile(SURE, person='Agostino Ramelli')), ('a.bib', PAPER)), 0),
                ((('p.txt', profile(SURE + '\nMay 3, 1844')), ('a.bib', PAPER)), 1),
                ((('p.txt', profile(SURE, SURE.replace('The work', 'This paper'))), ('a.bib', PAPER)), 2),
                ((('p.txt', profile(TITLE + ' (1842)', 'May 3, 1842', SURE)), ('a.bib', PAPER)), 0),
                ((('p.txt', profile(SURE)), ('ac.bib', PAPER + less)), 2),
                ((('p.txt', profile(TITLE + ' (1842)', SOME, SURE)), ('a.bib', PAPER)), 1))):
            with self.subTest(n=n):
                for _ in self.in_both_orders(*texts):
                    self.assertEqual(len(self.doubts()), asked)
                    self.assertEqual(sum(not p[1] for p in self.papers()), 2 if n == 5 else n != 6, self.papers())

    def test_year(self):
        for _ in self.in_both_orders(('p.txt', profile(SURE + '\nMay 3, 1842')), ('a.bib', PAPER)):
            self.assertEqual(len(self.papers()), 1)

    def test_telling(self):
        """Numbers, a quoted title, an identifier and co-authors tell more than words."""
        paper = NUMBERED.replace('year', 'eprint = {1412.01234}, archiveprefix = {arXiv}, year')
        for n, (text, joined) in enumerate((
                (LESS, False), (LESS + ' It counts 4711 turns.', False), (LESS + ' It counts 4711 of 38,961 turns.', True),
                (LESS + ' It counts 4711 turns with Ada Lovelace.', True), (LESS + ' It is by Ada Lovelace.', False),
                (LESS + ' See arXiv:1412.01234 for the rest.', True), (LESS + f' It is called “{TITLE}” by all.', True),
                ('It builds on “' + TITLE + '” and tells what a carpenter thinks of brass, walnut, friction, commentary'
                 ' and the grease of sheep in the winter.', False))):
            with self.subTest(n=n):
                for _ in self.in_both_orders(('p.txt', profile(text)), ('a.bib', paper)):
                    self.assertEqual((len(self.papers()), len(self.doubts())), (1, 0) if joined else (2, 1))

    def test_split(self):
        """Somebody takes it back, and that stays."""
        for _ in self.in_both_orders(('p.txt', profile(SURE)), ('a.bib', PAPER)):
            self.run_ctl('split', self.find()['id'])
            two = [('Levelled G', True, 1), ('The work s', False, 1)]
            self.assertEqual((self.papers(), self.doubts()), (two, []))
            self.read(('a.bib', PAPER.replace('1842', '1841')), ('p.txt', profile(SURE, more='\n- Royal Society(institute)')))
            self.assertEqual((self.papers(), self.doubts()), (two, []))
            self.run_ctl('undo')
            self.assertEqual(self.papers(), [('Levelled G', True, 2)])
            self.read(('p.txt', profile(SURE)), ('a.bib', PAPER))
            self.assertEqual(self.papers(), [('Levelled G', True, 2)])
            self.run_ctl('redo')
            self.assertEqual((self.papers(), self.doubts()), (two, []))
            self.read(('c.bib', PAPER.replace('{a,', '{c,').replace(TITLE, 'Wheels for Scholars')))
            self.assertEqual((len(self.papers()), len(self.doubts())), (3, 1), 'it is asked of another too')

    def test_distinct(self):
        """What somebody has said to be two is not joined by whatever comes, nor while that can be said again."""
        self.read(('p.txt', profile(SURE)), ('a.bib', PAPER.replace(ABSTRACT, 'Friction of brass teeth.')))
        (doubt,) = self.doubts()
        self.run_ctl('distinct', doubt['one']['id'], doubt['other']['id'])
        self.read(('a.bib', PAPER), ('p.txt', profile(SURE, more='\n- Royal Society(institute)')))
        self.assertEqual((len(self.papers()), self.doubts()), (2, []))
        self.run_ctl('undo')
        self.assertEqual((len(self.papers()), len(self.doubts())), (2, 1))
        self.run_ctl('redo')
        self.assertEqual((len(self.papers()), self.doubts()), (2, []))
        self.read(('c.bib', PAPER.replace('{a,', '{c,').replace(TITLE, 'Wheels for Scholars')))
        self.assertEqual((len(self.papers()), len(self.doubts())), (3, 1), 'another is asked of')
        self.run_ctl('check')

    def test_read_again(self):
        for _ in self.in_both_orders(('p.txt', profile(SURE)), ('a.bib', PAPER)):
            before = self.json('list', '--json', 'papers')
            self.read(('p.txt', profile(SURE)), ('a.bib', PAPER))
            self.assertEqual(self.json('list', '--json', 'papers'), before)
            (report,) = self.read(('p.txt', profile(SURE, more='\n- Royal Society(institute)')))
            self.assertEqual(report['files'][0]['new']['papers'], 0)
            self.assertEqual(self.json('list', '--json', 'papers')[0]['id'], before[0]['id'])

    def test_withdrawn(self):
        """What a document says no more is not joined either."""
        self.read(('a.bib', PAPER), ('p.txt', profile(SURE)))
        self.read(('p.txt', profile(SOME)))
        self.assertEqual(([p[1] for p in self.papers()], len(self.doubts())), ([True, False], 1))
        self.run_ctl('check')

    def test_later_evidence(self):
        """A paper that has its abstract later is known then."""
        self.read(('a.bib', PAPER.replace(ABSTRACT, '')), ('p.txt', profile(SURE)))
        self.assertEqual(len(self.papers()), 2)
        self.read(('a.bib', PAPER))
        self.assertEqual((len(self.papers()), self.doubts()), (1, []))
        self.run_ctl('check')

    def test_two_profiles(self):
        """Of two authors who have it summarised otherwise."""
        texts = [('p.txt', profile(LESS + ' It counts 4711 of 38,961 turns.')), ('a.bib', NUMBERED),
                 ('q.txt', profile(SURE, person='Ada Lovelace'))]
        for order in (texts, (texts[1], texts[0], texts[2])):
            for _ in self.in_both_orders(*order):
                self.assertEqual((self.papers(), self.doubts()), ([('Levelled G', True, 3)], []))

    def test_dump(self):
        """A dump is judged at its end."""
        lines = [{'id': f'1501.{10000 + i}', 'title': f'Paper {i}', 'categories': 'cs.LG', 'abstract': 'It says nothing.',
                  'authors_parsed': [[f'Family{i}', 'Ada', '']], 'update_date': '2015-11-24',
                  'versions': [{'version': 'v1', 'created': 'Fri, 6 Nov 2015 15:45:31 GMT'}]} for i in range(9)]
        lines[5].update({'title': TITLE, 'abstract': ABSTRACT, 'authors_parsed': [['Babbage', 'Charles', '']]})
        for _ in self.in_both_orders(('p.txt', profile(SURE)), ('d.json', ''.join(json.dumps(x) + '\n' for x in lines))):
            self.assertEqual((len(self.papers()), self.doubts(), len(self.find()['seen_in'])), (9, [], 2))

    def test_bookmark(self):
        self.read(('p.txt', profile(SURE)))
        self.run_ctl('bookmark', 'add', self.json('list', '--json', 'papers')[0]['id'])
        self.read(('a.bib', PAPER))
        self.assertEqual((len(self.papers()), self.find()['bookmarked']), (1, True))
        self.run_ctl('check')

    def test_people_by_hand(self):
        """Whom somebody has made one is no evidence, and stays what it is."""
        other = PAPER.replace('Babbage, Charles', 'Babbage, Karl')
        self.read(('p.txt', profile(SURE)), ('a.bib', other.replace(ABSTRACT, '')))
        self.run_ctl('merge', 'person:"Karl Babbage"', 'person:"Charles Babbage"')
        self.read(('a.bib', other))
        self.assertEqual(len(self.papers()), 2)
        people = [p['name'] for p in self.json('list', '--json', 'people')]
        self.assertNotIn('Charles Babbage', people)
        self.run_ctl('undo')
        self.assertIn('Charles Babbage', [p['name'] for p in self.json('list', '--json', 'people')])
        self.run_ctl('check')

    def test_above(self):
        """What somebody has merged before lies above it, and is taken back from above it."""
        self.read(('p.txt', profile(SURE)), ('a.bib', PAPER.replace(ABSTRACT, '')), ('b.bib', OTHER))
        self.run_ctl('merge', self.find()['id'], self.find('Of Brass Teeth and Walnut Axles')['id'])
        self.read(('a.bib', PAPER))
        self.assertEqual(self.papers(), [('Levelled G', True, 3)])
        self.run_ctl('undo')
        self.assertEqual(self.papers(), [('Levelled G', True, 2), ('Of Brass T', True, 1)])
        self.run_ctl('check')


if __name__ == '__main__':
    unittest.main()
