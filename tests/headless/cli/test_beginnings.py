"""In a library of some size a word is looked for among the most frequent that begin so; none is lost by it."""
import itertools
import json
import random
import string
import unittest

import dumps
from harness import Case

N_PAPERS = 5200  # more than a library has in which every word can be tried
N_WORDS = 50_000  # more than the index has without a table of beginnings


def made_words():
    """Words as no language has them, none of which begins as another ends."""
    letters = string.ascii_lowercase
    return (''.join(word) for word in itertools.product('bcdfg', 'aeiou', letters, letters, 'hklmn', 'aeio'))


def write_corpus(path):
    rng = random.Random(3)
    lenses = ['lens' + ''.join(tail) for tail in itertools.product('abcdefgh', repeat=2)]
    words = itertools.islice(made_words(), N_WORDS + 2000)
    with open(path, 'w', encoding='utf-8') as out:
        for number in range(N_PAPERS):
            record = dumps.arxiv(number, title=f'{dumps.sentence(rng, 4)} {number}',
                                 abstract=' '.join([*rng.sample(lenses, 10), *itertools.islice(words, 10)]))
            if number == 77:
                record |= {'title': 'The lens of Galileo', 'abstract': 'One lens and nothing else'}
            out.write(json.dumps(record) + '\n')


class Beginnings(Case):
    def setUp(self):
        super().setUp()
        write_corpus(self.folder / 'corpus.jsonl')
        self.run_ctl('import', self.folder / 'corpus.jsonl')

    def found(self, query, limit=5):
        return self.json('search', '--json', '--limit', limit, '--', query)

    def titles(self, query, limit=5):
        return [hit['title'] for hit in self.found(query, limit)['hits']]

    def check_whole_words(self):
        for query in ('galileo lens', 'The lens', 'title:lens', '"the lens', 'lens'):
            with self.subTest(query):
                self.assertIn('The lens of Galileo', self.titles(query))

    def check_new_words(self):
        self.import_text('new.bib', '@article{a, title={On Zqxvort Engines}, abstract={Of a wyxz and more}}')
        for query in ('zqxvort', 'zqxvo', 'zqxv', 'zqx', 'wyxz', 'wyx', 'wyxz '):
            with self.subTest(query):
                self.assertEqual(self.titles(query), ['On Zqxvort Engines'])

    def check_long_phrases(self):
        """What is pasted behind an open quotation mark is cut where nobody would read on, and says so."""
        hints = self.found('"' + 'lens ' * 500 + 'of')['hints']
        self.assertEqual(len(hints), 1)
        self.assertIn('64', json.dumps(hints))
        self.assertEqual(self.found('"' + 'lens ' * 63 + 'of')['hints'], [])
        self.assertEqual(self.titles('"One lens and nothing el'), ['The lens of Galileo'])
        self.found('lens-' * 10_000 + 'lens')

    def test_beginnings(self):
        # One library for all, as it takes longer to make than to look into.
        self.check_whole_words()
        self.check_new_words()
        self.check_long_phrases()


if __name__ == '__main__':
    unittest.main()
