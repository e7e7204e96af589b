"""Who and what a text names without a link: found, rejected and confirmed."""
import json
import unittest

from harness import LISTING, REFUSED, USAGE, Case

ADA = 'person:"Ada Lovelace"'
TITLE = 'On Reading Many Books at Once'
CAPTURES = '''library.md

Charles Babbage

Chronological feed of everything captured from Charles Babbage.

A Letter on Engines

He thanks for the notes. Nobody understood the engine as Ada Lovelace did, he writes, and asks for more.

On the Price of Gears

The costs of a gear are listed. They are large.
'''
NOTE = f'# A shelf\n\nI keep {TITLE} near the window. It was Ada Lovelace’s idea.\n'
POSTS = '''You are here
Home » Feed aggregator
What a wheel is for
A wheel of books is for those who compare. It was shown by Ada Lovelace in a library that has burnt since, and few have seen another.
How it turnsOne pushes it gently. The gears keep the books level while it turns, which is the whole of the art, and the reader sits still.
Discuss
'''
SECOND = '''@article{x, title = {Tides of a Small Sea}, author = {Lovelace, Ada}, year = 1999,
  doi = {10.1000/tides}}
'''


class Mentions(Case):
    def found(self, ref):
        return [m for m in self.json('show', '--json', ref)['mentions'] if m['found']]

    def documents(self):
        return {d['title']: d['id'] for d in self.json('list', '--json', 'documents') if d['title']}

    def everywhere(self):
        """Where anybody is shown that the letter names her."""
        letter = self.documents()['A Letter on Engines']
        ada = self.json('show', '--json', ADA)['id']
        shown = [('named' in self.run_ctl('show', '--json', ref)[0]) for ref in (ADA, letter)]
        shown += ['Nobody understood' in self.run_ctl('show', how, ADA)[0] for how in ('--html', '--text')]
        shown.append(f'bookwheel:{ada}"' in self.run_ctl('show', '--html', letter)[0])
        shown.append('named' in self.run_ctl('export', '--format', 'json')[0])
        return shown

    def test_all_kinds(self):
        """Whatever the order: names are found in texts that come later, and in those that came before."""
        for order in (('listing.txt', 'captures.txt', 'note.md', 'posts.txt'),
                      ('posts.txt', 'note.md', 'captures.txt', 'listing.txt')):
            with self.subTest(order=order):
                self.library = self.folder / (order[0] + '.db')
                texts = {'listing.txt': LISTING, 'captures.txt': CAPTURES, 'note.md': NOTE, 'posts.txt': POSTS}
                for name in order:
                    self.import_text(name, texts[name])
                titles = {ref: title for title, ref in self.documents().items()}
                self.assertEqual({(titles[m['document']], m['excerpt']) for m in self.found(ADA)}, {
                    ('A Letter on Engines', 'Nobody understood the engine as Ada Lovelace did, he writes, and asks for more.'),
                    ('A shelf', 'It was Ada Lovelace’s idea.'),
                    ('What a wheel is for', 'It was shown by Ada Lovelace in a library that has burnt since, and few '
                                            'have seen another.')})
                paper = next(p['id'] for p in self.json('list', '--json', 'papers') if p['title'] == TITLE)
                self.assertEqual([m['excerpt'] for m in self.found(paper)], [f'I keep {TITLE} near the window.'])
                self.assertEqual({m['found'] for m in self.found(ADA)}, {'named'})
                self.assertEqual(self.json('stats', '--json')['mentions'], 0)
                self.run_ctl('check')

    def test_together(self):
        """In one import too."""
        self.write('all/listing.txt', LISTING)
        self.write('all/captures.txt', CAPTURES)
        self.run_ctl('import', self.folder / 'all')
        self.assertEqual(len(self.found(ADA)), 1)

    def test_what_it_states_is_not_found(self):
        """Whose page it is, who wrote it and what it lists."""
        self.import_text('listing.txt', LISTING)
        self.import_text('captures.txt', CAPTURES + 'Ada\n\nWords by Charles Babbage, and by no other.\n')
        self.assertEqual(self.found('person:"Charles Babbage"'), [])

    def test_titles_of_documents(self):
        """What the title of a document names it is about, though its text does not say so, or says more."""
        captures = CAPTURES + f'{TITLE}\n\nHe finds it slow. He gives three reasons.\n\n' \
            'A visit to Ada Lovelace\n\nThey had tea in the garden.\n\n' \
            'At Home with Ada Lovelace\n\nThere were cakes. Then Ada Lovelace played the harp.\n'
        for order in (('listing.txt', 'captures.txt'), ('captures.txt', 'listing.txt')):
            with self.subTest(order=order):
                self.library = self.folder / (order[0] + '.db')
                texts = {'listing.txt': LISTING, 'captures.txt': captures}
                for name in order:
                    self.import_text(name, texts[name])
                documents = self.documents()
                paper = next(p['id'] for p in self.json('list', '--json', 'papers') if p['title'] == TITLE)
                self.assertEqual([(m['document'], m['excerpt']) for m in self.found(paper)],
                                 [(documents[TITLE], 'He finds it slow. He gives three reasons.')])
                said = {m['document']: m['excerpt'] for m in self.found(ADA)}
                self.assertEqual(said[documents['A visit to Ada Lovelace']], 'A visit to Ada Lovelace')
                self.assertEqual(said[documents['At Home with Ada Lovelace']], 'Then Ada Lovelace played the harp.')
                self.run_ctl('check')

    def test_only_what_is_certain(self):
        for text, n in (('Ada Lovelace came.', 1), ('ada lovelace came.', 0), ('The Ada Lovelace Institute came.', 0),
                        ('Ada, Lovelace came.', 0), ('“Ada Lovelace” came.', 1), ('Lovelace came.', 0),
                        ('So says Ada\u00a0Lovelace', 1), ('So says Ada Love\u00adlace.', 1), ('Ada (Lovelace) came.', 0), ('ADA LOVELACE came.', 1),
                        ('By Ada Lovelace and Rick Roe', 1), ('ADA LOVELACE, RICK ROE ET AL.', 1),
 ('At Tea With Ada Lovelace In Padua', 1), ('Ada Lovelace In', 0), ('Ada Lovelace Day In Padua', 0),
                        ('Mrs Ada Lovelace: a life.', 1), ('*Ada Lovelace*, a life.', 1)):
            with self.subTest(text=text):
                self.library = self.folder / f'{abs(hash(text))}.db'
                self.import_text('listing.txt', LISTING)
                self.import_text('note.md', f'# A note\n\n{text}\n')
                self.assertEqual(len(self.found(ADA)), n)

    def test_long_text(self):
        """Names are looked for in the first 100,000 words of a text."""
        for n, found in ((99000, 1), (100001, 0)):
            with self.subTest(n=n):
                self.library = self.folder / f'{n}.db'
                self.import_text('listing.txt', LISTING)
                self.import_text('note.md', '# A note\n\n' + 'so it goes on\n\n' * (n // 4) + 'as it does \n\nAda Lovelace came.\n')
                self.assertEqual(len(self.found(ADA)), found)

    def test_umlauts(self):
        """A name is the same with its umlauts and with two letters for each, whichever is known first."""
        known = ['Jörg Weiß', 'Michael Schröder', 'Samuel Goethe', 'Jorg Wess']
        bib = ''.join(f'@article{{k{n}, title = {{On {name}}}, author = {{{name}}}}}\n' for n, name in enumerate(known))
        text = '# A note\n\nThey met Joerg Weiss, Michael Schroeder, Samuel G\u00f6the and Joerg Wess at home.\n'
        for order in (('a.bib', 'note.md'), ('note.md', 'a.bib')):
            with self.subTest(order=order):
                self.library = self.folder / (order[0] + '.db')
                texts = {'a.bib': bib, 'note.md': text}
                for name in order:
                    self.import_text(name, texts[name])
                found = [bool(self.found(f'person:"{name}"')) for name in known]
                self.assertEqual(found, [True, True, True, False])

    def test_names_alone(self):
        """Where nothing but names stands somebody is named too, unless it is by whom a paper is that is there."""
        for text, said in (('- Rick Roe\n- Ada Lovelace', 'Ada Lovelace'),
                           ('Ada Lovelace\n\nThat was Ada Lovelace at her best.', 'That was Ada Lovelace at her best.'),
                           ('It was fine.\n\n## Ada Lovelace\n\nShe spoke of wheels.', 'She spoke of wheels.'),
                           (f'## {TITLE}\n\nAda Lovelace, Charles Babbage\n\nIt is fine.', None),
                           ('See [[On the Turning of Wheels]].\n\nBy Ada Lovelace\n', None)):
            with self.subTest(text=text):
                self.library = self.folder / f'{abs(hash(text))}.db'
                self.import_text('listing.txt', LISTING)
                self.import_text('note.md', f'# A note\n\n{text}\n')
                self.assertEqual([m['excerpt'] for m in self.found(ADA)], [said] if said else [])

    def test_titles_that_are_words(self):
        self.import_text('a.bib', '@article{a, title = {Deep Double Descent}, author = {Roe, Rick}, year = 2020}\n'
                                  '@article{b, title = {Deep Double Descent in Trees}, author = {Roe, Rick}, year = 2021}\n')
        self.import_text('note.md', '# A note\n\nWe saw deep double descent.\n\nWe read Deep Double Descent in Trees.\n\n'
                                    'Then Deep Double Descent: A Survey.\n')
        papers = {p['title']: p['id'] for p in self.json('list', '--json', 'papers')}
        self.assertEqual(self.found(papers['Deep Double Descent']), [])
        self.assertEqual(len(self.found(papers['Deep Double Descent in Trees'])), 1)

    def test_titles_that_begin_small(self):
        """Such a title is told from the words of a sentence by an odd word, or by all its capitals."""
        titles = ['node2vec: Scalable Learning for Networks', 'mixup: Beyond Empirical Risk Minimization',
                  r'$\epsilon$-Nets and Queries', r'The $\beta$ Function of Small Rivers', 'a small boat at sea',
                  'on Deep Rivers']
        self.import_text('a.bib', ''.join(f'@article{{k{n}, title = {{{title}}}, author = {{Roe, Rick}}}}\n'
                                          for n, title in enumerate(titles)))
        papers = [p['id'] for p in sorted(self.json('list', '--json', 'papers'), key=lambda p: p['id'])]
        for text, n in (('We read node2vec: Scalable Learning for Networks at home.', 0),
                        ('We read node2vec: scalable learning for networks at home.', 0),
                        ('We read mixup: Beyond Empirical Risk Minimization at home.', 1),
                        ('We read of mixup, beyond empirical risk minimization.', None),
                        ('We read ε-Nets and Queries at home.', 2), ('So is the β function of small rivers.', 3),
                        ('We saw a small boat at sea.', None), ('We read “a small boat at sea” at home.', 4),
                        ('We sail on Deep Rivers.', None)):
            with self.subTest(text=text):
                note = self.write('note.md', f'# A note\n\n{text}\n')
                self.run_ctl('import', note)
                self.assertEqual([i for i, paper in enumerate(papers) if self.found(paper)], [n] if n is not None else [])

    def test_gone(self):
        """Whom no document knows any more is named by none; who comes back is."""
        path = self.write('a.bib', SECOND)
        self.run_ctl('import', path)
        self.import_text('note.md', NOTE)
        self.assertEqual(len(self.found(ADA)), 1)
        path.write_text(SECOND.replace('Lovelace, Ada', 'Roe, Rick'), encoding='utf-8')
        self.run_ctl('import', path)
        self.run_ctl('show', ADA, status=REFUSED)
        self.run_ctl('check')
        path.write_text(SECOND, encoding='utf-8')
        self.run_ctl('import', path)
        self.assertEqual(len(self.found(ADA)), 1)
        self.run_ctl('check')

    def test_changed_text(self):
        path = self.write('note.md', NOTE)
        self.import_text('listing.txt', LISTING)
        self.run_ctl('import', path)
        path.write_text('# A shelf\n\nIt is empty.\n', encoding='utf-8')
        self.run_ctl('import', path)
        self.assertEqual(self.found(ADA), [])
        self.run_ctl('check')

    def read_letter(self):
        self.import_text('listing.txt', LISTING)
        self.captures = self.write('captures.txt', CAPTURES)
        self.run_ctl('import', self.captures)
        return self.documents()['A Letter on Engines']

    def test_reject(self):
        letter = self.read_letter()
        self.assertEqual(self.everywhere(), [True] * 6)
        before = self.run_ctl('export', '--format', 'json')[0]
        self.assertIn('is not person/', self.run_ctl('mention', 'reject', letter, ADA)[0])
        self.assertEqual(self.everywhere(), [False] * 6)
        self.assertNotIn('mention', [e['kind'] for e in self.json('show', '--json', ADA)['timeline']])
        self.run_ctl('check')
        self.assertIn('has been decided', self.run_ctl('mention', 'reject', letter, ADA, status=REFUSED)[1])
        self.assertIn('No longer', self.run_ctl('undo')[0])
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)
        self.assertIn('Again', self.run_ctl('redo')[0])
        self.assertEqual(self.found(ADA), [])

    def test_outlives(self):
        """What is imported later changes nothing of it."""
        letter = self.read_letter()
        self.run_ctl('mention', 'reject', letter, ADA)
        self.captures.write_text(CAPTURES.replace('asks for more', 'asks for less'), encoding='utf-8')
        self.run_ctl('import', self.captures)
        self.run_ctl('import', self.write('second.bib', SECOND))
        self.assertEqual(self.found(ADA), [])
        self.assertIn('is person/', self.run_ctl('mention', 'promote', letter, ADA)[0])
        self.assertEqual([m['found'] for m in self.found(ADA)], ['confirmed'])
        self.assertIn('asks for less', self.found(ADA)[0]['excerpt'])
        self.run_ctl('undo')
        self.assertEqual(self.found(ADA), [])
        self.run_ctl('check')

    def test_promoted_is_not_doubted(self):
        """Two people of a name: neither is meant for certain, but by whom the person says."""
        letter = self.read_letter()
        self.run_ctl('import', self.write('second.bib', SECOND))
        self.run_ctl('mention', 'promote', letter, ADA)
        ada = self.json('show', '--json', ADA)['id']
        self.run_ctl('split', ADA)
        self.assertEqual([m['found'] for m in self.found(ada)], ['confirmed'])
        self.run_ctl('undo')
        self.run_ctl('undo')
        self.run_ctl('split', ADA)
        people = [p['id'] for p in self.json('list', '--json', 'people') if p['name'] == 'Ada Lovelace']
        self.assertEqual(len(people), 2)
        self.assertEqual([self.found(person) for person in people], [[], []])
        self.run_ctl('check')
        self.run_ctl('undo')
        self.assertEqual(len(self.found(ADA)), 1)

    def test_merged(self):
        """Who is found to be another is named by both names, wherever and whenever."""
        self.import_text('note.md', '# A note\n\nSo says Augusta King, and so says Ada Lovelace.\n')
        self.import_text('listing.txt', LISTING)
        self.import_text('other.bib', SECOND.replace('Lovelace, Ada', 'King, Augusta'))
        augusta = 'person:"Augusta King"'
        self.assertEqual((len(self.found(ADA)), len(self.found(augusta))), (1, 1))
        self.run_ctl('merge', ADA, augusta)
        self.assertEqual(len(self.found(ADA)), 2)
        self.import_text('note2.md', '# Another\n\nSo says Augusta King.\n')
        self.assertEqual(len(self.found(ADA)), 3)
        self.run_ctl('undo')
        self.assertEqual((len(self.found(ADA)), len(self.found(augusta))), (1, 2))
        self.run_ctl('check')

    def test_exchange(self):
        letter = self.read_letter()
        self.import_text('note.md', NOTE)
        self.run_ctl('mention', 'reject', letter, ADA)
        self.run_ctl('mention', 'promote', self.documents()['A shelf'], ADA)
        file, again = self.folder / 'mine.json', self.folder / 'theirs.json'
        self.assertIn('2 decisions', self.run_ctl('decisions', 'export', file)[0])
        self.assertIn('0 new', self.run_ctl('decisions', 'import', file)[0])
        here = {(m['found'], m['excerpt']) for m in self.found(ADA)}
        for when in ('before', 'after'):
            self.library = self.folder / f'{when}.db'
            if when == 'before':
                self.assertIn('2 new', self.run_ctl('decisions', 'import', file)[0])
            for name in ('note.md', 'captures.txt', 'listing.txt'):
                self.run_ctl('import', self.folder / name)
            if when == 'after':
                self.assertIn('2 new', self.run_ctl('decisions', 'import', file)[0])
            self.assertEqual({(m['found'], m['excerpt']) for m in self.found(ADA)}, here)
            self.run_ctl('decisions', 'export', again)
            self.assertEqual(file.read_text(encoding='utf-8'), again.read_text(encoding='utf-8'))
            self.run_ctl('check')

    def test_damaged_file(self):
        self.read_letter()
        self.run_ctl('mention', 'reject', self.documents()['A Letter on Engines'], ADA)
        self.run_ctl('decisions', 'export', self.folder / 'mine.json')
        written = json.loads((self.folder / 'mine.json').read_text(encoding='utf-8'))
        for keys in (['text:ada lovelace'], ['text:a', 'document:post:a'], ['document:post:a', 'text:a', 'text:b']):
            written['decisions'][0]['other']['keys'] = keys
            path = self.write('other.json', json.dumps(written))
            self.assertIn('what names it', self.run_ctl('decisions', 'import', path, status=REFUSED)[1])
        written['decisions'][0]['other']['keys'] = ['document:post:a', 'text:a']
        written['decisions'][0]['kind'] = 'organisation'
        path = self.write('other.json', json.dumps(written))
        self.assertIn('no kind', self.run_ctl('decisions', 'import', path, status=REFUSED)[1])

    def test_refused(self):
        letter = self.read_letter()
        self.run_ctl('mention', 'reject', letter, status=USAGE)
        self.run_ctl('mention', 'burn', letter, ADA, status=USAGE)
        self.run_ctl('mention', 'reject', ADA, letter, status=USAGE)
        self.run_ctl('mention', 'reject', letter, 'person:"Charles Babbage"', status=REFUSED)
        self.run_ctl('mention', 'reject', letter, 'person/999', status=REFUSED)
        self.assertIn('mention promote|reject', self.run_ctl('--help')[0])

    def test_exported_is_found_again(self):
        """What was found is no fact of the document in another library either."""
        self.read_letter()
        export = self.write('export.json', self.run_ctl('export', '--format', 'json')[0])
        self.library = self.folder / 'other.db'
        self.run_ctl('import', export)
        self.assertEqual([m['found'] for m in self.json('show', '--json', ADA)['mentions']], ['named'])


if __name__ == '__main__':
    unittest.main()
