"""The sample library: each document is read as it is meant, and they make one corpus."""
import unittest

from harness import DATA, Case

SAMPLE = DATA.parent.parent / 'data' / 'sample'

# What each file gives: its kind, and how many documents.
FILES = {
    '01-profile-geoffrey-hinton.txt': ('profile', 1),
    '02-profile-fei-fei-li.txt': ('profile', 1),
    '03-profile-donald-knuth.txt': ('profile', 1),
    '04-listing-learning-machines.txt': ('listing', 1),
    '05-listing-foundations.txt': ('listing', 1),
    '06-digest-2017-june.txt': ('digest', 1),
    '07-digest-2017-october.txt': ('digest', 1),
    '08-digest-2021-march.txt': ('digest', 1),
    '09-posts-from-the-history.txt': ('posts', 4),
    '10-posts-with-a-pencil.txt': ('posts', 5),
    '11-captures-geoffrey-hinton.txt': ('captures', 10),
    '12-captures-donald-knuth.txt': ('captures', 10),
}

# Title: sections, footnotes, figures, tables, pieces of code.
POSTS = {
    'A desk with trails': (3, 2, 1, 0, 0),
    'The guessing game that measured English': (4, 1, 0, 1, 0),
    'The bugs in On Computable Numbers': (3, 1, 0, 0, 1),
    'Two graphics cards in a bedroom': (4, 1, 0, 1, 0),
    'The perceptron, by hand': (3, 1, 0, 0, 1),
    'Attention, read slowly': (4, 1, 1, 1, 0),
    'Boxes, glue and the frog king': (4, 1, 0, 0, 1),
    'A cheque for one hexadecimal dollar': (3, 1, 0, 0, 0),
    'What a picture costs': (3, 1, 1, 0, 0),
}

# Title: date, papers of the month, highlights, tidbits, links.
DIGESTS = {
    'The Month in Papers, June 2017': ('2017-06', 1, 4, 5, 0),
    'The Month in Papers, October 2017': ('2017-10', 1, 4, 5, 1),
    'The Month in Papers, March 2021': ('2021-03', 1, 5, 4, 1),
}


class Sample(Case):
    def setUp(self):
        super().setUp()
        self.report = self.json('import', '--json', SAMPLE)

    def documents(self, kind):
        return [d for d in self.json('list', '--json', 'documents') if d['kind'] == kind]

    def paper(self, title):
        found = [p for p in self.json('list', '--json', 'papers') if p['title'] == title]
        self.assertEqual(len(found), 1, title)
        return found[0]

    def test_files(self):
        self.assertEqual({r['path'].rsplit('/', 1)[1]: (r['kind'], r['new']['documents'])
                          for r in self.report['files']}, FILES)
        self.assertEqual([r['warnings'] for r in self.report['files']], [[]] * len(FILES))
        self.assertEqual(self.report['total'], {'files': 12, 'refused': 0, 'documents': 37,
                                                'papers': 106, 'people': 150})

    def test_stats(self):
        stats = self.json('stats', '--json')
        self.assertEqual(stats['documents'], {'total': 37, 'post': 9, 'capture': 20, 'digest': 3,
                                              'listing': 2, 'profile': 3, 'note': 0, 'page': 0,
                                              'entry': 0})
        self.assertEqual([stats[k] for k in ('papers', 'people', 'organisations', 'citations',
                                             'mentions', 'sources')], [106, 150, 50, 29, 42, 12])
        self.run_ctl('check')

    def test_again_changes_nothing(self):
        before = self.run_ctl('export', '--format', 'json')[0]
        again = self.json('import', '--json', SAMPLE)
        self.assertEqual(again['total'], {'files': 12, 'refused': 0, 'documents': 0, 'papers': 0,
                                          'people': 0})
        self.assertEqual(sum(r['unchanged']['documents'] for r in again['files']), 37)
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)

    def test_listings(self):
        listings = {d['title']: d['id'] for d in self.documents('listing')}
        self.assertEqual(set(listings), {'Learning machines', 'Foundations'})
        for title, number in (('Learning machines', 26), ('Foundations', 32)):
            papers = [p for p in self.json('list', '--json', 'papers')
                      if {'document': listings[title], 'kind': 'listing'} in p['seen_in']]
            self.assertEqual(len(papers), number)
            for paper in papers:
                self.assertTrue(paper['title_known'] and paper['authors'] and paper['abstract'] and
                                paper['published'] and paper['affiliations'], paper['title'])
                self.assertFalse(paper['published_inferred'])
                self.assertEqual(len(paper['categories']), 1)
        partial = [p['title'] for p in self.json('list', '--json', 'papers')
                   if p['abstract'] and not p['authors_complete']]
        self.assertEqual(len(partial), 1)
        self.assertTrue(partial[0].startswith('Mastering Chess and Shogi'))

    def test_digests(self):
        roles = ('paper-of-the-month', 'highlight', 'tidbit', 'link')
        read = {d['title']: (d['published'],
                             *(sum(m['role'] == r and not m['found'] for m in d['mentions']) for r in roles))
                for d in self.documents('digest')}
        self.assertEqual(read, DIGESTS)
        for digest in self.documents('digest'):
            for mention in digest['mentions']:
                if mention['found']:
                    continue
                self.assertTrue(mention['excerpt'] and mention['paper'], mention['title'])
                # A title between quotation marks may be taken without what is behind it.
                if '“' not in mention['excerpt']:
                    self.assertEqual(bool(mention['affiliations']), mention['role'] != 'link')

    def test_posts(self):
        read = {p['title']: (len(p['sections']), len(p['footnotes']), len(p['figures']),
                             p['tables'], p['code_blocks']) for p in self.documents('post')}
        self.assertEqual(read, POSTS)
        for post in self.documents('post'):
            text = self.json('show', '--json', post['id'])['text']
            for frame in ('You are here', 'Feed aggregator', 'Discuss', 'next ›', '- ^'):
                self.assertNotIn(frame, text)

    def test_captures(self):
        captures = self.documents('capture')
        names = [c['subject']['name'] for c in captures]
        self.assertEqual(names, ['Geoffrey Hinton'] * 10 + ['Donald Knuth'] * 10)
        self.assertEqual([c['position'] for c in captures], 2 * list(range(1, 11)))
        self.assertEqual((captures[0]['published'], captures[9]['published']),
                         ('2008-11', '2024-12-08'))
        self.assertEqual(captures[19]['title'], 'Knuth Versus Email')

    def test_nobody_twice(self):
        people = self.json('list', '--json', 'people')
        families = {}
        for person in people:
            families.setdefault((person['family'], (person['given'] or ' ')[0]), []).append(person['name'])
        # Those who share a family name and an initial are different people.
        self.assertEqual(sorted(n for n in families.values() if len(n) > 1), [])
        for person in people:
            self.assertRegex(person['name'], r'^[^\W\d_][\w.’-]*( [\w.’-]+){1,3}$')

    def test_one_person_in_all_shapes(self):
        person = self.json('show', '--json', 'person:"Geoffrey Hinton"')
        self.assertEqual(person['paper_count'], {'counted': 12, 'stated': 27})
        self.assertEqual([a['name'] for a in person['affiliations']],
                         ['Toronto', 'Vector Institute', 'Google Brain'])
        self.assertEqual((person['coauthors'][0]['name'], person['coauthors'][0]['stated']),
                         ('Ilya Sutskever', 5))
        self.assertEqual(len(person['cited_by']), 11)
        self.assertEqual([(m['folder'], m['name']) for m in person['mentions'] if not m['found']],
                         [('digests', '2017-october.md'), ('digests', '2021-march.md'),
                          ('notes', 'boltzmann-machines.md'), ('notes-talks', 'nobel-lecture-2024.md')])
        found = [m for m in person['mentions'] if m['found']]
        self.assertEqual(len(found), 4)
        self.assertTrue(all('Geoffrey Hinton' in m['excerpt'] for m in found))
        kinds = [e['kind'] for e in person['timeline']]
        self.assertEqual((kinds.count('capture'), kinds.count('paper')), (10, 12))
        kinds = {h['kind'] for h in self.json('search', '--json', 'Hinton')['hits']}
        self.assertLessEqual({'person', 'paper', 'post', 'digest', 'capture'}, kinds)

    def test_one_paper_in_three_shapes(self):
        paper = self.paper('Dynamic Routing Between Capsules')
        self.assertEqual([a['name'] for a in paper['authors']],
                         ['Sara Sabour', 'Nicholas Frosst', 'Geoffrey Hinton'])
        self.assertEqual(paper['published'], '2017-10-26')
        self.assertEqual(sorted(s['kind'] for s in paper['seen_in']), ['digest', 'listing', 'profile'])
        self.assertEqual([m['role'] for m in paper['mentions']], ['paper-of-the-month'])
        self.assertTrue(paper['abstract'] and paper['summary'])
        for ref in (paper['id'], 'person:"Sara Sabour"', 'person:"Nicholas Frosst"'):
            page = self.run_ctl('show', '--html', ref)[0]
            self.assertRegex(page, r'<blockquote[^>]*><p[^>]*>Convolutional networks throw away where things are')
            self.assertIn('paper of the month', page)
        faces = self.paper('A Study of Face Obfuscation in ImageNet')
        self.assertEqual(faces['mentions'][0]['role'], 'highlight')
        self.assertIn('Fei-Fei Li', [a['name'] for a in faces['authors']])

    def test_one_organisation(self):
        stanford = self.json('show', '--json', 'organisation:"Stanford"')
        self.assertEqual(stanford['kinds'], ['university'])
        self.assertEqual(len(stanford['people']), 2)
        self.assertEqual(len(stanford['papers']), 12)


if __name__ == '__main__':
    unittest.main(verbosity=0)
