"""A family name is one whether it is written as one word or as several: it is asked about, and found."""
import unittest

from harness import Case

PAIRS = (('LeCun, Yann', 'Le Cun, Yann', 'lecun', 'le cun'),
         ('Vandermaaten, Laurens', 'van der Maaten, Laurens', 'vandermaaten'),
         ('LeCun, Yann', 'Yann Le Cun', 'lecun', 'le cun'),
         ('McDonald, Ryan', 'Mc Donald, Ryan', 'mcdonald', 'mc donald'))


class Families(Case):
    def state(self, name, *authors):
        self.library = self.folder / f'{name}.db'
        for i, author in enumerate(authors):
            self.import_text(f'{name}{i}.bib', f'@article{{k{i}, title = {{Study {"of Tides and Shores" if i else "of Winds"} }},'
                             f' author = {{{author} and Mira Castellan}}, year = {{2015}}}}')

    def test_asked(self):
        for i, (one, other, *_) in enumerate(PAIRS):
            for turned in (False, True):
                with self.subTest(one=one, turned=turned):
                    self.state(f'asked{i}{turned}', *((other, one) if turned else (one, other)))
                    (doubt,) = self.json('doubtful', '--json')
                    self.assertEqual([clue['likeness'] for clue in doubt['evidence'] if clue['kind'] == 'names'], ['spelling'])
                    self.run_ctl('merge', doubt['one']['id'], doubt['other']['id'])
                    self.assertEqual(len(self.json('list', '--json', 'people')), 2)

    def test_others(self):
        """Another family stays unasked."""
        self.state('others', 'Cun, Yann', 'LeCun, Yann')
        self.assertEqual(self.json('doubtful', '--json'), [])

    def test_among_many(self):
        """How many have the end of a family for a name does not matter."""
        many = [f'Lee, J{chr(97 + i // 26)}{chr(97 + i % 26)}' for i in range(80)]
        self.library = self.folder / 'many.db'
        self.import_text('many.bib', ''.join(f'@article{{m{i}, title = {{Notes on Basin {i} and its Mud}}, author = {{{name}}}, year = {{2015}}}}'
                                             for i, name in enumerate(many)))
        for i, author in enumerate(('Allee, John', 'Allee, J.')):
            self.import_text(f'{i}.bib', f'@article{{k{i}, title = {{Study of {"Tides" if i else "Winds"} }},'
                             f' author = {{{author} and Mira Castellan}}, year = {{2015}}}}')
        (doubt,) = self.json('doubtful', '--json')
        self.assertEqual({doubt['one']['name'], doubt['other']['name']}, {'John Allee', 'J. Allee'})

    def test_found(self):
        for i, (one, other, *typed) in enumerate(PAIRS):
            for name in (one, other):
                self.state(f'found{i}{name == one}', name)
                for words in typed:
                    for query in (f'{words} kind:person', f'author:"{words}" kind:paper'):
                        with self.subTest(name=name, query=query):
                            self.assertEqual(len(self.json('search', '--json', query)['hits']), 1)

    def test_elsewhere(self):
        """A name in another script is found as it is written in Latin letters."""
        for i, (name, typed) in enumerate((('Иванов, Пётр', 'petr ivanov'), ('王, 小明', 'wang xiaoming'))):
            self.state(f'elsewhere{i}', name)
            for query in (f'{typed} kind:person', f'{typed} kind:paper', f'author:{typed.split()[0]} kind:paper'):
                with self.subTest(name=name, query=query):
                    self.assertEqual(len(self.json('search', '--json', query)['hits']), 1)


if __name__ == '__main__':
    unittest.main()
