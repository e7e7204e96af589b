#!/usr/bin/python3
"""What the window says of a library that it cannot use, and of files that it cannot read."""
import os
import sqlite3
import unittest

from window import FILES, TestCase, main, press, sees


class Trouble(TestCase):
    """Each fault leads to a page that says what it is and what can be done; mended, the window goes on."""

    def change(self, *statements):
        with sqlite3.connect(self.home.library) as db:
            for statement in statements:
                db.execute(statement)
        db.close()

    def shows(self, title, help_text):
        sees(title, 'label')
        sees(help_text, 'label')
        sees(str(self.home.library), 'label')
        self.window.type('xyz')
        self.window.key('ctrl+k', 'Escape', 'F6', 'ctrl+1')


class Newer(Trouble):
    def prepare(self):
        self.change('PRAGMA user_version = 4711')

    def test_newer(self):
        self.shows('A Newer Bookwheel Wrote This Library', 'Update Bookwheel')
        self.change('PRAGMA user_version = 1')
        press('Try')
        self.window.loaded(title='Home')


class Damaged(Trouble):
    def prepare(self):
        self.whole = self.home.library.read_bytes()
        self.home.library.write_bytes(self.whole[:100] + os.urandom(len(self.whole) - 100))

    def test_damaged(self):
        self.shows('The Library Is Damaged', 'a backup')
        for path in self.home.library.parent.iterdir():
            path.unlink()
        self.home.library.write_bytes(self.whole)
        press('Try')
        self.window.loaded(title='Home')


class NoLibrary(Trouble):
    def prepare(self):
        for path in self.home.library.parent.iterdir():
            path.unlink()
        self.home.library.write_text('Dear diary, this is no library. ' * 100)

    def test_something_else(self):
        self.shows('This File Is Not a Library', 'Move it elsewhere')
        self.assertIn('Dear diary', self.home.library.read_text())
        self.home.library.unlink()
        press('Try')
        sees('Your Library Is Empty', 'label')


class NoFolder(Trouble):
    files = ()

    def prepare(self):
        (self.home.path / 'data' / 'bookwheel').write_text('a file where a folder belongs')

    def test_no_folder(self):
        sees('Try Again')
        (self.home.path / 'data' / 'bookwheel').unlink()
        press('Try')
        sees('Your Library Is Empty', 'label')


class Locked(Trouble):
    def prepare(self):
        self.other = sqlite3.connect(self.home.library, isolation_level=None)
        self.addCleanup(self.other.close)
        self.other.execute('PRAGMA locking_mode = exclusive')
        self.other.execute('BEGIN EXCLUSIVE')

    def test_locked(self):
        self.shows('The Library Is in Use', 'Another program')
        self.other.execute('ROLLBACK')
        self.other.close()
        press('Try')
        self.window.loaded(title='Home')


@unittest.skipIf(os.geteuid() == 0, 'root may write everywhere')
class ReadOnly(Trouble):
    def prepare(self):
        for path in (*self.home.library.parent.iterdir(), self.home.library.parent):
            path.chmod(path.stat().st_mode & ~0o222)
        self.addCleanup(self.allow)

    def allow(self):
        for path in (self.home.library.parent, *self.home.library.parent.iterdir()):
            path.chmod(path.stat().st_mode | 0o200)

    def test_read_only(self):
        self.shows('The Library Cannot Be Written', 'Allow Bookwheel to write')
        self.allow()
        press('Try')
        self.window.loaded(title='Home')


class Files(TestCase):
    def test_bad_files(self):
        """What cannot be read is told file by file, and the rest is there."""
        folder = self.home.path / 'bad'
        folder.mkdir()
        (folder / 'empty.txt').write_bytes(b'')
        (folder / 'binary.txt').write_bytes(bytes(range(256)) * 64)
        (folder / 'letter.txt').write_text('Dear all,\n\nthis is a letter.\n')
        (folder / 'loop').symlink_to(folder)
        w = self.window
        w.loaded()
        w.import_files(folder, self.home.path / 'gone.txt', FILES['posts'])
        w.has(report=lambda r: r and 'files refused' in r)
        report = w.state['report']
        for name in ('empty.txt', 'binary.txt', 'letter.txt', 'gone.txt'):
            self.assertIn(name, report)
        sees('files refused', 'label')
        sees('letter.txt')
        w.focus('^Import$')
        w.key('Escape')
        w.has(window='BwWindow')
        w.focus('– Bookwheel$')
        w.type('liskov')
        w.key('Return')
        w.loaded(title='Barbara Liskov')


if __name__ == '__main__':
    main()
