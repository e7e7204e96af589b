"""Archives and compressed files: a row a file, nothing written to the disk, no bomb goes off."""
import gzip
import io
import os
import struct
import subprocess
import tarfile
import unittest
import zipfile
import zlib

from harness import CAPTURES, CTL, LISTING, PROFILE, REFUSED, Case

BIBTEX = '@article{wheel, title = {On Reading Wheels}, author = {Ramelli, Agostino}, year = 1588}\n'
FEED = ('<rss version="2.0"><channel><title>Cogs</title><link>https://cogs.example/</link>'
        '<item><title>A cog</title><guid>tag:cogs.example,1</guid></item></channel></rss>')
MIXED = {'a.txt': LISTING, 'deep/b.bib': BIBTEX, 'deep/er/c.xml': FEED, 'd.txt': CAPTURES}
KINDS = ['listing', 'bibtex', 'feed', 'captures']
HIDDEN = {'.hidden': LISTING, 'deep/.git/config': PROFILE, '__MACOSX/a.txt': PROFILE,
          '.folder/x.txt': PROFILE}
LARGEST = 64 << 20  # BW_MAX_FILE_SIZE
MOST_FILES = 100000  # BW_MAX_ARCHIVE_FILES
MOST_BYTES = 4 << 30  # BW_MAX_ARCHIVE_SIZE


def as_bytes(content):
    return content.encode() if isinstance(content, str) else content


def make_zip(files, **options):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in files.items():
            archive.writestr(name, as_bytes(content))
    return out.getvalue()


def make_tar(files, mode='w:gz', **options):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, **options) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(as_bytes(content))
            archive.addfile(info, io.BytesIO(as_bytes(content)))
    return out.getvalue()


def make_repeated(content, n):
    """A zip of @n files of the same content, which is packed once."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    crc = zlib.crc32(content)
    files, entries = [], []
    size = 0
    for i in range(n):
        name = f'{i:04}'.encode()
        sizes = struct.pack('<IIIHH', crc, len(packed), len(content), len(name), 0)
        files.append(b'PK\3\4' + struct.pack('<HHHHH', 20, 0, 8, 0, 33) + sizes + name + packed)
        entries.append(b'PK\1\2' + struct.pack('<HHHHHH', 20, 20, 0, 8, 0, 33) + sizes
                       + struct.pack('<HHHII', 0, 0, 0, 0, size) + name)
        size += len(files[-1])
    directory = b''.join(entries)
    return b''.join(files) + directory + b'PK\5\6' + struct.pack('<HHHHIIH', 0, 0, n, n, len(directory),
                                                                 size, 0)


class Archives(Case):
    def rows(self, name, content, **options):
        return self.import_text(name, content, **options)['files']

    def error_of(self, name, content):
        rows = self.rows(name, content, status=REFUSED)
        errors = [row['error'] for row in rows if row['error']]
        self.assertEqual(len(errors), 1, rows)
        return errors[0]

    def test_row_a_file(self):
        for name, make in (('z.zip', make_zip), ('t.tar.gz', make_tar),
                           ('t.tar', lambda files: make_tar(files, 'w')),
                           ('t.tar.bz2', lambda files: make_tar(files, 'w:bz2')),
                           ('t.tar.xz', lambda files: make_tar(files, 'w:xz'))):
            with self.subTest(name):
                self.library = self.folder / f'{name}.db'
                report = self.import_text(name, make(MIXED | HIDDEN))
                self.assertEqual([row['kind'] for row in report['files']], KINDS)
                self.assertEqual([row['path'] for row in report['files']],
                                 [f'{self.folder / name}/{file}' for file in MIXED])
                self.assertEqual(report['total']['refused'], 0)
                again = self.json('import', '--json', self.folder / name)
                self.assertEqual(again['total']['documents'], 0)
                self.run_ctl('check')

    def test_same_as_folder(self):
        for name, content in MIXED.items():
            self.write(f'in/{name}', content)
        self.run_ctl('import', self.folder / 'in')
        wanted = self.json('stats', '--json')
        self.library = self.folder / 'other.db'
        self.import_text('z.zip', make_zip(MIXED))
        found = self.json('stats', '--json')
        for stats in (wanted, found):
            del stats['library_bytes']
        self.assertEqual(found, wanted)

    def test_standard_input(self):
        rows = self.json('import', '--json', '-', '--name', 'piped.zip', stdin=make_zip(MIXED))['files']
        self.assertEqual([row['kind'] for row in rows], KINDS)
        rows = self.json('import', '--json', '-', '--name', 'x', stdin=gzip.compress(BIBTEX.encode()))
        self.assertEqual(rows['files'][0]['kind'], 'bibtex')

    def test_archive_among_others(self):
        """In a folder, between files that are none: each once, in order."""
        self.write('in/a.txt', PROFILE)
        self.write('in/b.zip', make_zip(MIXED))
        self.write('in/c.bib.gz', gzip.compress(BIBTEX.replace('wheel', 'cog').encode()))
        rows = self.json('import', '--json', self.folder / 'in')['files']
        self.assertEqual([row['kind'] for row in rows], ['profile', *KINDS, 'bibtex'])

    def test_links_and_devices(self):
        """Lead nowhere: what they name is not read."""
        secret = self.write('secret.txt', LISTING)
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode='w') as archive:
            for kind, name in ((tarfile.SYMTYPE, 'link'), (tarfile.LNKTYPE, 'hard'),
                               (tarfile.CHRTYPE, 'device'), (tarfile.FIFOTYPE, 'pipe'),
                               (tarfile.DIRTYPE, 'folder')):
                info = tarfile.TarInfo(name)
                info.type = kind
                info.linkname = str(secret)
                archive.addfile(info)
        self.assertEqual(self.rows('t.tar', out.getvalue()), [])
        self.assertEqual(self.json('stats', '--json')['documents']['total'], 0)

    def test_names_that_climb(self):
        """A name is only a name: nothing is written where it points."""
        rows = self.rows('z.zip', make_zip({'../../climbed.txt': LISTING, '/bookwheel-rooted.bib': BIBTEX}))
        self.assertEqual(len(rows), 1, 'a name that begins with a dot is hidden')
        self.assertEqual(rows[0]['kind'], 'bibtex')
        self.assertFalse((self.folder.parent / 'climbed.txt').exists())
        self.assertFalse(os.path.exists('/bookwheel-rooted.bib'))

    def test_nothing_is_written_beside(self):
        self.rows('z.zip', make_zip(MIXED))
        self.assertEqual({path.name for path in self.folder.iterdir()},
                         {'z.zip', 'library.db', 'library-search.db'})

    def test_names_not_utf8(self):
        archive = make_zip({'Gr_sse.bib': BIBTEX}).replace(b'Gr_sse', b'Gr\xf6sse')
        rows = self.rows('z.zip', archive)
        self.assertEqual([row['kind'] for row in rows], ['bibtex'])
        self.assertTrue(rows[0]['path'].endswith('sse.bib'))
        tar = make_tar({'Gr\udcf6sse.txt': LISTING}, 'w', format=tarfile.GNU_FORMAT,
                       encoding='utf-8', errors='surrogateescape')
        self.assertEqual([row['kind'] for row in self.rows('t.tar', tar)], ['listing'])
        tar = make_tar({'中文/目录.txt': CAPTURES})
        self.assertTrue(self.rows('u.tar.gz', tar)[0]['path'].endswith('中文/目录.txt'))

    def test_one_refused_the_rest_done(self):
        rows = self.rows('z.zip', make_zip({'a.bin': bytes(range(256)) * 9, 'b.txt': LISTING,
                                            'empty': ''}), status=REFUSED)
        self.assertEqual([row['kind'] for row in rows], [None, 'listing', None])

    def test_archive_in_an_archive(self):
        """Is not opened, and says so."""
        inner = make_zip({'b.txt': LISTING})
        rows = self.rows('z.zip', make_zip({'inner.zip': inner, 'c.txt': CAPTURES}), status=REFUSED)
        self.assertEqual([row['kind'] for row in rows], [None, 'captures'])
        self.assertIn('archive', rows[0]['error'])

    def test_compressed_in_an_archive(self):
        rows = self.rows('t.tar', make_tar({'a.bib.gz': gzip.compress(BIBTEX.encode())}, 'w'))
        self.assertEqual([row['kind'] for row in rows], ['bibtex'])

    def test_broken(self):
        """What can be read is read; the row of the archive says what cannot."""
        for name, whole in (('z.zip', make_zip(MIXED)), ('t.tar.gz', make_tar(MIXED))):
            for part in (0.3, 0.6, 0.9):
                self.library = self.folder / f'{name}-{part}.db'
                done = subprocess.run([CTL, '--library', str(self.library), 'import', '--json',
                                       str(self.write(name, whole[:int(len(whole) * part)]))],
                                      capture_output=True, timeout=60, check=False)
                self.assertIn(done.returncode, (0, REFUSED), done.stderr)
                self.assertIn(b'"files"', done.stdout)
        self.assertTrue(self.error_of('p.zip', b'PK\3\4' + bytes(range(256)) * 10))
        self.assertEqual(self.rows('e.zip', make_zip({})), [])

    def test_flipped_bytes(self):
        """Whatever is broken, it ends, and it ends with a report."""
        whole = bytearray(make_zip(MIXED))
        for place in range(0, len(whole), max(len(whole) // 23, 1)):
            broken = bytearray(whole)
            broken[place] ^= 0x5a
            done = subprocess.run([CTL, '--library', str(self.folder / f'{place}.db'), 'import', '--json',
                                   str(self.write('x.zip', bytes(broken)))],
                                  capture_output=True, timeout=60, check=False)
            self.assertIn(done.returncode, (0, REFUSED), (place, done.stderr))

    def test_encrypted(self):
        """libarchive cannot read it without the word: the row says so."""
        archive = bytearray(make_zip({'a.txt': LISTING}))
        archive[6] |= 1  # the bit of an encrypted file, in its own header and in the directory
        archive[archive.index(b'PK\1\2') + 8] |= 1
        self.assertTrue(self.error_of('z.zip', bytes(archive)))

    def test_largest_file(self):
        """One byte too many is refused by itself; the rest of the archive is read."""
        rows = self.rows('z.zip', make_zip({'large': b' ' * (LARGEST + 1), 'c.txt': CAPTURES},
                                           compresslevel=1), status=REFUSED)
        self.assertIn('larger than 64 MB', rows[0]['error'])
        self.assertEqual(rows[1]['kind'], 'captures')

    def test_bomb(self):
        """Of a thousand to one: refused, not unpacked without end."""
        rows = self.rows('z.zip', make_zip({f'{i}': b'\0' * (LARGEST + (1 << 20)) for i in range(3)},
                                           compresslevel=1), status=REFUSED)
        self.assertEqual([bool(row['error']) for row in rows], [True] * 3)
        rows = self.rows('g.gz', gzip.compress(b'\0' * (LARGEST + 1), 1), status=REFUSED)
        self.assertIn('larger than 64 MB', rows[0]['error'])

    def test_most_bytes(self):
        """Of all its files together: what is read until then stays read."""
        content = bytes(LARGEST)
        n = MOST_BYTES // LARGEST
        rows = self.json('import', '--json', self.write('z.zip', make_repeated(content, n + 5)),
                         status=REFUSED, timeout=600)['files']
        self.assertEqual(len(rows), n + 2)
        self.assertIn('more than 4 GB', rows[-1]['error'])

    def test_most_files(self):
        """Hidden ones count too: a million of them would cost as much."""
        files = dict.fromkeys((f'.{i}' for i in range(MOST_FILES - 1)), '')
        path = self.write('z.tar', make_tar(files | {'a.txt': LISTING}, 'w'))
        self.assertEqual([r['kind'] for r in self.json('import', '--json', path)['files']], ['listing'])
        path = self.write('y.tar', make_tar(files | {'.more': '', 'a.txt': LISTING}, 'w'))
        rows = self.json('import', '--json', path, status=REFUSED)['files']
        self.assertEqual(len(rows), 1)
        self.assertIn(f'more than {MOST_FILES} files', rows[0]['error'])


class Compressed(Case):
    def test_single_files(self):
        for name, content, kind in (('a.txt.gz', LISTING, 'listing'), ('b.bib.gz', BIBTEX, 'bibtex'),
                                    ('c.xml.gz', FEED, 'feed'), ('noname', CAPTURES, 'captures')):
            row = self.import_text(name, gzip.compress(content.encode()))['files'][0]
            self.assertEqual((row['path'], row['kind']), (str(self.folder / name), kind))

    def test_parts(self):
        """A compressed file may be several that are put together (RFC 1952)."""
        half = len(LISTING) // 2
        row = self.import_text('a.gz', gzip.compress(LISTING[:half].encode()) +
                               gzip.compress(LISTING[half:].encode()))['files'][0]
        self.assertEqual((row['kind'], row['new']['papers']), ('listing', 2))

    def test_broken(self):
        whole = gzip.compress(LISTING.encode())
        for i, content in enumerate((whole[:len(whole) // 2], whole[:12], whole[:3], b'\x1f\x8b',
                                     b'\x1f\x8b' + b'nonsense' * 20)):
            row = self.import_text(f'{i}.gz', content, status=REFUSED)['files'][0]
            self.assertTrue(row['error'])


if __name__ == '__main__':
    unittest.main(verbosity=0)
