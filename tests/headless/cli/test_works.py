"""Two works of one title stay two, whatever they share; one work stays one, whatever it is called later."""
import unittest

from harness import Case


def entry(key, kind='article', **fields):
    return f'@{kind}{{{key}, ' + ', '.join(f'{name} = {{{value}}}' for name, value in fields.items()) + '}\n'


def atom(version, title, authors, day):
    people = ''.join(f'<author><name>{name}</name></author>' for name in authors)
    return f'''<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query: v{version}</title>
<id>http://arxiv.org/api/v{version}</id><updated>2024-01-01T00:00:00Z</updated><entry>
<id>http://arxiv.org/abs/2105.01234v{version}</id><published>{day}T00:00:00Z</published><updated>{day}T00:00:00Z</updated>
<title>{title}</title><summary>Cloth is folded.</summary>{people}<category term="cs.LG"/></entry></feed>'''


TITLE = 'Static Checking of Long Programs'
TEAM = 'Nadia Sorel and Ben Ito'
LIKE = {'title': TITLE, 'author': TEAM, 'year': 2001}
TWO = {
    'volumes': ({'volume': 3, 'pages': '1--9', 'journal': 'Tides'}, {'volume': 9, 'pages': '77--99', 'journal': 'Tides'}),
    'pages': ({'volume': 3, 'pages': '11--19', 'journal': 'Tides'}, {'volume': 3, 'pages': '77--99', 'journal': 'Tides'}),
    'years': ({'journal': 'Tides'}, {'journal': 'Shores', 'year': 2021}),
    'nobody': ({'title': 'Static Checking', 'author': ''}, {'title': 'Static Checking', 'year': 2021}),
    'parts': ({'kind': 'book', 'volume': 1, 'isbn': '978-0-306-40615-7'}, {'kind': 'book', 'volume': 2, 'isbn': '9783161484100'}),
    'editions': ({'kind': 'book', 'edition': 1}, {'kind': 'book', 'edition': '2nd', 'year': 2003}),
    'prints': ({'kind': 'book', 'isbn': '0306406152'}, {'kind': 'book', 'isbn': '9783161484100', 'year': 2003}),
    'reports': ({'kind': 'techreport', 'number': 11}, {'kind': 'techreport', 'number': 12, 'year': 2002}),
    'plus': ({'title': f'{TITLE} in C'}, {'title': f'{TITLE} in C++'}),
    'sharp': ({'title': f'{TITLE} in C'}, {'title': f'{TITLE} in C\\#'}),
    'less': ({'title': f'{TITLE} at T<0'}, {'title': f'{TITLE} at T>0'}),
}
ONE = {
    'number': ({'volume': 3, 'pages': '11--19', 'journal': 'Tides'}, {'volume': 33, 'pages': '11-9', 'journal': 'Tides'}),
    'preprint': ({'volume': 'abs/0101.00001', 'journal': 'CoRR'}, {'volume': 9, 'pages': '1--9', 'journal': 'Tides', 'year': 2003}),
    'isbn': ({'kind': 'book', 'isbn': '0306406152', 'year': 2001}, {'kind': 'book', 'isbn': '978-0-306-40615-7', 'year': 2002}),
    'bindings': ({'kind': 'book', 'isbn': '0306406152'}, {'kind': 'book', 'isbn': '9783161484100'}),
    'unsaid': ({'volume': 3, 'journal': 'Tides'}, {'journal': 'Tides'}),
    'late': ({'eprint': '0101.00001', 'archiveprefix': 'arXiv'}, {'journal': 'Tides', 'volume': 9, 'year': 2006}),
    'undated': ({'title': 'Static Checking', 'year': ''}, {'title': 'Static Checking', 'year': 2021}),
    'roman': ({'kind': 'book', 'volume': 'III'}, {'kind': 'book', 'volume': 3}),
    'signs': ({'title': f'{TITLE} in C++'}, {'title': f'{TITLE} in {{C}}++'}),
}
BREAD = {'title': 'A Theory of Bread', 'author': 'Paula Quist', 'year': 1980, 'eprint': '2105.01234', 'archiveprefix': 'arXiv'}
FIRST = ('v1.xml', atom(1, 'Laundry Robots', ['Mira Castellan'], '2021-05-04'))
LAST = ('v4.xml', atom(4, 'Sparse Rewards Suffice for Cloth', ['Mira Castellan', 'Joost van der Heijden'], '2022-05-04'))
PRINTED = ('c.bib', entry('k', title='Sparse rewards suffice for cloth', author='Castellan, Mira and van der Heijden, Joost',
                          year=2023, journal='Shores'))


class Works(Case):
    def count(self, name, *texts):
        self.library = self.folder / f'{name}.db'
        for text in texts:
            self.import_text(*text)
        self.run_ctl('check')
        return len(self.json('list', '--json', 'papers'))

    def judge(self, cases, n):
        for name, pair in cases.items():
            texts = [(f'{i}.bib', entry(f'key{i}', **{**LIKE, **fields})) for i, fields in enumerate(pair)]
            for turned in (False, True):
                with self.subTest(name=name, turned=turned):
                    self.assertEqual(self.count(f'{name}{turned}', *(texts[::-1] if turned else texts)), n)

    def test_two(self):
        self.judge(TWO, 2)

    def test_one(self):
        self.judge(ONE, 1)

    def test_asked(self):
        self.count('asked', ('a.bib', entry('a', **LIKE, volume=3, journal='Tides')), ('b.bib', entry('b', **LIKE, volume=4, journal='Tides')))
        self.assertEqual(len(self.json('doubtful', '--json')), 1)

    def test_told(self):
        """What keeps two works apart is told where they are asked about."""
        seen = {}
        for name, pair in TWO.items():
            self.count(f'told{name}', *((f'{i}.bib', entry(f'key{i}', **{**LIKE, **fields})) for i, fields in enumerate(pair)))
            for doubt in self.json('doubtful', '--json'):
                seen[name] = [(clue['kind'], clue['values']) for clue in doubt['evidence'] if clue['against']]
        self.assertEqual({name: clues for name, clues in seen.items() if name not in ('years', 'nobody')}, {
            'volumes': [('other-volumes', ['3', '9'])],
            'pages': [('other-pages', ['11-19', '77-99'])],
            'parts': [('other-volumes', ['1', '2'])],
            'editions': [('other-editions', ['1', '2nd'])],
            'prints': [('other-isbns', ['0306406152', '9783161484100'])],
            'reports': [('other-numbers', ['11', '12'])],
            'plus': [('other-signs', [])],
            'sharp': [('other-signs', [])],
            'less': [('other-signs', [])],
        })

    def test_corrected(self):
        """A number that a document corrects makes no other work."""
        self.count('corrected', ('a.bib', entry('a', **LIKE, volume=3, journal='Tides')))
        self.run_ctl('bookmark', 'add', 'paper/1')
        self.assertEqual(self.count('corrected', ('a.bib', entry('a', **LIKE, volume=4, journal='Tides'))), 1)
        self.assertEqual(self.json('show', '--json', 'paper/1')['id'], 'paper/1')

    def test_mistaken(self):
        """An arXiv id that somebody has entered wrongly takes nothing from the paper that has it."""
        bread = ('b.bib', entry('b', **BREAD))
        for turned in (False, True):
            with self.subTest(turned=turned):
                self.assertEqual(self.count(f'bread{turned}', *((bread, FIRST) if turned else (FIRST, bread))), 2)
        for n, same in enumerate(({'author': 'M. Castellan'}, {'title': 'Laundry Robots Revisited'}, {'author': ''},
                                  {'title': 'Роботы для стирки', 'author': 'Мира Кастеллан'})):
            with self.subTest(same=same):
                self.assertEqual(self.count(f'same{n}', FIRST, ('c.bib', entry('c', **{**BREAD, **same}))), 1)

    def test_renamed(self):
        """A printed copy is found under the title that the last version has, whichever version came first."""
        for name, texts in (('first', (FIRST, LAST, PRINTED)), ('last', (LAST, FIRST, PRINTED))):
            with self.subTest(name=name):
                self.assertEqual(self.count(name, *texts), 1)
                (paper,) = self.json('list', '--json', 'papers')
                self.assertEqual(paper['title'], 'Sparse Rewards Suffice for Cloth')
                self.assertEqual(len(paper['authors']), 2)


if __name__ == '__main__':
    unittest.main()
