"""People and papers whose names are not in plain Latin letters."""
import json
import unicodedata
import unittest

from harness import Case


def bib(*teams, title='Of Wheels and Gears'):
    return ''.join(f'@article{{k{n}, title = {{{title} {n}}}, author = {{{team}}}}}\n' for n, team in enumerate(teams))


KNOWN = [('佐藤 太郎 and 田中 花子', '深層学習による自然言語処理の研究'), ('王伟 and 李小明', '基于注意力机制的机器翻译方法'),
         ('김민수 and 이상', '딥러닝 기반 한국어 형태소 분석'), ('文明', 'Of Other Things'), ('李明', 'Of Wheels'), ('佐々木 希', 'デジタル本棚'),
         ('马来西', 'Of Gears'), ('ジョン スミス and マリー・キュリー', 'Of Books'), ('さくら', 'Of Trees')]
# What is written, and what of the library it names.
WRITTEN = [
    ('昨天王伟教授发表了论文。', ['王伟']), ('教授王伟来了。', ['王伟']), ('作者：王伟，李小明', ['李小明', '王伟']),
    ('国王伟岸。', []), ('王伟大的国。', []), ('他和王伟去了。', []), ('王伟与李小明去了。', ['李小明', '王伟']),
    ('王伟写了《基于注意力机制的机器翻译方法》。', ['基于注意力机制的机器翻译方法', '王伟']),
    ('《基于注意力机制的机器翻译方法：续》', []), ('李小明说', ['李小明']), ('李小明亮', []), ('古代文明（文明）很好。', []),
    ('文明教授说', ['文明']), ('马来西亚很大。', []), ('文明教授和李小明', ['文明', '李小明']),
    ('佐藤太郎氏の論文', ['佐藤太郎']), ('佐藤　太郎は東京にいる。', ['佐藤 太郎']), ('伊佐藤太郎丸', []),
    ('佐々木希さんが来た。', ['佐々木希']), ('『デジタル本棚』を読む。', ['デジタル本棚']), ('デジタル本棚屋', []),
    ('「深層学習による自然言語処理の研究」は面白い。', ['深層学習による自然言語処理の研究']),
    ('その深層学習による自然言語処理の研究は面白い。', ['深層学習による自然言語処理の研究']),
    ('これはジョン・スミスの本。', ['ジョン・スミス']), ('マリー・キュリーも。', ['マリー・キュリー']), ('ジョンスミスも。', []),
    ('ジョン・スミスソニアンも。', []), ('アン・ジョン・スミスも。', []), ('ジョン・スミス・ジュニアも。', []),
    ('これはジョン･スミスの本。', ['ジョン･スミス']), ('アン･ジョン･スミスも。', []), ('ジョン･スミス･ジュニアも。', []), ('さくらは咲く。', []),
    ('김민수 교수는 좋다.', ['김민수']), ('어제 김민수가 왔다.', ['김민수']), ('김민수에게는 좋다.', ['김민수']), ('김민수산시장', []),
    ('작은김민수가', []), ('이상 교수는 좋다.', ['이상']), ('이상은 좋다.', []), ('김민수와 이상은 좋다.', ['김민수', '이상']),
    ('그는 딥러닝 기반 한국어 형태소 분석을 발표했다.', ['딥러닝 기반 한국어 형태소 분석']),
]


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

    def test_searched_as_typed(self):
        names = ('Søren Møller', 'Đorđe Đorđević', 'Jörg Weiß', 'Håkon Ås', 'Łukasz Kaiser', 'Özgür Işık')
        self.only(*names)
        for name, typed in zip(names, ('Moller Soeren Moeller', 'Djordjevic Djordje Dordevic', 'Joerg Weiss', 'Haakon Aas Hakon',
                                       'Lukasz', 'Ozgur Isik')):
            for word in typed.split():
                found = self.json('search', '--json', f'kind:person {word}')['hits']
                self.assertEqual([h['title'] for h in found], [name], word)

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
        self.only('山田, 一郎')
        self.assertIn('author = {山田, 一郎}', self.run_ctl('export', '--format', 'bibtex')[0])
        self.assertEqual(self.only('王 小明', '小明, 王'), ['小明 王', '王 小明'])

    def known(self):
        return ''.join(f'@article{{k{n}, title = {{{title}}}, author = {{{team}}}}}\n' for n, (team, title) in enumerate(KNOWN))

    def named(self, ref):
        return sorted(m['title'] for m in self.json('show', '--json', ref)['mentions'] if m['found'])

    def test_named_without_spaces(self):
        """Whichever is known first: what could be part of another word, or is a word itself, is nobody."""
        notes = {f'n{n}.md': f'# Note {n}\n\n{text}\n' for n, (text, _) in enumerate(WRITTEN)}
        for first in (True, False):
            self.library = self.folder / f'{first}.db'
            if first:
                self.import_text('a.bib', self.known())
            for name, text in notes.items():
                self.write(f'notes/{name}', text)
            self.run_ctl('import', self.folder / 'notes')
            if not first:
                self.import_text('a.bib', self.known())
            refs = {d['title']: d['id'] for d in self.json('list', '--json', 'documents') if d['title']}
            for n, (text, named) in enumerate(WRITTEN):
                with self.subTest(first=first, text=text):
                    self.assertEqual(self.named(refs[f'Note {n}']), sorted(named))

    def test_named_in_parts(self):
        """A letter and its mark, as some systems write them, are as good as one; so are narrow ones."""
        self.import_text('a.bib', self.known() + bib('グレゴリー・ガウス', title='図書館の車輪とAmélix̂eの回転する本棚'))
        whole = {'「図書館の車輪とAmélix̂eの回転する本棚 0」である。': '図書館の車輪とAmélix̂eの回転する本棚 0',
                 'これはグレゴリー・ガウスの本。': 'グレゴリー・ガウス', 'これはｸﾞﾚｺﾞﾘｰ･ｶﾞｳｽの本。': 'ｸﾞﾚｺﾞﾘｰ･ｶﾞｳｽ',
                 '昨日佐藤太郎が来た。': '佐藤太郎', '어제 김민수에게는': '김민수', '이상은 좋다.': None, '作者：ガ、佐々木希': '佐々木希'}
        for n, (text, name) in enumerate(whole.items()):
            for form in ('NFC', 'NFD'):
                with self.subTest(text=text, form=form):
                    self.import_text(f'{n}{form}.md', f'# Note {n}{form}\n\n{unicodedata.normalize(form, text)}\n')
                    note = next(d['id'] for d in self.json('list', '--json', 'documents') if d['title'] == f'Note {n}{form}')
                    self.assertEqual([unicodedata.normalize('NFC', m['title']) for m in
                                      self.json('show', '--json', note)['mentions'] if m['found']], [name] if name else [])

    def test_ambiguous_is_not_linked(self):
        """Two people of one name, until somebody says which; and a name that another has got."""
        self.import_text('a.bib', '@article{a, title = {Wheels}, author = {李小明}}')
        self.import_text('n.md', '# A note\n\n李小明教授说。\n')
        note = next(d['id'] for d in self.json('list', '--json', 'documents') if d['title'] == 'A note')
        self.assertEqual(self.named(note), ['李小明'])
        self.run_ctl('mention', 'reject', note, 'person:"李小明"')
        self.assertEqual(self.named(note), [])
        self.run_ctl('undo')
        self.assertEqual(self.named(note), ['李小明'])
        self.import_text('b.bib', '@article{a, title = {Gears}, author = {Xiaoming Li}}')
        self.run_ctl('merge', 'person:"Xiaoming Li"', 'person:"李小明"')
        self.assertEqual(self.named(note), ['李小明'])
        self.run_ctl('check')

    def doubts(self):
        return sorted((d['one']['name'], d['other']['name'], d['evidence'][0]['likeness'])
                      for d in self.json('doubtful', '--json'))

    def test_teams_in_two_scripts(self):
        """Who stand at one place among the authors of a paper are asked, and never joined."""
        latin = 'Wei Wang and Hanako Tanaka and Minsu Kim and Ivan Petrov and Yuko Abe'
        other = '王伟 and 田中 花子 and 김민수 and Иван Петров and たなか ゆき'
        wanted = [('Hanako Tanaka', '田中 花子', 'scripts'), ('Ivan Petrov', 'Иван Петров', 'script'),
                  ('Minsu Kim', '김민수', 'scripts'), ('Wei Wang', '王伟', 'script')]
        entry = '@article{{x, title = {{A Study of Wheels}}, author = {{{}}}, year = 2019, doi = {{10.1000/team}}}}'
        for order in ((latin, other), (other, latin)):
            with self.subTest(order=order):
                self.library = self.folder / f'{order[0][:3]}.db'
                for n, team in enumerate(order):
                    self.import_text(f'{n}.bib', entry.format(team))
                self.assertEqual(len(self.people()), 10)
                self.assertEqual(sorted((*sorted(d[:2]), d[2]) for d in self.doubts()), wanted)
                self.run_ctl('merge', 'person:"Hanako Tanaka"', 'person:"田中 花子"')
                self.assertEqual(len(self.doubts()), 3)
                self.run_ctl('distinct', 'person:"Minsu Kim"', 'person:"김민수"')
                self.assertEqual(len(self.doubts()), 2)
                self.run_ctl('check')

    def test_other_teams_are_not_asked(self):
        """Of as many as another, in the same order, and not in one document."""
        entry = '@article{{x, title = {{A Study of Wheels}}, author = {{{}}}, year = 2019, doi = {{10.1000/team}}}}'
        for teams in (('Hanako Tanaka and Wei Wang', '田中 花子'), ('Hanako Tanaka and Ada Byron', 'Ada Byron and 田中 花子'),
                      ('Hanako Tanaka and 田中 花子',)):
            with self.subTest(teams=teams):
                self.library = self.folder / f'{abs(hash(teams))}.db'
                for n, team in enumerate(teams):
                    self.import_text(f'{n}.bib', entry.format(team))
                self.assertEqual(self.doubts(), [])

    def test_groups_and_titles(self):
        self.assertEqual(self.only('{The ATLAS Collaboration}', 'ATLAS Collaboration', '{ATLAS collaboration}'),
                         ['The ATLAS Collaboration'])
        self.assertEqual(self.only('Ada Byron', 'Dr. Ada Byron', 'Prof. Dr. Ada Byron', 'Ada Byron PhD'), ['Ada Byron'])
        self.assertEqual(len(self.only('Harold Penrose Jr.', 'Dr. Harold Penrose Sr.', 'Harold Penrose')), 3)

    def test_authors_that_come_later(self):
        """A name that may be a word is found by a work or a co-author, in any order of imports."""
        papers = """@article{q, title = {图书馆照明的新方法研究}, author = {황보, 혜정}}
            @article{r, title = {图书馆的光线}, author = {刘, 备 and 张, 三丰}} @article{x, title = {旋转书架的历史与未来发展}}"""
        later = '@article{x, title = {旋转书架的历史与未来发展}, author = {황보, 혜정 and 张, 三丰}}'
        new = '@article{y, title = {未来图书馆的灯光设计方法}, author = {황보, 혜정 and 张, 三丰 and 刘, 备}}'
        for n, (other, note) in enumerate(((later, '우리는 《旋转书架的历史与未来发展》 그리고 황보 혜정 책을 읽었다.'),
                                           (new, '우리는 张三丰教授 그리고 황보 혜정 책을 읽었다.'))):
            texts = {'q.bib': papers, 'x.bib': other, 'n.md': f'# Notes on things\n\n{note}\n'}
            for order in (('q.bib', 'x.bib', 'n.md'), ('q.bib', 'n.md', 'x.bib'), ('n.md', 'q.bib', 'x.bib')):
                with self.subTest(n=n, order=order):
                    self.library = self.folder / f'{n}{"".join(order)}.db'
                    for name in order:
                        self.import_text(name, texts[name])
                    self.assertEqual(len(self.json('show', '--json', 'person:"황보 혜정"')['mentions']), 1)


if __name__ == '__main__':
    unittest.main(verbosity=0)
