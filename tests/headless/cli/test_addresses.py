"""One work under two titles at one address of the web, whatever says so and whichever comes first."""
import json
import unittest

from harness import Case

AT = 'https://circuits.example.org/2024/scaling-monosemanticity/'
AGAIN = 'http://www.circuits.example.org/2024/scaling-monosemanticity/index.html?utm_source=x#intro'
TITLE = 'Scaling Monosemanticity: Extracting Interpretable Features'
BIB = ('a.bib', f'@misc{{a, title = {{Scaling monosemanticity}}, url = {{{AT}}}}}')
RIS = ('b.ris', f'TY  - JOUR\nTI  - {TITLE}\nAU  - Templeton, Adly\nPY  - 2024\nUR  - {AGAIN}\nER  - \n')
CSL = ('c.json', json.dumps([{'id': 'c', 'type': 'article', 'title': TITLE, 'URL': AGAIN,
                              'author': [{'family': 'Templeton', 'given': 'Adly'}]}]))
HTML = ('d.html', f'''<!DOCTYPE html><html><head><title>{TITLE}</title><link rel="canonical" href="{AGAIN}">
<meta name="citation_title" content="{TITLE}"><meta name="citation_author" content="Templeton, Adly">
</head><body><article><h1>{TITLE}</h1><p>We extract interpretable features of a large model, and scale.</p></article></body></html>''')
OTHER = ('e.bib', f'@misc{{e, title = {{What models know}}, author = {{Doe, Jane}}, url = {{{AT}}}}}')


class Addresses(Case):
    def papers(self):
        return self.json('list', '--json', 'papers')

    def read(self, name, *texts):
        self.library = self.folder / f'{name}.db'
        for text in texts:
            self.import_text(*text)

    def test_joined(self):
        for n, other in enumerate((RIS, CSL, HTML)):
            for turned in (False, True):
                with self.subTest(other=other[0], turned=turned):
                    self.read(f'{n}{turned}', *((other, BIB) if turned else (BIB, other)))
                    (paper,) = self.papers()
                    self.assertEqual(len(paper['urls']), 2)
                    self.assertEqual([a['name'] for a in paper['authors']], ['Adly Templeton'])
                    self.assertNotIn('url', paper['identifiers'])
                    self.assertEqual(self.json('doubtful', '--json'), [])
                    self.run_ctl('check')

    def test_offered(self):
        self.read('offered', BIB, OTHER)
        self.assertEqual(len(self.papers()), 2)
        (doubt,) = self.json('doubtful', '--json')
        self.assertEqual([(c['kind'], c['values']) for c in doubt['evidence']],
                         [('names', []), ('addresses', [AT.removeprefix('https://').rstrip('/')])])
        self.assertIn('both at the address circuits.example.org', self.run_ctl('doubtful')[0])
        self.run_ctl('merge', doubt['one']['id'], doubt['other']['id'])
        self.assertEqual(len(self.papers()), 1)
        self.import_text(*OTHER)
        self.assertEqual(len(self.papers()), 1)

    def test_of_nobody(self):
        """What a list gives to two is none's."""
        entries = f'@misc{{f, title = {{Scaling}}, url = {{{AT}}}}} @misc{{g, title = {{Features}}, url = {{{AT}}}}}'
        self.read('nobody', ('f.bib', entries), BIB, RIS)
        self.assertEqual(len(self.papers()), 4)
        self.assertFalse([d for d in self.json('doubtful', '--json') for c in d['evidence'] if c['kind'] == 'addresses'])


if __name__ == '__main__':
    unittest.main()
