"""People and papers whose names are not in plain Latin letters."""
import json
import unittest

from harness import Case


def bib(*teams, title='Of Wheels and Gears'):
    return ''.join(f'@article{{k{n}, title = {{{title} {n}}}, author = {{{team}}}}}\n' for n, team in enumerate(teams))


class Scripts(Case):
    def people(self):
        return sorted(p['name'] for p in self.json('list', '--json', 'people'))

    def only(self, *teams):
        """Who is there of papers that teams have written."""
        self.library = self.folder / f'{abs(hash(teams))}.db'
        self.import_text('a.bib', bib(*teams))
        return self.people()

    def test_plain_letters(self):
        """A letter that cannot be typed makes no other person; two letters for one may."""
        for names in (('Łukasz Kaiser', 'Lukasz Kaiser'), ('Søren Møller', 'Soren Moller'),
                      ('Özgür Işık', 'Ozgur Isik'), ('David Strauß', 'David Strauss'),
                      ('Đorđe Đorđević', 'Dorde Dordevic')):
            with self.subTest(names=names):
                self.assertEqual(self.only(*names), [names[0]])
                for name in names:
                    self.assertEqual(self.json('show', '--json', f'person:"{name}"')['name'], names[0])
        self.assertEqual(len(self.only('Søren Møller', 'Soren Moeller')), 2)

    def test_spelled_names_are_doubtful(self):
        for one, other in (('Søren Møller', 'Søren Moeller'), ('Đorđe Đorđević', 'Djordje Djordjevic'),
                           ('Jörg Weiß', 'Joerg Weiss'), ('Håkon Ås', 'Haakon Aas')):
            for names in ((one, other), (other, one)):
                with self.subTest(names=names):
                    self.only(f'{names[0]} and Ada Byron and Rick Roe', f'{names[1]} and Ada Byron and Rick Roe')
                    pairs = self.json('doubtful', '--json')
                    self.assertEqual([{d['one']['name'], d['other']['name']} for d in pairs], [{one, other}])

    def test_family_first(self):
        """Whichever way a format tells the parts, with a space or without."""
        names = ('佐藤 太郎', '佐藤, 太郎', '佐藤太郎')
        self.assertEqual(self.only(*names), ['佐藤 太郎'])
        self.import_text('b.json', json.dumps([{'id': 'x', 'type': 'book', 'title': 'Tides', 'author':
                                                [{'family': '佐藤', 'given': '太郎'}, {'family': '김', 'given': '민수'}]}]))
        self.assertEqual(self.people(), ['佐藤 太郎', '김 민수'])
        for typed in ('佐藤 太郎', '佐藤太郎', '太郎 佐藤', '太郎佐藤'):
            self.assertEqual(self.json('search', '--json', typed)['hits'][0]['title'], '佐藤 太郎', typed)
        self.assertIn('佐藤, 太郎', self.run_ctl('export', '--format', 'bibtex')[0])
        self.assertEqual(self.only('王 小明', '小明, 王'), ['小明 王', '王 小明'])

    def test_groups_and_titles(self):
        self.assertEqual(self.only('{The ATLAS Collaboration}', 'ATLAS Collaboration', '{ATLAS collaboration}'),
                         ['The ATLAS Collaboration'])
        self.assertEqual(self.only('Ada Byron', 'Dr. Ada Byron', 'Prof. Dr. Ada Byron', 'Ada Byron PhD'), ['Ada Byron'])
        self.assertEqual(len(self.only('Harold Penrose Jr.', 'Dr. Harold Penrose Sr.', 'Harold Penrose')), 3)


if __name__ == '__main__':
    unittest.main(verbosity=0)
