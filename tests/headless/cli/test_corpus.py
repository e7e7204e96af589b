"""An export of a library, in either form, makes the same corpus in an empty one."""
import json
import re
import unittest

import dumps
from harness import DATA, Case
from test_feeds import ATOM, OPML

SAMPLE = DATA.parent.parent / 'data' / 'sample'
NOTE = '''---
title: Notes on wheels
tags: [wheels]
---

By One Name is a paper, and Ada Lovelace a person. See [this](https://arxiv.org/abs/2312.00001) and
[[another note]].

## A part

A note at the foot.[^1]

[^1]: It stands here.
'''

ARRAYS = ('papers', 'people', 'organisations', 'documents', 'sources', 'marks')
# The numbers of one library, and what follows from their order.
OWN = {'id', 'position', 'timeline'}


def comparable(corpus):
    """The corpus with names in place of references, and lists without their order."""
    names = {}
    for array in ARRAYS[:5]:
        for thing in corpus[array]:
            names[thing['id']] = f"{array}: {thing.get('title') or thing.get('name')}"

    def plain(value):
        if isinstance(value, dict):
            return {key: plain(inside) for key, inside in value.items() if key not in OWN}
        if isinstance(value, list):
            return sorted((plain(inside) for inside in value), key=lambda inside: json.dumps(inside))
        if isinstance(value, str):
            return names.get(value, re.sub(r'bookwheel:(paper/\d+)',
                                           lambda match: names[match[1]], value))
        return value

    for mark in corpus['marks']:
        if mark['ref'].startswith('source/'):
            del mark['key']  # the path of a file, which is none in another library
    return {array: plain(corpus[array]) for array in ARRAYS}


class Corpus(Case):
    maxDiff = None

    def export(self, form):
        path = self.folder / f'export.{form}'
        self.run_ctl('export', '--format', form, '--output', path)
        return path

    def check(self, form, *paths):
        self.run_ctl('import', *paths)
        for ref in ('paper/2', 'person/3', 'document/1', 'source/1'):
            self.run_ctl('bookmark', 'add', ref)
        before = json.loads(self.export('json').read_text())
        path = self.export(form)
        self.library = self.folder / 'again.db'
        report = self.json('import', '--json', path)
        self.assertEqual(report['files'][0]['kind'], 'bookwheel')
        after = json.loads(self.export('json').read_text())
        one, other = comparable(before), comparable(after)
        for array in ARRAYS:
            self.assertEqual(len(one[array]), len(other[array]), array)
            for first, second in zip(one[array], other[array]):
                self.assertEqual(first, second)
        again = self.json('import', '--json', path)
        self.assertEqual(again['files'][0]['new'], {'documents': 0, 'papers': 0, 'people': 0})

    def make_mixed(self):
        """Something of each kind that names what the others name."""
        folder = self.folder / 'in'
        for name in ('wheels.bib', 'wheels.ris', 'wheels.json'):
            self.write(f'in/{name}', (DATA / 'exports' / name).read_text())
        self.write('in/atom.xml', ATOM)
        self.write('in/z.opml', OPML)
        self.write('in/notes/a.md', NOTE)
        self.write('in/openalex.jsonl', dumps.lines(dumps.openalex(i) for i in range(20)))
        self.write('in/snapshot.json', dumps.lines(dumps.arxiv(i) for i in range(20)))
        return folder

    def test_json(self):
        self.check('json', SAMPLE)

    def test_json_lines(self):
        self.check('jsonl', SAMPLE)

    def test_mixed_json(self):
        self.check('json', self.make_mixed())

    def test_mixed_json_lines(self):
        self.check('jsonl', self.make_mixed())


if __name__ == '__main__':
    unittest.main()
