#!/usr/bin/python3
"""What the window says of a library that it cannot use, and of files that it cannot read."""
import os
import pathlib
import shutil
import sqlite3
import tempfile
import unittest

from window import FILES, PROGRAM, TestCase, accessibles, main, press, sees, until


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
        with sqlite3.connect(self.home.library) as db:
            self.version = db.execute('PRAGMA user_version').fetchone()[0]
        db.close()
        self.change('PRAGMA user_version = 4711')

    def test_newer(self):
        self.shows('A Newer Bookwheel Wrote This Library', 'Update Bookwheel')
        self.change(f'PRAGMA user_version = {self.version}')
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


class NoModule(TestCase):
    """Without what shows web pages the window says so, and reads as text."""

    def prepare(self):
        """A program in the folder of the build looks for the module beside itself."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix='alone-', dir=pathlib.Path(PROGRAM).parent))
        self.addCleanup(shutil.rmtree, folder)
        self.home.program = shutil.copy(PROGRAM, folder)
        self.module = folder / 'bookwheel-web.so'

    def reads(self, text):
        until(lambda: [n for _, _, n in accessibles() if n.get_role_name() == 'text' and n.get_text_iface() and
                       text in n.get_text_iface().get_text(0, -1)], f'the text “{text}”')

    def test_missing(self):
        w = self.window
        w.loaded(address='bookwheel:home', title='Home')
        sees('Pages Cannot Be Shown', 'label')
        sees(str(self.module), 'label')
        w.type('babbage')
        w.has(selected_title='Charles Babbage')
        w.key('Return')
        w.loaded(title='Charles Babbage', focus='GtkButton')
        sees('Pages Cannot Be Shown', 'label')
        w.key('ctrl+d')
        w.has(bookmarked=True)
        press('Show as Text')
        w.has(focus='GtkTextView')
        self.reads('Charles Babbage')
        w.key('alt+Left')
        w.loaded(address='bookwheel:home')
        w.key('alt+Left', 'alt+Right')
        w.loaded(title='Charles Babbage')
        w.call('Open', '(s)', 'bookwheel:paper/4711')
        w.has(shown=False, loading=False)
        sees('Not in the Library')
        w.open('bookwheel:document/4')
        self.reads('Bread wants time')
        w.key('alt+Left')
        w.loaded(title='Charles Babbage')
        w.key('alt+Right', 'ctrl+f')
        w.loaded(address='bookwheel:document/4')
        w.type('dough')
        w.has(find_count=lambda n: n > 1)


class BadModule(NoModule):
    test_missing = None

    def prepare(self):
        super().prepare()
        self.module.write_text('Dear diary, this is no module. ' * 100)

    def test_damaged(self):
        self.window.loaded(address='bookwheel:home')
        sees('Pages Cannot Be Shown', 'label')
        press('Show as Text')
        self.window.has(focus='GtkTextView')
        self.reads('The library')


if __name__ == '__main__':
    main()
