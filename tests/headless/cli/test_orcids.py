"""Whom one ORCID joins, and whom not: placeholders and mistakes are found in real data."""
import json
import unittest

from harness import Case

ORCID = '0000-0002-1825-0097'
ONE = (('Ana', 'Souza', 'A.', 'Souza'), ('Ana Maria', 'Souza', 'Maria', 'Souza'), ('Ana', 'Souza', 'Ana', 'Lima'),
       ('Wei', 'Zhang', 'Zhang', 'Wei'), ('Aleksandr', 'Orlov', 'Alexander', 'Orlov'), ('José', 'Díaz', 'Jose', 'Diaz'),
       ('Jimmy Xiaoming', 'Wang', 'Xiaoming', 'Wang'))
TWO = (('Bruno', 'Souza', 'Ana', 'Souza'), ('Li', 'Zhang', 'Ming', 'Zhang'), ('Robert', 'Orr', 'Bob', 'Orr'))


def listing(name, given, family):
    work = {'id': name, 'type': 'article-journal', 'title': f'A work on {name}', 'issued': {'date-parts': [[2020]]},
            'author': [{'given': given, 'family': family, 'ORCID': f'https://orcid.org/{ORCID}'}]}
    return (f'{name}.json', json.dumps([work]))


class Orcids(Case):
    def people(self, name, *texts):
        self.library = self.folder / f'{name}.db'
        for text in texts:
            self.import_text(*text)
        return self.json('list', '--json', 'people')

    def judge(self, cases, n):
        for i, names in enumerate(cases):
            texts = (listing('kelp', *names[:2]), listing('moss', *names[2:]))
            for turned in (False, True):
                with self.subTest(names=names, turned=turned):
                    self.assertEqual(len(self.people(f'{n}-{i}-{turned}', *(texts[::-1] if turned else texts))), n)

    def test_one(self):
        self.judge(ONE, 1)

    def test_two(self):
        self.judge(TWO, 2)

    def test_asked(self):
        """Who may be one all the same is asked, and what is said stays."""
        for i, names in enumerate(TWO):
            self.people(f'asked{i}', listing('kelp', *names[:2]), listing('moss', *names[2:]))
            (doubt,) = self.json('doubtful', '--json')
            self.assertIn(f'orcid:{ORCID}', [value for clue in doubt['evidence'] for value in clue['values']])
            self.assertEqual([clue['kind'] for clue in doubt['evidence'] if clue['against']], ['names'])
            self.run_ctl('merge', doubt['one']['id'], doubt['other']['id'])
            self.assertEqual(len(self.people(f'asked{i}', listing('reed', *names[:2]))), 1)


if __name__ == '__main__':
    unittest.main()
