"""A folder of notes: read once, read again when changed, and what they name is found."""
import os
import time
import unittest

from harness import CAPTURES, LISTING, Case

BIBTEX = '''@article{ramelli1588, title = {On the Turning of Wheels}, author = {Ramelli, Agostino},
  year = 1588, doi = {10.1000/wheels.1588}}
@article{babbage1822, title = {A Method of Calculating by Differences}, author = {Babbage, Charles},
  year = 1822}
'''
PLAIN = '''---
title: What I read
tags: [wheels, reading]
date: 2024-02-03
---

# What I read

Today it rained. On the turning of wheels is still the best of them, says Charles Babbage somewhere.
It has a picture.

## And besides

See [the other note](other.md), [[Other thoughts]] and [[other#A part|what I said]].
'''
LINKED = '''# Links

The paper itself is [here](https://doi.org/10.1000/wheels.1588), a preprint
[elsewhere](https://arxiv.org/abs/2401.05566). I cite [@babbage1822] too. #reading
'''
OTHER = '''# Other thoughts

Nothing is named here, except that Jane Nobody is in no library.

## A part

Words.
'''


class Notes(Case):
    def setUp(self):
        super().setUp()
        self.write('notes/plain.md', PLAIN)
        self.write('notes/deep/links.md', LINKED)
        self.write('notes/deep/other.md', OTHER)

    def read(self, *more):
        return self.json('import', '--json', self.folder / 'notes', *more)['files']

    def documents(self):
        return {d['title']: d for d in self.json('list', '--json', 'documents') if d['kind'] == 'note'}

    def mentions(self, title):
        return self.documents()[title]['mentions']

    def test_folder(self):
        rows = self.read()
        self.assertEqual([(r['kind'], r['new']['documents']) for r in rows], [('note', 1)] * 3)
        notes = self.documents()
        self.assertEqual(set(notes), {'What I read', 'Links', 'Other thoughts'})
        note = notes['What I read']
        self.assertEqual((note['published'], note['tags']), ('2024-02-03', ['wheels', 'reading']))
        self.assertEqual(note['sections'][-1], {'level': 2, 'title': 'And besides'})
        self.assertEqual(notes['Links']['tags'], ['reading'])
        self.assertIn('It has a picture.', self.json('show', '--json', note['id'])['text'])
        self.assertEqual(self.json('search', '--json', 'picture')['hits'][0]['id'], note['id'])
        self.run_ctl('check')

    def test_unchanged_are_not_read(self):
        """The report says so; that they are not read is seen by what could not be."""
        self.read()
        before = self.run_ctl('export', '--format', 'json')[0]
        path = self.folder / 'notes/plain.md'
        state = os.stat(path)
        path.write_bytes(b'\0' * state.st_size)
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        rows = self.read()
        self.assertEqual([(r['kind'], r['unchanged']) for r in rows], [('note', {'documents': 1})] * 3)
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)

    def test_one_changed(self):
        self.read()
        ids = {title: d['id'] for title, d in self.documents().items()}
        path = self.write('notes/deep/other.md', OTHER.replace('Words.', 'Other words.'))
        os.utime(path, ns=(time.time_ns(), time.time_ns() + 10**9))
        self.write('notes/new.md', 'A new one, with no sign of Markdown.\n')
        rows = {os.path.basename(r['path']): r for r in self.read()}
        self.assertEqual({name: (r['new']['documents'], r['updated']['documents'],
                                 r['unchanged']['documents']) for name, r in rows.items()},
                         {'plain.md': (0, 0, 1), 'links.md': (0, 0, 1), 'other.md': (0, 1, 0),
                          'new.md': (1, 0, 0)})
        after = {title: d['id'] for title, d in self.documents().items()}
        self.assertEqual({title: after[title] for title in ids}, ids)
        self.assertIn('Other words.', self.json('show', '--json', ids['Other thoughts'])['text'])

    def test_touched_alone(self):
        """Its time is another, its words are the same: nothing is updated."""
        self.read()
        os.utime(self.folder / 'notes/plain.md', (1, 1))
        self.assertTrue(all(r['unchanged'] == {'documents': 1} for r in self.read()))

    def test_named_without_a_link(self):
        """In the same import, though the bibliography comes later in the folder."""
        self.write('notes/zzz.bib', BIBTEX)
        rows = self.read()
        self.assertEqual(sorted(r['kind'] for r in rows), ['bibtex', 'note', 'note', 'note'])
        paper = self.json('show', '--json', 'doi:10.1000/wheels.1588')
        person = self.json('show', '--json', 'person:"Charles Babbage"')
        sentence = 'On the turning of wheels is still the best of them, says Charles Babbage somewhere.'
        found = self.mentions('What I read')
        self.assertIn((paper['id'], None, sentence),
                      [(m['paper'], m['person'], m['excerpt']) for m in found])
        self.assertIn((None, person['id'], sentence),
                      [(m['paper'], m['person'], m['excerpt']) for m in found])
        note = self.documents()['What I read']['id']
        self.assertIn((note, sentence), [(m['document'], m['excerpt']) for m in paper['mentions']])
        self.assertIn((note, sentence), [(m['document'], m['excerpt']) for m in person['mentions']])
        self.assertEqual(self.mentions('Other thoughts'), [])
        self.assertFalse(any('Nobody' in p['name'] for p in self.json('list', '--json', 'people')))
        self.run_ctl('check')

    def test_named_by_links(self):
        self.write('notes/zzz.bib', BIBTEX)
        self.read()
        paper = self.json('show', '--json', 'doi:10.1000/wheels.1588')
        cited = next(p for p in self.json('list', '--json', 'papers')
                     if p['identifiers']['bibtex_key'] == 'babbage1822')
        preprint = self.json('show', '--json', 'arxiv:2401.05566')
        self.assertLessEqual({paper['id'], cited['id'], preprint['id']},
                             {m['paper'] for m in self.mentions('Links')})
        self.assertEqual(self.json('stats', '--json')['papers'], 3)

    def test_links_of_notes_make_no_paper(self):
        self.read()
        papers = self.json('list', '--json', 'papers')
        self.assertEqual([p['identifiers']['arxiv'] for p in papers if p['identifiers']['arxiv']],
                         ['2401.05566'])
        titles = {p['title'] for p in papers}
        for name in ('the other note', 'Other thoughts', 'other', 'what I said', 'other.md'):
            self.assertNotIn(name, titles)
            self.assertNotIn(name.lower(), {t.lower() for t in titles})

    def test_renamed_title_is_no_longer_named(self):
        self.write('notes/zzz.bib', BIBTEX)
        self.read()
        changed = PLAIN.replace('On the turning of wheels', 'Something')
        path = self.write('notes/plain.md', changed)
        os.utime(path, (5, 5))
        self.read()
        paper = self.json('show', '--json', 'doi:10.1000/wheels.1588')
        self.assertNotIn(self.documents()['What I read']['id'], [m['document'] for m in paper['mentions']])
        self.run_ctl('check')

    def test_other_things_in_the_folder(self):
        """What notes lie among: hidden files, an editor's folder, other kinds."""
        self.write('notes/.obsidian/app.json', '{}')
        self.write('notes/.trash/gone.md', '# Gone\n\nGone.\n')
        self.write('notes/listing.txt', LISTING)
        self.write('notes/captures.txt', CAPTURES)
        self.assertEqual(sorted(r['kind'] for r in self.read()),
                         ['captures', 'listing', 'note', 'note', 'note'])
        self.assertNotIn('Gone', self.documents())


if __name__ == '__main__':
    unittest.main(verbosity=0)
