#!/usr/bin/python3
"""Keys without sense, processes that die, imports that are cut off, and what a start is given."""
import os
import pathlib
import random
import re
import signal
import subprocess

from window import FILES, PROGRAM, READERS, TestCase, main, press, sees, until

SEED = 20250107
N_FILES = 400  # enough to be in the middle of them
KEYS = ('Down Up Left Right Return Escape Tab shift+Tab Home End Page_Up Page_Down F5 F6 F9 F10 space slash a b e m '
        'BackSpace Delete ctrl+k ctrl+f ctrl+g ctrl+d ctrl+plus ctrl+minus ctrl+0 ctrl+1 ctrl+2 ctrl+3 ctrl+4 ctrl+5 '
        'ctrl+6 ctrl+7 ctrl+8 ctrl+9 alt+Left alt+Right ctrl+shift+t ctrl+shift+c ctrl+r ctrl+a Menu').split()


def children(pid):
    """All processes below one, with their names."""
    listed = subprocess.run(['ps', '-eo', 'pid=,ppid=,comm='], text=True, capture_output=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    below, found = {str(pid)}, []
    for _ in range(8):
        for own, parent, name in rows:
            if parent in below and own not in below:
                below.add(own)
                found.append((int(own), name))
    return found


class Keys(TestCase):
    def test_keys_without_sense(self):
        w = self.window
        w.loaded()
        chosen = random.Random(SEED)
        for _ in range(20):
            w.key(*chosen.choices(KEYS, k=10))
            w.call('State')
        w.key('Escape', 'Escape', 'Escape', 'ctrl+0', 'ctrl+1')
        w.loaded(address='bookwheel:home', zoom=100)


class Processes(TestCase):
    def signal_web_process(self, number):
        for pid, name in until(lambda: [c for c in children(self.window.process.pid) if c[1].startswith('WebKitWeb')],
                               'a web process'):
            os.kill(pid, number)

    def kill_web_process(self):
        self.signal_web_process(signal.SIGKILL)

    def test_web_process_is_busy(self):
        """What is typed on a page is searched for without asking the page, or letters would change places."""
        w = self.window
        w.loaded()
        w.key('F6')
        w.has(focus='BwWebView')
        self.signal_web_process(signal.SIGSTOP)
        w.type('goodfellow')
        w.has(focus='GtkText', search='goodfellow')
        self.signal_web_process(signal.SIGCONT)

    def test_web_process_dies(self):
        w = self.window
        w.open('bookwheel:document/4')
        self.kill_web_process()
        sees('The Page Has Stopped')
        w.key('F5')
        w.loaded(address='bookwheel:document/4')
        self.assertIn('baking', w.heading())

    def test_web_process_dies_once_more(self):
        """What is opened next is shown, whatever happened to the page before."""
        w = self.window
        w.open('bookwheel:document/4')
        self.kill_web_process()
        sees('The Page Has Stopped')
        w.key('ctrl+k')
        w.type('liskov')
        w.has(selected_title='Barbara Liskov')
        w.key('Return')
        w.loaded(title='Barbara Liskov')
        self.assertEqual(w.heading(), 'Barbara Liskov')


class Imports(TestCase):
    n_files = N_FILES

    def prepare(self):
        """A folder that takes a while: many posts, each of its own."""
        self.folder = self.home.path / 'many'
        self.folder.mkdir()
        text = (READERS / 'posts-page.txt').read_text()
        for i in range(self.n_files):
            (self.folder / f'{i:04}.txt').write_text(re.sub(r'\b(bread|clock|bridge)\b', rf'\1 {i}', text)
                                                     .replace('What a year', f'What year {i}'))

    def test_reading_while_importing(self):
        w = self.window
        w.loaded()
        w.call('Import', '(as)', [str(self.folder)])
        w.type('liskov')
        w.has(selected_title='Barbara Liskov')
        w.key('Return')
        w.loaded(title='Barbara Liskov')
        w.has(**{'import': 'done'})
        self.assertIn(f'{N_FILES} files read', w.state['report'])
        w.loaded(title='Barbara Liskov')

    def test_closing_while_importing(self):
        w = self.window
        w.loaded()
        w.call('Import', '(as)', [str(self.folder)])
        w.has(**{'import': 'running'})
        self.end()
        w = self.start()
        w.loaded()
        documents = int(w.evaluate('document.body.innerText.match(/(\\d+)\\s+posts/)[1]'))
        self.assertEqual(documents % 3, 0, 'only whole files are there')
        w.import_files(self.folder)
        w.has(report=lambda r: r and f'{N_FILES} files read' in r)


class Cancelled(Imports):
    n_files = 20 * N_FILES
    test_reading_while_importing = test_closing_while_importing = None

    def test_cancelled(self):
        w = self.window
        w.loaded()
        w.call('Import', '(as)', [str(self.folder)])
        w.has(**{'import': 'running'})
        press('Cancel')
        w.has(**{'import': lambda i: i != 'running'})
        self.assertNotIn('refused', w.state['report'])
        w.key('ctrl+4')
        # Only whole files are there; the first rows, which come before the others, are no such number.
        rows = w.has(place='posts', rows=lambda n: n > 0 and n % 3 == 0)['rows']
        self.assertLess(rows, 3 * self.n_files)


class Starts(TestCase):
    arguments = ('bookwheel:person/15',)

    def run_again(self, *arguments):
        done = subprocess.run([PROGRAM, *arguments], env=self.home.env, check=False, timeout=60,
                              stderr=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 0)

    def test_address_and_second_start(self):
        w = self.window
        w.loaded(title='Barbara Liskov')
        self.run_again('bookwheel:document/5')
        w.loaded(title='Why my clock runs late on Sundays')
        self.run_again('bookwheel:search?q=byron')
        w.loaded(title='Search: byron')
        self.assertIn('Ada Byron', w.evaluate('document.body.textContent'))
        self.run_again()
        w.has(window='BwWindow')

    def test_files(self):
        self.end()
        copy = self.home.path / 'new.txt'
        copy.write_text(pathlib.Path(FILES['captures']).read_text().replace('Liskov', 'Goldwasser'))
        w = self.start(str(copy))
        w.has(**{'import': 'done'}, report=lambda r: r and '5 new documents' in r)
        w.type('goldwasser')
        w.has(rows=lambda n: n > 0)


if __name__ == '__main__':
    main()
