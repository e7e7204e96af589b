"""What the tests of bookwheelctl have in common: it is run as anybody would run it."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

CTL = os.environ['BOOKWHEELCTL']
DATA = pathlib.Path(os.environ['G_TEST_SRCDIR']) / 'data'
SHARED = pathlib.Path(os.environ['G_TEST_SRCDIR']).parent.parent / 'shared'
DONE, REFUSED, USAGE, LIBRARY = 0, 1, 2, 3


class Case(unittest.TestCase):
    """A test with a folder and a library of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='bookwheel-'))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.library = self.folder / 'library.db'

    def run_ctl(self, *arguments, status=DONE, stdin=None, library=None, timeout=120):
        """Runs a command, checks how it ends, gives its output and its messages."""
        command = [CTL, '--library', str(library or self.library), *map(str, arguments)]
        done = subprocess.run(command, input=stdin, capture_output=True, timeout=timeout, check=False)
        self.assertEqual(done.returncode, status, f'{command}: {done.stderr.decode()}')
        return done.stdout.decode(), done.stderr.decode()

    def json(self, *arguments, **options):
        return json.loads(self.run_ctl(*arguments, **options)[0])

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding='utf-8')
        return path

    def import_text(self, name, content, **options):
        return self.json('import', '--json', self.write(name, content), **options)


LISTING = '''AIMay 28
On the Turning of WheelsAgostino Ramelli, Ada Lovelace, Charles Babbage et al. · padua
A wheel of books lets a reader keep many of them open at once. This abstract says how it is turned, and by whom.
LGAug 20, 2023
On Reading Many Books at OnceAda Lovelace, Charles Babbage
Reading many books at once is found to be slower than reading one after the other, and more pleasant.
'''

PROFILE = '''thinker:ada-lovelaceAda Lovelace
Authored papers (4)
This paper describes how a wheel that holds a dozen books lets one reader keep all of them open, measures how long a turn takes with each number of books, and concludes that nobody needs more than eight of them at a time.
Affiliations (1)
- Analytical Society(institute)
Co-authors (2)
- Charles Babbage3 shared
- Agostino Ramelli1 shared
Their work is cited by (2)
- The Engine and Its Discontents2× refs
- Contemplating Cogs1× refs
Recent mentions (2)
- notes
engines.md - notescogs.md
'''

CAPTURES = '''library.md

Ada Lovelace

Chronological feed of everything captured from Ada Lovelace.

Notes on the Engine

She explains that the engine can do whatever we know how to order it to perform. She warns against expecting more of it.

Poetical Science

A letter in which imagination is called the discovering faculty. It closes with a request for more books.
'''
