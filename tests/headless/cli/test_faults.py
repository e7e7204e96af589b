"""Bad input and faults: a clear message, the right status, nothing lost."""
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import unittest

from harness import CTL, DONE, LIBRARY, LISTING, REFUSED, Case


def listing(n, salt=''):
    """A listing of @n papers that are all different."""
    return ''.join(f'AIMay {i % 28 + 1}, 2024\n'
                   f'On the {i}th Turning of the {salt} WheelAgostino Ramelli, Ada Lovelace et al.\n'
                   f'The abstract of paper {i} {salt} says that a wheel was turned {i} times, and why.\n'
                   for i in range(n))


class Input(Case):
    def refused(self, path):
        row = self.json('import', '--json', path, status=REFUSED)['files'][0]
        self.assertTrue(row['error'])
        self.assertIsNone(row['kind'])
        self.assertEqual(row['new'], {'documents': 0, 'papers': 0, 'people': 0})
        return row['error']

    def test_no_text(self):
        self.assertIn('empty', self.refused(self.write('empty', '')))
        self.assertIn('not text', self.refused(self.write('binary', bytes(range(256)) * 100)))
        self.refused(self.write('blank', '\n \n\t\n'))
        self.refused(self.write('prose', 'A letter.\n\nDear friend, I write to you.\n'))

    def test_no_file(self):
        self.refused(self.folder / 'gone')
        self.refused('/dev/null')

    def test_two_gigabytes(self):
        path = self.folder / 'large'
        with open(path, 'wb') as file:
            file.truncate(2 << 30)
        self.assertIn('larger', self.refused(path))

    def test_line_of_100_megabytes(self):
        self.assertIn('larger', self.refused(self.write('line', b'a' * (100 << 20))))

    def test_line_of_60_megabytes(self):
        self.refused(self.write('line', b'word ' * (12 << 20)))

    def test_cut_and_broken(self):
        whole = LISTING.encode()
        for i, content in enumerate((whole[:-40], whole.replace(b'Ramelli', b'Ramell\xff'),
                                     whole.replace(b'\n', b'\r\n'), b'\xef\xbb\xbf' + whole,
                                     LISTING.encode('utf-16'))):
            report = self.import_text(f'{i}', content)
            self.assertEqual(report['files'][0]['kind'], 'listing', i)

    def test_loop_of_folders(self):
        (self.folder / 'in' / 'a').mkdir(parents=True)
        os.symlink('..', self.folder / 'in' / 'a' / 'up')
        os.symlink('nowhere', self.folder / 'in' / 'dangling')
        self.write('in/l', LISTING)
        self.assertEqual(len(self.json('import', '--json', self.folder / 'in')['files']), 1)

    def test_unreadable_folder(self):
        report = self.json('import', '--json', self.folder / 'none', self.write('l', LISTING),
                           status=REFUSED)
        self.assertEqual(report['total']['refused'], 1)
        self.assertEqual(report['total']['documents'], 1)

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which('setpriv'), 'Only root becomes somebody else')
    def test_closed_folder_among_others(self):
        """Is named, and what lies beside it is read all the same."""
        self.write('in/closed/a', LISTING)
        self.write('in/open/l', LISTING)
        os.chmod(self.folder / 'in' / 'closed', 0)
        for place in (self.folder, self.folder / 'in', self.folder / 'in' / 'open'):
            os.chmod(place, 0o777)
        program = shutil.copy(CTL, self.folder)  # where others may run it
        done = subprocess.run(['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', program,
                               '--library', self.library, 'import', '--json', self.folder / 'in'],
                              capture_output=True, text=True, check=False)
        report = json.loads(done.stdout)
        self.assertEqual(done.returncode, REFUSED)
        self.assertEqual(report['total']['refused'], 1)
        self.assertEqual(report['total']['documents'], 1)
        self.assertIn('closed', done.stderr)


class Library(Case):
    def test_newer(self):
        self.import_text('a', LISTING)
        with sqlite3.connect(self.library) as db:
            db.execute('PRAGMA user_version = 99')
        db.close()
        before = self.library.read_bytes()
        for command in (['stats'], ['import', self.folder / 'a'], ['search', 'x'],
                        ['bookmark', 'add', 'paper/1'], ['check']):
            self.assertIn('newer', self.run_ctl(*command, status=LIBRARY)[1])
        self.assertEqual(self.library.read_bytes(), before)

    def test_not_a_library(self):
        self.library.write_text('Dear diary, ' * 100)
        for command in (['stats'], ['import', self.write('a', LISTING)], ['search', 'x']):
            self.assertIn('not a Bookwheel library', self.run_ctl(*command, status=LIBRARY)[1])
        self.assertTrue(self.library.read_text().startswith('Dear diary'))

    def test_damaged(self):
        self.import_text('a', listing(2000))
        data = bytearray(self.library.read_bytes())
        for i in range(8192, len(data)):
            data[i] = (i * 31) & 0xff
        self.library.write_bytes(data)
        self.assertIn('damaged', self.run_ctl('list', '--json', 'papers', status=LIBRARY)[1])
        out, messages = self.run_ctl('check', status=LIBRARY)
        self.assertIn('damaged', out + messages)

    def test_damaged_index(self):
        """What cannot be read is not taken for what is not there."""
        self.import_text('a', listing(20))
        database = sqlite3.connect(self.library)
        page, size = (database.execute(sql).fetchone()[0] for sql in (
            "SELECT rootpage FROM sqlite_master WHERE name = 'authorship_by_person'", 'PRAGMA page_size'))
        database.execute('PRAGMA wal_checkpoint (TRUNCATE)')
        database.close()
        self.run_ctl('search', '--complete', 'author:')
        data = bytearray(self.library.read_bytes())
        data[(page - 1) * size:page * size] = b'\xff' * size
        self.library.write_bytes(data)
        for text in ('author:', 'author:a', 'coauthor:'):
            with self.subTest(text):
                self.assertIn('damaged', self.run_ctl('search', '--complete', text, status=LIBRARY)[1])

    def test_cut_short(self):
        self.import_text('a', listing(500))
        data = self.library.read_bytes()
        self.library.write_bytes(data[:len(data) // 2])
        self.run_ctl('list', '--json', 'papers', status=LIBRARY)

    def test_folder_that_cannot_be_made(self):
        self.write('file', 'x')
        self.run_ctl('import', self.write('a', LISTING), library=self.folder / 'file' / 'l.db',
                     status=LIBRARY)

    def test_held_by_another(self):
        self.import_text('a', LISTING)
        holder = sqlite3.connect(self.library, isolation_level=None)
        holder.execute('BEGIN IMMEDIATE')
        self.assertIn('Another program',
                      self.run_ctl('bookmark', 'add', 'paper/1', status=LIBRARY)[1])
        self.run_ctl('stats')
        self.run_ctl('search', 'wheel')
        waiting = subprocess.Popen([CTL, '--library', self.library, 'bookmark', 'add', 'paper/1'])
        self.wait_until_it_opens(waiting, self.library)
        holder.execute('ROLLBACK')
        holder.close()
        self.assertEqual(waiting.wait(), DONE)

    def wait_until_it_opens(self, process, path):
        folder = f'/proc/{process.pid}/fd'
        while process.poll() is None:
            for name in os.listdir(folder):
                try:
                    if os.readlink(f'{folder}/{name}') == str(path):
                        return
                except FileNotFoundError:
                    continue

    def test_two_imports_at_once(self):
        paths = [self.write(f'{i}', listing(300, f'salt{i}')) for i in range(4)]
        running = [subprocess.Popen([CTL, '--library', self.library, 'import', path],
                                    stdout=subprocess.DEVNULL) for path in paths]
        self.assertEqual([p.wait() for p in running], [DONE] * 4)
        self.assertEqual(self.json('stats', '--json')['papers'], 1200)
        self.run_ctl('check')

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which('mount'), 'Only root mounts a file system')
    def test_no_space(self):
        small = self.folder / 'small'
        small.mkdir()
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=900k', 'none', small],
                          stderr=subprocess.DEVNULL, check=False).returncode != 0:
            self.skipTest('Mounting is not allowed here')
        self.addCleanup(subprocess.run, ['umount', '-l', str(small)], check=False)
        library = small / 'l.db'
        self.run_ctl('import', self.write('a', LISTING), library=library)
        self.assertIn('no space', self.run_ctl('import', self.write('b', listing(3000)),
                                               library=library, status=LIBRARY)[1])
        self.assertEqual(self.json('stats', '--json', library=library)['papers'], 2)

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which('mount'), 'Only root mounts a file system')
    def test_read_only(self):
        self.import_text('a', LISTING)
        place = self.folder / 'fixed'
        place.mkdir()
        shutil.copy(self.library, place / 'l.db')
        if subprocess.run(f'mount --bind {place} {place} && mount -o remount,ro,bind {place}',
                          shell=True, stderr=subprocess.DEVNULL, check=False).returncode != 0:
            self.skipTest('Mounting is not allowed here')
        self.addCleanup(subprocess.run, ['umount', '-l', str(place)], check=False)
        self.assertEqual(self.json('stats', '--json', library=place / 'l.db')['papers'], 2)
        self.assertEqual(self.json('search', '--json', 'wheel', library=place / 'l.db')['total'], 1)
        self.run_ctl('import', self.write('b', listing(3)), library=place / 'l.db', status=LIBRARY)


class Kill(Case):
    def test_killed_at_any_moment(self):
        """Whole files only, and the next start says that nothing is wrong."""
        folder = self.folder / 'in'
        for i in range(30):
            self.write(f'in/{i:02}', listing(40, f'salt{i}'))
        chance = random.Random(7)
        for _ in range(12):
            process = subprocess.Popen([CTL, '--library', self.library, 'import', folder],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(chance.uniform(0.005, 0.12))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
            if not self.library.exists():
                continue
            stats = self.json('stats', '--json')
            self.assertEqual(stats['papers'], stats['documents']['listing'] * 40)
            self.run_ctl('check')
        self.run_ctl('import', folder)
        self.assertEqual(self.json('stats', '--json')['papers'], 1200)
        self.assertEqual(self.json('search', '--json', 'salt17', )['total'], 40)


if __name__ == '__main__':
    unittest.main(verbosity=0)
