"""An export of a library, in either form, makes the same corpus in an empty one."""
import json
import re
import unittest

from harness import DATA, Case

SAMPLE = DATA.parent.parent / 'data' / 'sample'

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

    return {array: plain(corpus[array]) for array in ARRAYS}


class Corpus(Case):
    maxDiff = None

    def export(self, form):
        path = self.folder / f'export.{form}'
        self.run_ctl('export', '--format', form, '--output', path)
        return path

    def check(self, form):
        self.run_ctl('import', SAMPLE)
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

    def test_json(self):
        self.check('json')

    def test_json_lines(self):
        self.check('jsonl')


if __name__ == '__main__':
    unittest.main()
