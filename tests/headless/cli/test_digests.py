"""Where the works of a digest come from, whichever of its sections it has."""
import unittest

from harness import Case

TITLE = '# Paper Highlights, March \'24\n\n'
PICK = '## Paper of the month\n\n'
MORE = '## Research highlights\n\n'


def item(title, number, places):
    return f'### {title}\n\n[Read the paper](https://arxiv.org/abs/2301.0{number}) [{places}]\n\nWe discuss {title} here.\n\n'


AMBER = item('Amber Weirs in Rivers', 1000, 'Google DeepMind, independent, ETH Zürich')
COPPER = item('Copper Weirs in Rivers', 1001, 'MIT')


class Digests(Case):
    def test_affiliations(self):
        amber, copper = ['Google DeepMind', 'independent', 'ETH Zürich'], ['MIT']
        cases = {'highlight': (MORE + AMBER, [amber]), 'pick': (PICK + AMBER, [amber]),
                 'highlights': (MORE + COPPER + AMBER, [copper, amber]), 'both': (PICK + AMBER + MORE + COPPER, [amber, copper])}
        for name, (text, expected) in cases.items():
            with self.subTest(name=name):
                self.library = self.folder / f'{name}.db'
                row = self.import_text('digest.md', TITLE + text)
                self.assertEqual(row['files'][0]['kind'], 'digest')
                digest = self.json('show', '--json', 'document/1')
                self.assertEqual([mention['affiliations'] for mention in digest['mentions']], expected)


if __name__ == '__main__':
    unittest.main()
