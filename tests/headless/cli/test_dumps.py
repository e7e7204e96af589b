"""Dumps: records without end, line by line; read again, newer, broken, interrupted."""
import gzip
import json
import os
import signal
import sqlite3
import subprocess
import unittest

from dumps import arxiv, arxiv_id, lines, openalex
from harness import CTL, DONE, REFUSED, Case

MOST_WARNINGS = 1000  # BW_MAX_WARNINGS


class Dump(Case):
    def row(self, path, **options):
        rows = self.json('import', '--json', path, **options)['files']
        self.assertEqual(len(rows), 1, 'a dump is one file')
        return rows[0]

    def export(self, library=None):
        return self.json('export', '--format', 'json', library=library)

    def facts(self, library=None):
        """What is known, without the numbers it has in a library, sorted."""
        whole = self.export(library)
        names = {o['id']: o.get('title') or o.get('name') for k in ('papers', 'people') for o in whole[k]}
        facts = []
        for paper in whole['papers']:
            paper['authors'] = [a['name'] for a in paper['authors']]
            for key in ('references', 'cited_by'):
                paper[key] = sorted(names[ref] for ref in paper[key])
            facts.append({k: v for k, v in paper.items() if k not in ('id', 'seen_in', 'mentions')})
        people = sorted((p['name'], json.dumps(p['identifiers']), p['paper_count']['counted'])
                        for p in whole['people'])
        return sorted(facts, key=lambda f: json.dumps(f)), people


class Arxiv(Dump):
    def test_paper(self):
        self.row(self.write('snapshot.json', lines([
            arxiv(1, version=2, title='On  the\n  Turning of $\\alpha$ Wheels', doi='10.1000/Wheel',
                  abstract='  They turn\nwell.\n'), arxiv(2)])))
        paper = self.json('show', '--json', f'arxiv:{arxiv_id(1)}')
        self.assertEqual(paper['title'], 'On the Turning of $\\alpha$ Wheels')
        self.assertEqual(paper['abstract'], 'They turn well.')
        self.assertEqual(paper['identifiers']['doi'], '10.1000/wheel')
        self.assertEqual(paper['published'][:7], '2015-01')
        self.assertEqual(paper['updated'][:7], '2015-02')
        self.assertEqual([(a['given'], a['family']) for a in paper['authors']],
                         [(p[1], p[0]) for p in arxiv(1)['authors_parsed']])
        self.assertTrue(paper['authors_complete'])
        self.assertEqual(paper['type'], 'article')

    def test_newer_while_decided(self):
        """What is decided stands when the dump says something else, and can be undone."""
        old = [arxiv(i) for i in range(6)]
        newer = [dict(record) for record in old]
        for i in (2, 4):
            newer[i].update(abstract=f'It says {i} now.', update_date='2016-01-01')
        self.row(self.write('snapshot.json', lines(old)))
        self.run_ctl('merge', *(f'arxiv:{arxiv_id(i)}' for i in (1, 2)))
        self.run_ctl('merge', *(f'arxiv:{arxiv_id(i)}' for i in (4, 5)))
        self.row(self.write('snapshot.json', lines(newer)))
        self.run_ctl('check')
        for one, other in ((1, 2), (4, 5)):
            self.assertEqual(*(self.json('show', '--json', f'arxiv:{arxiv_id(i)}')['id'] for i in (one, other)))
        self.run_ctl('undo')
        self.run_ctl('undo')
        self.run_ctl('check')
        alone = self.folder / 'alone.db'
        self.row(self.folder / 'snapshot.json', library=alone)
        self.assertEqual(self.facts(), self.facts(alone))

    def test_zero_byte(self):
        """A byte that no text holds costs its own line, and none behind it."""
        whole = [lines([arxiv(i)]) for i in range(5)]
        whole[2] = whole[2].replace(b'"id"', b'"i\0d"')
        row = self.row(self.write('snapshot.json', b''.join(whole)))
        self.assertEqual(row['new']['papers'], 4)
        self.assertEqual([warning['line'] for warning in row['warnings']], [3])

    def test_names_split_otherwise(self):
        """Who is split as nobody would guess was split by somebody who knew."""
        self.row(self.write('snapshot.json', lines([
            arxiv(1, authors_parsed=[['Hansen', 'Per Brinch', '']]),
            arxiv(2, authors_parsed=[['Brinch Hansen', 'Per', '']]),
            arxiv(3, authors_parsed=[['Hansen', 'Per Brinch', '']])])))
        people = self.json('list', '--json', 'people')
        self.assertEqual([(p['given'], p['family']) for p in people], [('Per', 'Brinch Hansen')])

    def test_plain_and_compressed(self):
        """The same, however it is packed; the second time adds nothing."""
        dump = lines(arxiv(i) for i in range(400))
        plain = self.row(self.write('plain.json', dump))
        self.assertEqual((plain['kind'], plain['new']['papers'], plain['warnings']),
                         ('arxiv-snapshot', 400, []))
        wanted = self.facts()
        self.library = self.folder / 'packed.db'
        packed = self.row(self.write('packed.json.gz', gzip.compress(dump)))
        self.assertEqual(packed['new'], plain['new'])
        self.assertEqual(self.facts(), wanted)
        parts = gzip.compress(dump[:30000]) + gzip.compress(dump[30000:])
        self.library = self.folder / 'parts.db'
        self.assertEqual(self.row(self.write('parts.json.gz', parts))['new'], plain['new'])
        self.assertEqual(self.facts(), wanted)

    def test_again(self):
        path = self.write('snapshot.json', lines(arxiv(i) for i in range(300)))
        self.row(path)
        before = self.run_ctl('export', '--format', 'json')[0]
        again = self.row(path)
        self.assertEqual((again['new'], again['unchanged']),
                         ({'documents': 0, 'papers': 0, 'people': 0}, {'documents': 1}))
        os.utime(path, (1, 1))  # as if it were another: it is read, and nothing has changed
        again = self.row(path)
        self.assertEqual((again['new'], again['updated'], again['unchanged']),
                         ({'documents': 0, 'papers': 0, 'people': 0}, {'documents': 0}, {'documents': 1}))
        elsewhere = self.row(self.write('copy/other.json', path.read_bytes()))
        self.assertEqual(elsewhere['new'], {'documents': 0, 'papers': 0, 'people': 0})
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)
        self.run_ctl('check')

    def test_newer(self):
        """Only what changed is written; the corpus is that of the newer dump alone."""
        path = self.write('snapshot.json', lines(arxiv(i) for i in range(300)))
        self.row(path)
        before = {p['identifiers']['arxiv']: p for p in self.export()['papers']}
        self.run_ctl('bookmark', 'add', f'arxiv:{arxiv_id(7)}')
        newer = [arxiv(i) for i in range(320)]
        newer[7] = arxiv(7, version=2, title='A wholly new title', abstract=' Another. ')
        newer[8]['authors_parsed'] = [['Bell', 'Mary', ''], ['Byron', 'Ada', '']]
        newer[8]['update_date'] = '2016-01-01'
        newer[9]['categories'] = 'hep-th'
        newer[9]['update_date'] = '2016-01-01'
        row = self.row(self.write('snapshot.json', lines(newer)))
        self.assertEqual((row['new']['documents'], row['new']['papers'], row['updated']),
                         (0, 20, {'documents': 1}))
        after = {p['identifiers']['arxiv']: p for p in self.export()['papers']}
        self.assertEqual(len(after), 320)
        changed = {i for i in before if before[i] != after[i]}
        self.assertEqual(changed, {arxiv_id(i) for i in (7, 8, 9)})
        paper = after[arxiv_id(7)]
        self.assertEqual((paper['title'], paper['abstract'], paper['bookmarked'], paper['id']),
                         ('A wholly new title', 'Another.', True, before[arxiv_id(7)]['id']))
        self.assertEqual([a['name'] for a in after[arxiv_id(8)]['authors']], ['Mary Bell', 'Ada Byron'])
        self.assertEqual(self.json('search', '--json', '"wholly new title"')['total'], 1)
        self.run_ctl('check')
        self.run_ctl('bookmark', 'remove', f'arxiv:{arxiv_id(7)}')
        wanted = self.facts()
        self.library = self.folder / 'fresh.db'
        self.row(path)
        self.assertEqual(wanted, self.facts())

    def topics(self):
        """How many papers of each category and month there are, as it is kept and as it is counted."""
        with sqlite3.connect(self.library) as db:
            kept = db.execute('SELECT name, month, n FROM topic_month ORDER BY name, month').fetchall()
            counted = db.execute(
                'SELECT category, published / 100, count(DISTINCT id) FROM paper_category'
                ' JOIN paper ON id = paper_id GROUP BY category, published / 100'
                ' ORDER BY category, published / 100').fetchall()
            whole = dict(db.execute('SELECT name, n FROM topic').fetchall())
        db.close()
        self.assertEqual(whole, {name: sum(n for other, _, n in kept if other == name)
                                 for name, _, _ in kept})
        return kept, counted

    def test_topics(self):
        """Are counted right after each state of a dump, and of what else says something of them."""
        first = [arxiv(i) for i in range(300)]
        self.row(self.write('snapshot.json', lines(first)))
        kept, counted = self.topics()
        self.assertEqual(kept, counted)
        self.assertEqual(sum(n for _, _, n in kept), sum(len(p['categories'].split()) for p in first))
        newer = [arxiv(i) for i in range(20, 330)]
        for i, paper in enumerate(newer):
            paper['update_date'] = f'2016-02-{i % 28 + 1:02d}'
            if i % 3 == 0:
                paper['categories'] = ('hep-th', 'cs.AI cs.AI', '')[i % 9 // 3]
            if i % 2 == 0:
                paper['versions'][0]['created'] = f'Mon, 7 Mar {2001 + i % 20} 10:00:00 GMT'
        self.row(self.write('snapshot.json', lines(newer)))
        kept, counted = self.topics()
        self.assertEqual(kept, counted)
        self.assertIn(('hep-th', 201703), [row[:2] for row in kept])
        self.run_ctl('check')
        bib = '@misc{{a, title={{{}}}, eprint={{{}}}, archiveprefix={{arXiv}}, primaryclass={{gr-qc}},' \
              ' year={}}}\n'
        for categories in (range(10, 40), range(30, 50), range(0)):
            self.import_text('a.bib', '@misc{b, title={Something else}}\n' + ''.join(
                bib.format(arxiv(i)['title'], arxiv_id(i), 1999) for i in categories))
            kept, counted = self.topics()
            self.assertEqual(kept, counted)
            self.assertEqual(sum(n for name, _, n in kept if name == 'gr-qc'), len(categories))
            self.run_ctl('check')
        self.row(self.write('snapshot.json', lines(first)))
        self.assertEqual(*self.topics())
        self.run_ctl('check')

    def test_bad_lines(self):
        """Are warnings with their line; the rest is read."""
        good = lines(arxiv(i) for i in range(20)).splitlines(keepends=True)
        bad = (b'{"id": "1501.10001", "tit\n', b'\n', b'nonsense\n', b'[1, 2]\n', b'{}\n', b'null\n',
               b'{"id": null, "title": 7}\n', b'\xff\xfe\n', b'{"id":"1501.99999","title":""}\n',
               b'[' * 5000 + b'\n')
        row = self.row(self.write('s.json', b''.join(good[:10]) + b''.join(bad) + b''.join(good[10:])))
        self.assertEqual(row['new']['papers'], 20)
        self.assertEqual([w['line'] for w in row['warnings']], [11, 13, 14, 15, 16, 17, 18, 19, 20])
        self.assertTrue(all(w['message'] for w in row['warnings']))
        self.run_ctl('check')

    def test_warnings_are_bounded(self):
        good = lines(arxiv(i) for i in range(3))
        row = self.row(self.write('s.json', good + b'nonsense\n' * 20000))
        self.assertEqual(row['new']['papers'], 3)
        self.assertEqual(len(row['warnings']), MOST_WARNINGS + 1)
        self.assertIn(str(20000 - MOST_WARNINGS), row['warnings'][-1]['message'])

    def test_last_line_without_end(self):
        row = self.row(self.write('s.json', lines(arxiv(i) for i in range(5))[:-1]))
        self.assertEqual((row['new']['papers'], row['warnings']), (5, []))

    def test_line_ends_and_mark(self):
        dump = b'\xef\xbb\xbf' + lines(arxiv(i) for i in range(5)).replace(b'\n', b'\r\n')
        row = self.row(self.write('s.json', dump))
        self.assertEqual((row['kind'], row['new']['papers'], row['warnings']),
                         ('arxiv-snapshot', 5, []))

    def test_twice_in_one(self):
        """A record that stands there twice is one paper, as it was said last."""
        row = self.row(self.write('s.json', lines([arxiv(1), arxiv(2), arxiv(1, title='Said again',
                                                                        update_date='2016-01-01')])))
        self.assertEqual(row['new']['papers'], 2)
        self.assertEqual(self.json('show', '--json', f'arxiv:{arxiv_id(1)}')['title'], 'Said again')
        self.run_ctl('check')

    def test_cut_short(self):
        """A compressed dump that ends early: what could be read stays, and the row says it."""
        dump = gzip.compress(lines(arxiv(i) for i in range(2000)))
        row = self.row(self.write('s.json.gz', dump[:len(dump) // 2]), status=REFUSED)
        self.assertTrue(row['error'])
        self.assertGreater(row['new']['papers'], 500)
        self.assertEqual(self.json('stats', '--json')['papers'], row['new']['papers'])
        self.run_ctl('check')
        self.row(self.write('s.json.gz', dump))
        self.assertEqual(self.json('stats', '--json')['papers'], 2000)

    def test_standard_input(self):
        dump = lines(arxiv(i) for i in range(5))
        for count in (5, 0):
            row = self.json('import', '--json', '-', '--name', 'piped', stdin=dump)['files'][0]
            self.assertEqual((row['path'], row['new']['papers']), ('piped', count))

    def test_among_others(self):
        """A dump in a folder joins what else says something of its papers."""
        self.write('in/a.bib', f'@misc{{a, title={{{arxiv(3)["title"]}}}, eprint={{{arxiv_id(3)}}},'
                               ' archiveprefix={arXiv}, year=2015}\n')
        self.write('in/b.json', lines(arxiv(i) for i in range(10)))
        rows = self.json('import', '--json', self.folder / 'in')['files']
        self.assertEqual([r['kind'] for r in rows], ['bibtex', 'arxiv-snapshot'])
        self.assertEqual(self.json('stats', '--json')['papers'], 10)
        self.assertEqual(len(self.json('show', '--json', f'arxiv:{arxiv_id(3)}')['seen_in']), 2)


class Openalex(Dump):
    def test_works(self):
        """References become citations though the works come in any order."""
        works = [openalex(i) for i in range(60)]
        row = self.row(self.write('part_000', lines(reversed(works))))
        self.assertEqual((row['kind'], row['new']['papers'], row['warnings']), ('openalex', 60, []))
        self.assertEqual(self.json('stats', '--json')['citations'], sum(
            len(work['referenced_works']) for work in works))
        paper = self.json('show', '--json', 'openalex:W4000005')
        self.assertEqual([self.json('show', '--json', r)['identifiers']['openalex']
                          for r in sorted(paper['references'])], ['W4000004', 'W4000003'])
        self.assertEqual(paper['citation_count'], 5)
        words = sorted((i, word) for word, at in works[5]['abstract_inverted_index'].items() for i in at)
        self.assertEqual(paper['abstract'], ' '.join(word for _, word in words))
        self.run_ctl('check')
        self.assertEqual(self.row(self.folder / 'part_000')['new']['papers'], 0)

    def test_compressed(self):
        row = self.row(self.write('part_000.gz', gzip.compress(lines(openalex(i) for i in range(40)))))
        self.assertEqual((row['kind'], row['new']['papers']), ('openalex', 40))

    def test_two_parts(self):
        """Of one dump: what they say of each other is found in either order."""
        parts = {'a': [openalex(i) for i in range(0, 40)], 'b': [openalex(i) for i in range(40, 60)]}
        for order in ('ab', 'ba'):
            self.library = self.folder / f'{order}.db'
            for name in order:
                self.row(self.write(f'part_{name}', lines(parts[name])))
            self.assertEqual(self.json('stats', '--json')['papers'], 60)
            self.assertEqual(self.json('stats', '--json')['citations'], sum(
                len(work['referenced_works']) for part in parts.values() for work in part))
        self.assertEqual(self.facts(self.folder / 'ab.db'), self.facts(self.folder / 'ba.db'))

    def test_references_withdrawn(self):
        """A newer dump that cites less takes the citation away."""
        works = [openalex(i) for i in range(10)]
        self.row(self.write('part', lines(works)))
        before = self.json('stats', '--json')['citations']
        works[5] |= {'referenced_works': [], 'cited_by_count': 99}
        self.row(self.write('part', lines(works)))
        self.assertEqual(self.json('stats', '--json')['citations'], before - 2)
        self.assertEqual(self.json('show', '--json', 'openalex:W4000005')['references'], [])
        self.run_ctl('check')


class Interrupted(Dump):
    """The program is told to stop while it reads: it ends between two blocks, and goes on there."""

    N = 7000

    def interrupt(self, path, how):
        """Feeds the dump as a pipe's reader could not: stops once something is written."""
        done = subprocess.Popen([CTL, '--library', str(self.library), 'import', '--json', str(path)],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(done.kill)
        while done.poll() is None and self.count() == 0:
            pass
        done.send_signal(how)
        out, err = done.communicate(timeout=120)
        return done.returncode, out.decode(), err.decode()

    def count(self):
        """How many papers another program sees, once there is a library."""
        if not self.library.exists():
            return 0
        done = subprocess.run([CTL, '--library', str(self.library), 'stats', '--json'],
                              capture_output=True, check=False)
        return json.loads(done.stdout)['papers'] if done.returncode == DONE else 0

    def resumes(self, path):
        kept = self.json('stats', '--json')['papers']
        self.assertLess(kept, self.N)
        self.assertGreater(kept, 0)
        self.run_ctl('check')
        row = self.row(path)
        self.assertEqual(row['new']['papers'], self.N - kept, 'what was read is not read again')
        self.assertEqual(row['warnings'], [])
        found = self.facts()
        self.library = self.folder / 'whole.db'
        self.row(path)
        self.assertEqual(found, self.facts())

    def dump(self, name='snapshot.json', pack=bytes):
        return self.write(name, pack(lines(arxiv(i) for i in range(self.N))))

    def test_interrupt(self):
        path = self.dump()
        status, out, err = self.interrupt(path, signal.SIGINT)
        self.assertEqual(status, REFUSED, err)
        row = json.loads(out)['files'][0]
        self.assertIn('cancelled', row['error'])
        self.resumes(path)

    def test_terminate_compressed(self):
        path = self.dump('snapshot.json.gz', gzip.compress)
        status, out, _ = self.interrupt(path, signal.SIGTERM)
        self.assertEqual(status, REFUSED)
        self.assertTrue(json.loads(out)['files'][0]['error'])
        self.resumes(path)

    def test_kill(self):
        """Nothing can be said by whom is killed; what was written stays."""
        path = self.dump()
        self.assertEqual(self.interrupt(path, signal.SIGKILL)[0], -signal.SIGKILL)
        self.resumes(path)


if __name__ == '__main__':
    unittest.main(verbosity=0)
