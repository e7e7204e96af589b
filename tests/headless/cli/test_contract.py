"""The contract of bookwheelctl: commands, keys, statuses."""
import json
import os
import shutil
import sqlite3
import subprocess
import unittest

from harness import (CAPTURES, CTL, DATA, DONE, LIBRARY, LISTING, PROFILE, REFUSED, SHARED, USAGE,
                     Case)

PAPER = ['id', 'title', 'title_known', 'authors', 'authors_complete', 'published',
         'published_inferred', 'updated', 'categories', 'venue', 'type', 'abstract', 'summary',
         'language', 'identifiers', 'urls', 'affiliations', 'references', 'cited_by',
         'citation_count', 'mentions', 'seen_in', 'bookmarked', 'queued', 'read', 'tags', 'notes']
PERSON = ['id', 'name', 'given', 'family', 'variants', 'identifiers', 'affiliations', 'papers',
          'paper_count', 'coauthors', 'cited_by', 'mentions', 'timeline', 'followed', 'bookmarked']
DOCUMENT = ['id', 'kind', 'title', 'authors', 'published', 'source', 'url', 'position', 'language',
            'words', 'sections', 'footnotes', 'figures', 'tables', 'code_blocks', 'formulas',
            'mentions']
STATS = ['papers', 'people', 'organisations', 'documents', 'citations', 'mentions', 'sources',
         'bookmarks', 'library_bytes', 'schema']


class Import(Case):
    def test_report(self):
        path = self.write('a.txt', PROFILE)
        report = self.json('import', '--json', path)
        row = report['files'][0]
        self.assertEqual(row['path'], str(path))
        self.assertEqual(row['kind'], 'profile')
        self.assertEqual(row['new'], {'documents': 1, 'papers': 3, 'people': 3})
        self.assertEqual((row['updated'], row['unchanged']), ({'documents': 0}, {'documents': 0}))
        self.assertIsNone(row['error'])
        self.assertEqual(report['total'], {'files': 1, 'refused': 0, 'documents': 1, 'papers': 3,
                                           'people': 3})

    def test_again_changes_nothing(self):
        for name, text in (('l', LISTING), ('p', PROFILE), ('c', CAPTURES)):
            self.import_text(name, text)
        before = self.run_ctl('export', '--format', 'json')[0]
        report = self.json('import', '--json', self.folder / 'l', self.folder / 'p', self.folder / 'c')
        for row in report['files']:
            self.assertEqual(row['new'], {'documents': 0, 'papers': 0, 'people': 0})
            self.assertGreater(row['unchanged']['documents'], 0)
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)

    def test_standard_input(self):
        report = self.json('import', '--json', '-', '--name', 'pasted', stdin=LISTING.encode())
        self.assertEqual(report['files'][0]['path'], 'pasted')
        self.assertEqual(report['files'][0]['kind'], 'listing')
        self.run_ctl('import', '-', stdin=b'x', status=USAGE)

    def test_as(self):
        self.assertEqual(self.import_text('a', LISTING)['files'][0]['kind'], 'listing')
        self.run_ctl('import', '--as', 'nonsense', self.folder / 'a', status=USAGE)
        forced = self.json('import', '--as', 'captures', '--json', self.folder / 'a')
        self.assertEqual(forced['files'][0]['kind'], 'captures')

    def test_folder(self):
        self.write('in/b.txt', LISTING)
        self.write('in/deep/a.txt', CAPTURES)
        self.write('in/.hidden', 'x')
        os.symlink(self.folder / 'in', self.folder / 'in' / 'deep' / 'loop')
        rows = self.json('import', '--json', self.folder / 'in')['files']
        self.assertEqual([r['kind'] for r in rows], ['listing', 'captures'])

    def test_one_refused_the_rest_done(self):
        rows = self.json('import', '--json', self.write('empty', ''), self.folder / 'gone',
                         self.write('a', LISTING), status=REFUSED)['files']
        self.assertEqual([r['kind'] for r in rows if r['kind']], ['listing'])
        self.assertEqual(len([r for r in rows if r['error']]), 2)

    def test_inferred_year_is_kept(self):
        self.import_text('a', LISTING)
        paper = self.json('show', '--json', 'paper/1')
        self.assertTrue(paper['published_inferred'])
        self.assertRegex(paper['published'], r'^20\d\d-05-28$')
        self.assertFalse(self.json('show', '--json', 'paper/2')['published_inferred'])


class Show(Case):
    def setUp(self):
        super().setUp()
        for name, text in (('l', LISTING), ('p', PROFILE), ('c', CAPTURES)):
            self.import_text(name, text)

    def test_paper(self):
        paper = self.json('show', '--json', 'paper/1')
        self.assertEqual([k for k in PAPER if k not in paper], [])
        self.assertEqual(paper['title'], 'On the Turning of Wheels')
        self.assertEqual([a['name'] for a in paper['authors']],
                         ['Agostino Ramelli', 'Ada Lovelace', 'Charles Babbage'])
        self.assertEqual(paper['authors'][0], {'id': 'person/1', 'name': 'Agostino Ramelli',
                                               'given': 'Agostino', 'family': 'Ramelli',
                                               'position': 1})
        self.assertFalse(paper['authors_complete'])
        self.assertTrue(self.json('show', '--json', 'paper/2')['authors_complete'])
        self.assertEqual(paper['categories'], ['AI'])
        self.assertEqual(paper['affiliations'], ['padua'])
        self.assertEqual(set(paper['identifiers']),
                         {'arxiv', 'doi', 'openalex', 's2', 'acl', 'pmid', 'bibtex_key'})
        self.assertEqual(paper['seen_in'], [{'document': 'document/1', 'kind': 'listing'}])

    def test_person(self):
        person = self.json('show', '--json', 'person:"Ada Lovelace"')
        self.assertEqual([k for k in PERSON if k not in person], [])
        self.assertEqual(person['identifiers']['key'], 'thinker:ada-lovelace')
        self.assertEqual(person['paper_count'], {'counted': 3, 'stated': 4})
        self.assertEqual([(c['name'], c['counted'], c['stated']) for c in person['coauthors']],
                         [('Charles Babbage', 2, 3), ('Agostino Ramelli', 1, 1)])
        self.assertEqual([(c['title'], c['counted'], c['stated']) for c in person['cited_by']],
                         [('The Engine and Its Discontents', 0, 2), ('Contemplating Cogs', 0, 1)])
        self.assertEqual([(m['folder'], m['name']) for m in person['mentions']],
                         [('notes', 'engines.md'), ('notes', 'cogs.md')])
        self.assertEqual(person['affiliations'],
                         [{'organisation': person['affiliations'][0]['organisation'],
                           'name': 'Analytical Society', 'kind': 'institute', 'from': None,
                           'to': None}])
        self.assertEqual({e['kind'] for e in person['timeline']}, {'paper', 'capture'})
        self.assertEqual(self.json('show', '--json', 'key:thinker:ada-lovelace')['id'], person['id'])

    def test_document(self):
        capture = next(d for d in self.json('list', '--json', 'documents') if d['kind'] == 'capture')
        self.assertEqual([k for k in DOCUMENT if k not in capture], [])
        self.assertNotIn('text', capture)
        self.assertEqual(capture['subject']['name'], 'Ada Lovelace')
        self.assertEqual(capture['position'], 1)
        whole = self.json('show', '--json', capture['id'])
        self.assertIn('order it to perform', whole['text'])
        self.assertIn('<p>', whole['html'])

    def test_source_and_organisation(self):
        self.assertEqual(self.json('show', '--json', 'source/1'),
                         {'id': 'source/1', 'kind': 'file', 'title': 'l', 'url': None})
        organisation = self.json('show', '--json', 'organisation:"Analytical Society"')
        self.assertEqual(organisation['kinds'], ['institute'])
        self.assertEqual(len(organisation['people']), 1)

    def test_untitled(self):
        paper = next(p for p in self.json('list', '--json', 'papers') if not p['title_known'])
        self.assertTrue(paper['summary'].startswith('This paper describes'))
        self.assertFalse(paper['authors_complete'])

    def test_html_and_text(self):
        for ref in ('paper/1', 'person/1', 'document/1', 'document/3', 'organisation/1', 'source/1'):
            self.assertIn('<html', self.run_ctl('show', '--html', ref)[0])
            self.assertTrue(self.run_ctl('show', '--text', ref)[0].strip())

    def test_missing(self):
        for ref in ('paper/404', 'arxiv:2401.05566', 'doi:10.1/x', 'orcid:0000-0001', 'person:"No One"'):
            self.run_ctl('show', '--json', ref, status=REFUSED)
        for ref in ('nonsense', 'thing/1', 'paper/x'):
            self.run_ctl('show', '--json', ref, status=USAGE)


class Rest(Case):
    def setUp(self):
        super().setUp()
        for name, text in (('l', LISTING), ('p', PROFILE), ('c', CAPTURES)):
            self.import_text(name, text)

    def test_search(self):
        found = self.json('search', '--json', 'wheel')
        self.assertEqual(set(found), {'query', 'total', 'partial', 'hints', 'hits'})
        self.assertEqual(set(found['hits'][0]),
                         {'id', 'kind', 'title', 'field', 'snippet', 'date'})
        self.assertEqual(found['hits'][0]['title'], 'On the Turning of Wheels')
        self.assertEqual(self.json('search', '--json', 'whee')['total'], found['total'])
        self.assertEqual(self.json('search', '--json', 'whee ')['total'], 0)
        self.assertEqual(len(self.json('search', '--json', '--limit', '1', 'wheel')['hits']), 1)
        person = self.json('search', '--json', 'ada love')['hits'][0]
        self.assertEqual((person['kind'], person['title']), ('person', 'Ada Lovelace'))

    def test_search_language(self):
        found = self.json('search', '--json', 'kind:paper sort:title limit:2 date:banana frob:x OR wheel')
        self.assertEqual(found['hints'], ['“frob:” is not a field that can be searched; it was taken for text',
                                          '“date:banana” is not understood and was left out'])
        papers = self.json('search', '--json', 'kind:paper sort:title')['hits']
        self.assertEqual([h['title'] for h in papers], sorted((h['title'] for h in papers), key=str.lower))
        self.assertEqual(self.json('search', '--json', 'kind:paper sort:title limit:1')['hits'], papers[:1])
        self.assertEqual(self.json('search', '--json', '--limit', '1', 'kind:paper sort:title limit:2')['hits'],
                         papers[:1])
        self.assertFalse(self.json('search', '--json', '--', '-kind:paper -wheel')['partial'])
        out, messages = self.run_ctl('search', 'is:x wheel')[:2]
        self.assertIn('“is:x” is not understood', messages)
        self.assertIn('On the Turning of Wheels', out)

    def test_search_without_index(self):
        wanted = self.run_ctl('search', '--json', 'wheel')[0]
        (self.folder / 'library-search.db').unlink()
        self.assertEqual(self.run_ctl('search', '--json', 'wheel')[0], wanted)
        (self.folder / 'library-search.db').write_bytes(b'broken' * 1000)
        self.assertEqual(self.run_ctl('search', '--json', 'wheel')[0], wanted)

    def test_lists(self):
        for name in ('papers', 'people', 'organisations', 'documents', 'sources', 'bookmarks',
                     'queue', 'tags'):
            rows = self.json('list', '--json', name)
            self.assertIsInstance(rows, list)
            self.assertLessEqual(len(self.json('list', '--json', '--limit', '1', name)), 1)
            self.run_ctl('list', name)
        ids = [d['id'] for d in self.json('list', '--json', 'documents')]
        self.assertEqual(ids, sorted(ids))
        sources = {line.split()[1]: line for line in self.run_ctl('list', 'sources')[0].splitlines()}
        self.assertTrue(sources['c'].endswith('Ada Lovelace'), 'whom all its captures are of')
        self.assertTrue(sources['p'].endswith('Ada Lovelace'), 'the title of its only document')
        self.run_ctl('list', 'nonsense', status=USAGE)

    def test_export(self):
        whole = self.json('export', '--format', 'json')
        self.assertEqual(list(whole), ['bookwheel', 'papers', 'people', 'organisations', 'documents',
                                       'sources', 'marks'])
        lines = [json.loads(l) for l in self.run_ctl('export', '--format', 'jsonl')[0].splitlines()]
        self.assertEqual(len(lines), sum(len(whole[k]) for k in list(whole)[1:]))
        self.assertEqual((lines[0]['type'], lines[0]['csl_type']), ('paper', 'article'))
        self.run_ctl('export', '--format', 'json', '--output', self.folder / 'out.json')
        self.assertEqual(json.loads((self.folder / 'out.json').read_text()), whole)
        found = self.json('export', '--format', 'json', 'discontents')
        self.assertEqual([p['title'] for p in found['papers']], ['The Engine and Its Discontents'])
        self.run_ctl('export', status=USAGE)
        self.run_ctl('export', '--format', 'nonsense', status=USAGE)

    def test_bookmarks(self):
        self.run_ctl('bookmark', 'add', 'paper/1', 'person/2')
        self.run_ctl('bookmark', 'add', 'paper/1')
        self.assertEqual([b['id'] for b in self.json('list', '--json', 'bookmarks')],
                         ['paper/1', 'person/2'])
        self.assertTrue(self.json('show', '--json', 'paper/1')['bookmarked'])
        self.assertEqual(self.json('stats', '--json')['bookmarks'], 2)
        hits = self.json('search', '--json', 'kind:paper sort:title')['hits']
        self.assertEqual([hit['id'] for hit in hits if hit.get('bookmarked')], ['paper/1'])
        self.assertEqual(self.run_ctl('search', 'kind:paper')[0].count(', bookmarked'), 1)
        self.assertEqual(len(self.json('export', '--format', 'json')['marks']), 2)
        self.run_ctl('bookmark', 'remove', 'paper/1')
        self.assertFalse(self.json('show', '--json', 'paper/1')['bookmarked'])
        self.run_ctl('bookmark', 'add', 'paper/404', 'paper/2', status=REFUSED)
        self.assertTrue(self.json('show', '--json', 'paper/2')['bookmarked'])
        self.run_ctl('bookmark', 'frob', 'paper/1', status=USAGE)

    def test_bookmark_survives_import(self):
        self.run_ctl('bookmark', 'add', 'paper/1')
        changed = LISTING.replace('On the Turning of Wheels', 'On Something Else')
        self.write('l', changed)
        self.run_ctl('import', self.folder / 'l')
        self.assertTrue(self.json('show', '--json', 'paper/1')['bookmarked'])

    def test_stats(self):
        stats = self.json('stats', '--json')
        self.assertEqual([k for k in STATS if k not in stats], [])
        self.assertEqual(stats['documents'], {'total': 4, 'post': 0, 'capture': 2, 'digest': 0,
                                              'listing': 1, 'profile': 1, 'note': 0, 'page': 0,
                                              'entry': 0})
        self.assertEqual((stats['papers'], stats['people'], stats['schema']), (5, 3, 20))

    def test_check(self):
        self.run_ctl('check')
        subprocess.run(['sqlite3', str(self.library),
                        "UPDATE tally SET n = 99 WHERE name = 'paper'; DELETE FROM paper_neighbours"],
                       check=True)
        self.assertIn('counts', self.run_ctl('check', status=REFUSED)[0])
        self.run_ctl('check', '--repair')
        self.run_ctl('check')
        self.assertEqual(self.json('stats', '--json')['papers'], 5)

    def test_check_of_facts(self):
        """What lies by a paper without a statement of it is found, and taken away."""
        with sqlite3.connect(self.library) as db:
            db.execute("INSERT INTO authorship (document_id, paper_id, position, person_id)"
                       " VALUES (99, 1, 9, 1)")
            db.execute("INSERT INTO paper_keyword (document_id, paper_id, position, keyword)"
                       " VALUES (1, 1, 1, 'x'), (99, 2, 1, 'y')")
        db.close()
        found = self.run_ctl('check', status=REFUSED)[0]
        self.assertIn('1 authors of papers', found)
        self.assertIn('keywords of papers', found)
        self.run_ctl('check', '--repair')
        self.run_ctl('check')

    def test_backup_and_restore(self):
        before = self.run_ctl('export', '--format', 'json')[0]
        self.run_ctl('backup', self.folder / 'backup.db')
        self.run_ctl('bookmark', 'add', 'paper/1')
        self.import_text('late.bib', '@misc{a, title={Late}, primaryclass={hep-th}, eprint={2401.05566}}')
        self.run_ctl('restore', self.folder / 'backup.db')
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)
        self.run_ctl('check')
        elsewhere = self.folder / 'elsewhere' / 'new.db'
        self.run_ctl('restore', self.folder / 'backup.db', library=elsewhere)
        self.assertEqual(self.run_ctl('export', '--format', 'json', library=elsewhere)[0], before)
        self.assertEqual(self.json('search', '--json', 'wheel', library=elsewhere)['total'],
                         self.json('search', '--json', 'wheel')['total'])
        self.run_ctl('restore', self.folder / 'none.db', status=REFUSED)


class Organisations(Case):
    def test_order(self):
        """Lists are in the order of the names that are shown, whatever they stand for."""
        self.import_text('l', LISTING.replace('padua', 'toronto, berkeley, Apollo, MIT'))
        rows = self.run_ctl('list', 'organisations')[0].splitlines()
        names = [row.split(maxsplit=1)[1] for row in rows]
        self.assertEqual(names, ['Apollo', 'berkeley', 'MIT', 'toronto'])


class Empty(Case):
    def test_reading_makes_nothing(self):
        for command in (['stats', '--json'], ['list', '--json', 'papers'], ['search', '--json', 'x'],
                        ['export', '--format', 'json'], ['check'], ['check', '--repair']):
            self.run_ctl(*command)
        self.run_ctl('show', 'paper/1', status=REFUSED)
        self.assertEqual(list(self.folder.iterdir()), [])
        self.assertEqual(self.json('stats', '--json')['schema'], 20)

    def test_usage(self):
        for command in ([], ['frobnicate'], ['show'], ['show', 'a', 'b'], ['import'],
                        ['search', '--limit', 'x', 'y'], ['stats', '--nonsense'], ['stats', 'x']):
            self.run_ctl(*command, status=USAGE)

    def test_environment_names_the_library(self):
        path = self.write('a', LISTING)
        env = dict(os.environ, BOOKWHEEL_LIBRARY=str(self.library))
        subprocess.run([CTL, 'import', str(path)], env=env, check=True, capture_output=True)
        self.assertTrue(self.library.exists())


@unittest.skipUnless(SHARED.is_dir(), 'There is no ../shared beside the project')
class Seeds(Case):
    """What the first five documents must give."""

    def setUp(self):
        super().setUp()
        self.report = self.json('import', '--json', *sorted((SHARED / 'seeds').iterdir()))

    def test_counts(self):
        self.assertEqual([r['kind'] for r in self.report['files']],
                         ['profile', 'listing', 'digest', 'posts', 'captures'])
        stats = self.json('stats', '--json')
        self.assertEqual(stats['documents'], {'total': 57, 'post': 20, 'capture': 34, 'digest': 1,
                                              'listing': 1, 'profile': 1, 'note': 0, 'page': 0,
                                              'entry': 0})
        self.assertEqual(stats['people'], 31)
        self.assertEqual(stats['papers'], 2 + 11 + 8 + 13 + 1)
        self.assertEqual(stats['citations'], 11)
        self.assertEqual(stats['mentions'], 4 + 14)

    def test_profile(self):
        person = self.json('show', '--json', 'key:thinker:tom-henighan')
        self.assertEqual(person['name'], 'Tom Henighan')
        self.assertEqual(person['paper_count'], {'counted': 2, 'stated': 5})
        self.assertEqual(len(person['coauthors']), 12)
        self.assertEqual(sum(c['stated'] for c in person['coauthors']), 6 * 3 + 6 * 2)
        self.assertEqual(len(person['cited_by']), 11)
        self.assertEqual([(m['folder'], m['name']) for m in person['mentions']],
                         [('papers', 'mathematical.md'), ('papers', 'towards.md'),
                          ('papers', 'scaling.md'), ('papers-typed', 'yuntao-2022-cat-s.md')])

    def test_listing(self):
        listing = next(d for d in self.json('list', '--json', 'documents') if d['kind'] == 'listing')
        papers = [p for p in self.json('list', '--json', 'papers')
                  if any(s['document'] == listing['id'] for s in p['seen_in'])]
        self.assertEqual(len(papers), 8)
        self.assertEqual(len({a['id'] for p in papers for a in p['authors']}), 20)
        self.assertEqual([p['published_inferred'] for p in papers], [True] + 7 * [False])
        self.assertTrue(all(not p['authors_complete'] and p['abstract'] for p in papers))

    def test_digest(self):
        digest = next(d for d in self.json('list', '--json', 'documents') if d['kind'] == 'digest')
        self.assertEqual(digest['published'], '2025-01')
        roles = [m['role'] for m in digest['mentions']]
        self.assertEqual({r: roles.count(r) for r in roles},
                         {'paper-of-the-month': 1, 'highlight': 5, 'tidbit': 4, 'open-problem': 3,
                          'link': 1})
        self.assertEqual(digest['mentions'][0]['affiliations'], ['Anthropic', 'Haize', 'independent'])
        self.assertTrue(all(m['excerpt'] and m['paper'] for m in digest['mentions']))

    def test_posts(self):
        posts = [d for d in self.json('list', '--json', 'documents') if d['kind'] == 'post']
        self.assertEqual([p['position'] for p in posts], list(range(1, 21)))
        notes = [n for p in posts for n in p['footnotes']]
        self.assertEqual(len(notes), 38)
        self.assertEqual(notes[-1]['text'], '')
        for post in posts:
            whole = self.json('show', '--json', post['id'])
            for trace in ('mjx', 'font-family', 'line-height', 'Страницы', 'Вы здесь'):
                self.assertNotIn(trace, whole['text'])

    def test_one_person(self):
        for name in ('Dario Amodei', 'Tom Conerly', 'Adly Templeton', 'Carson Denison'):
            people = [p for p in self.json('list', '--json', 'people') if p['name'] == name]
            self.assertEqual(len(people), 1, name)
        self.assertEqual(len(self.json('show', '--json', 'person:"Carson Denison"')['papers']), 3)
        self.assertEqual(len(self.json('show', '--json', 'person:"Monte MacDiarmid"')['papers']), 2)
        dario = self.json('show', '--json', 'person:"Dario Amodei"')
        self.assertEqual(len([e for e in dario['timeline'] if e['kind'] == 'capture']), 34)
        self.assertEqual(dario['coauthors'][0]['name'], 'Tom Henighan')

    def test_again(self):
        again = self.json('import', '--json', *sorted((SHARED / 'seeds').iterdir()))
        self.assertEqual(again['total'], {'files': 5, 'refused': 0, 'documents': 0, 'papers': 0,
                                          'people': 0})
        self.assertEqual(sum(r['unchanged']['documents'] for r in again['files']), 57)


if __name__ == '__main__':
    unittest.main(verbosity=0)
