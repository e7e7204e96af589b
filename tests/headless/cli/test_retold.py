"""Papers that a document tells under a headline of its own."""
import json
import unittest

from harness import Case

TITLE = 'Levelled Gears: Turning Many Books at Once'
PAPER = f'''@article{{a, title = {{{TITLE}}}, author = {{Babbage, Charles and Lovelace, Ada}}, year = 1842,
  abstract = {{A wheel with levelled gears keeps every shelf upright while readers compare folios. We measure
  friction, and find that eight shelves are enough for scholars.}}}}
'''
HEADLINE = 'Levelled Gears: Why Scholars Need No More Than Eight Shelves'
SAID = 'Friction limits what readers can turn. A wheel keeps folios upright, and scholars compare them.'


def captures(person, headline, said):
    return f'''library.md

{person}

Chronological feed of everything captured from {person}.

{headline}

{said}

On the Price of Brass

The costs are listed. They are large.
'''


class Retold(Case):
    def found(self):
        paper = next(p['id'] for p in self.json('list', '--json', 'papers') if p['title'] == TITLE)
        titles = {d['id']: d['title'] for d in self.json('list', '--json', 'documents')}
        return [(titles[m['document']], m['excerpt'], m['found'])
                for m in self.json('show', '--json', paper)['mentions']]

    def read(self, *texts):
        for name, text in texts:
            self.import_text(name, text)

    def test_order(self):
        """Whichever comes first, and in one import."""
        texts = [('a.bib', PAPER), ('captures.txt', captures('Charles Babbage', HEADLINE, SAID))]
        for n, order in enumerate((texts, texts[::-1])):
            with self.subTest(n=n):
                self.library = self.folder / f'{n}.db'
                self.read(*order)
                self.assertEqual(self.found(), [(HEADLINE, SAID, 'named')])
                self.run_ctl('check')

    def test_only_with_evidence(self):
        """A headline that begins so is not enough without an author, nor without what the paper is about."""
        for n, (person, headline, said) in enumerate((
                ('Agostino Ramelli', HEADLINE, SAID), ('Charles Babbage', HEADLINE, 'He had tea. It was cold.'),
                ('Charles Babbage', 'Gears: Why Scholars Need No More Than Eight Shelves', SAID),
                ('Charles Babbage', 'Levelled Gears Are What Scholars Need', SAID))):
            with self.subTest(n=n):
                self.library = self.folder / f'{n}.db'
                self.read(('a.bib', PAPER), ('captures.txt', captures(person, headline, said)))
                self.assertEqual(self.found(), [])

    def doubts(self):
        return json.loads(self.run_ctl('doubtful', '--json')[0])

    def test_doubtful(self):
        """What is likely and not sure is asked, and can be said with one word, and taken back."""
        texts = [('a.bib', PAPER), ('captures.txt', captures('Charles Babbage', HEADLINE, 'He had tea. It was cold.'))]
        for n, order in enumerate((texts, texts[::-1])):
            with self.subTest(n=n):
                self.library = self.folder / f'{n}.db'
                self.read(*order)
                self.assertEqual(self.found(), [])
                (doubt,) = self.doubts()
                self.assertEqual((doubt['kind'], doubt['one']['title'], doubt['other']['title']),
                                 ('document', TITLE, HEADLINE))
                self.assertEqual([c['kind'] for c in doubt['evidence']], ['names', 'authors', 'terms'])
                self.assertIn('names Charles Babbage', self.run_ctl('doubtful')[0])
                one, other = doubt['one']['id'], doubt['other']['id']
                self.run_ctl('merge', one, other)
                self.assertEqual(self.found(), [(HEADLINE, 'He had tea. It was cold.', 'confirmed')])
                self.assertEqual(self.doubts(), [])
                self.run_ctl('undo')
                self.assertEqual((self.found(), len(self.doubts())), ([], 1))
                self.run_ctl('distinct', other, one)
                self.assertEqual((self.found(), self.doubts()), ([], []))
                self.read(('captures.txt', captures('Charles Babbage', HEADLINE, 'He had tea. It was hot.')))
                self.assertEqual((self.found(), self.doubts()), ([], []))
                self.run_ctl('mention', 'promote', other, one)
                self.assertEqual([f[2] for f in self.found()], ['confirmed'])
                self.run_ctl('check')

    def test_other_headline(self):
        """A capture from an author that says what the paper says is about it, whatever its headline; else it is asked."""
        said = ('Friction of 0.127 limits a wheel of 312 folios, with levelled gears upright; readers compare, scholars'
                ' measure shelves.')
        paper = PAPER.replace('eight shelves are', '312 folios at a friction of 0.127 on eight shelves are')
        for n, (text, found, asked) in enumerate((
                (said, 1, 0), (said.replace('0.127', 'something').replace('312', 'many'), 0, 1),
                (said.replace('Friction', 'Tea').replace('folios', 'cups').replace('shelves', 'saucers')
                 .replace('levelled gears upright; readers compare', 'milk').replace('0.127', '2021'), 0, 0))):
            texts = [('a.bib', paper), ('captures.txt', captures('Charles Babbage', 'Why Less Is More', text))]
            for m, order in enumerate((texts, texts[::-1])):
                with self.subTest(n=n, m=m):
                    self.library = self.folder / f'{n}{m}.db'
                    self.read(*order)
                    self.assertEqual((len(self.found()), len(self.doubts())), (found, asked), self.doubts())
                    if asked:
                        self.run_ctl('merge', self.doubts()[0]['one']['id'], self.doubts()[0]['other']['id'])
                        self.assertEqual((len(self.found()), self.doubts()), (1, []))
                        self.read(order[0], order[1])
                        self.assertEqual((len(self.found()), self.doubts()), (1, []))

    def test_no_longer_doubtful(self):
        """Nothing is asked of what has gone, and of what names the paper itself."""
        said = 'He had tea. It was cold.'
        self.read(('a.bib', PAPER), ('captures.txt', captures('Charles Babbage', HEADLINE, said)))
        self.assertEqual(len(self.doubts()), 1)
        self.read(('a.bib', PAPER.replace('Levelled Gears: Turning', 'Of Turning')))
        self.assertEqual(self.doubts(), [])
        self.read(('a.bib', PAPER))
        (doubt,) = self.doubts()
        self.assertEqual(doubt['evidence'][0]['likeness'], 'beginning')
        self.read(('captures.txt', captures('Charles Babbage', HEADLINE, said + f' He calls it {TITLE}.')))
        self.assertEqual(self.doubts(), [])
        self.run_ctl('check')

    def test_ambiguous(self):
        """Of two papers that it may be it is neither."""
        other = PAPER.replace('{a,', '{b,').replace('Turning Many Books at Once', 'Shelves for Scholars')
        self.read(('a.bib', PAPER), ('captures.txt', captures('Charles Babbage', HEADLINE, SAID)), ('b.bib', other))
        self.assertEqual(self.found(), [])
        self.run_ctl('check')

    def test_told_later(self):
        """A paper that gets its abstract or its authors after the capture is told as if it had had them."""
        texts = (('captures.txt', captures('Charles Babbage', HEADLINE, SAID)), ('whole.bib', PAPER))
        for name, less in (('abstract', PAPER[:PAPER.index('  abstract')] + '}'),
                           ('author', PAPER.replace('Babbage, Charles and ', ''))):
            first = (f'{name}.bib', less)
            for n, order in enumerate(((first, *texts[::-1]), (first, *texts), (texts[0], first, texts[1]))):
                with self.subTest(name=name, n=n):
                    self.library = self.folder / f'{name}{n}.db'
                    self.read(*order)
                    self.assertEqual((self.found(), self.doubts()), ([(HEADLINE, SAID, 'named')], []))
                    self.run_ctl('check')

    def test_rejected(self):
        self.read(('a.bib', PAPER), ('captures.txt', captures('Charles Babbage', HEADLINE, SAID)))
        document = next(d['id'] for d in self.json('list', '--json', 'documents') if d['title'] == HEADLINE)
        paper = next(p['id'] for p in self.json('list', '--json', 'papers') if p['title'] == TITLE)
        self.run_ctl('mention', 'reject', document, paper)
        self.assertEqual(self.found(), [])
        self.run_ctl('undo')
        self.assertEqual(self.found(), [(HEADLINE, SAID, 'named')])


if __name__ == '__main__':
    unittest.main()
