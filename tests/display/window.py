"""Drives the real window: real keys by xdotool, what it shows by its test interface and AT-SPI.

Nothing here waits for a time to pass: what is awaited is asked for until it is there.
"""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import warnings

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib

TESTS = pathlib.Path(__file__).resolve().parent.parent
READERS = TESTS / 'data' / 'readers'
PROGRAM = os.environ['BOOKWHEEL']
SHELL = os.environ['BOOKWHEELCTL']
NAME = 'io.github.bookwheel.Bookwheel'
PATIENCE = int(os.environ.get('PATIENCE', 40))  # seconds, for a machine that is busy with other things
COMPLAINTS = re.compile(r'\(bookwheel:\d+\): \S*-(?:CRITICAL|WARNING) \*\*|runtime error|Sanitizer|^Segmentation|^Aborted',
                        re.MULTILINE)
# Said where there is no GPU, and by GTK of itself; nothing that the program could do better.
NOISE = re.compile(r'Disabled hardware acceleration|GL support disabled|Unable to acquire the address of the '
                   r'accessibility bus|Failed to set fd limit|reported min width -\d|'
                   r'Trying to snapshot \w+ \w+ without a current allocation')

FILES = {'profile': READERS / 'profile-plain.txt', 'listing': READERS / 'listing-plain.txt',
         'digest': READERS / 'digest-plain.txt', 'posts': READERS / 'posts-page.txt',
         'captures': READERS / 'captures-plain.txt'}


def until(condition, what):
    """Asks until the answer is true, and returns it."""
    end = time.monotonic() + PATIENCE
    answer = None
    while time.monotonic() < end:
        try:
            answer = condition()
            if answer:
                return answer
        except GLib.Error as error:
            answer = error
        time.sleep(0.02)
    raise AssertionError(f'{what} did not come; the last answer was {answer}')


class Home:
    """A home folder of its own for a library and the settings."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix='bookwheel-display-'))
        self.env = dict(os.environ, HOME=str(self.path), BOOKWHEEL_TEST='1', GDK_DEBUG='gl-disable',
                        GSETTINGS_BACKEND='keyfile', G_DEBUG='fatal-criticals', LC_ALL='C.UTF-8', LANGUAGE='')
        for name, folder in (('XDG_DATA_HOME', 'data'), ('XDG_CONFIG_HOME', 'config'),
                             ('XDG_CACHE_HOME', 'cache'), ('XDG_RUNTIME_DIR', 'run')):
            (self.path / folder).mkdir(mode=0o700)
            self.env[name] = str(self.path / folder)
        self.program = PROGRAM
        self.library = self.path / 'data' / 'bookwheel' / 'library.db'

    def fill(self, *names):
        """Imports files of ours before there is a window."""
        subprocess.run([SHELL, 'import', *[str(FILES[n]) for n in names or FILES]], env=self.env, check=True,
                       stdout=subprocess.DEVNULL)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


class Window:
    def __init__(self, home, *arguments, **env):
        self.home = home
        self.log = open(home.path / 'log', 'w+')
        self.process = subprocess.Popen([home.program, *arguments], env={**home.env, **env}, stderr=self.log,
                                        stdout=subprocess.DEVNULL)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.until(lambda s: True, 'the window')
        self.focus('Bookwheel$')
        self.until(lambda s: s['window'] == 'BwWindow', 'the focus')

    def call(self, method, signature=None, *arguments):
        if self.process.poll() is not None:
            raise AssertionError(f'The program has ended with {self.process.returncode}:\n{self.read_log()}')
        answer = self.bus.call_sync(NAME, '/io/github/bookwheel/Bookwheel/Test', f'{NAME}.Test', method,
                                    GLib.Variant(signature, arguments) if signature else None, None,
                                    Gio.DBusCallFlags.NO_AUTO_START, PATIENCE * 1000, None)
        return answer.unpack()[0] if answer.n_children() else None

    @property
    def state(self):
        return json.loads(self.call('State'))

    def until(self, condition, what):
        """Waits until the state is so, and returns it."""
        try:
            return until(lambda: (lambda s: condition(s) and s)(self.state), what)
        except AssertionError as error:
            state = {k: v[:300] if isinstance(v, str) else v for k, v in self.state.items()}
            raise AssertionError(f'{error}\n{json.dumps(state, indent=1)}') from None

    def loaded(self, **wanted):
        """Waits for a page that is shown whole, and for what else is wanted of the state."""
        return self.until(lambda s: s['shown'] and not s['loading'] and self.fits(s, wanted), f'a page with {wanted}')

    def has(self, **wanted):
        return self.until(lambda s: self.fits(s, wanted), f'a state with {wanted}')

    @staticmethod
    def fits(state, wanted):
        return all(value(state[key]) if callable(value) else state[key] == value for key, value in wanted.items())

    def evaluate(self, script):
        return self.call('EvalPage', '(s)', script)

    def heading(self):
        return self.evaluate('document.querySelector("h1").textContent')

    def open(self, address):
        self.call('Open', '(s)', address)
        return self.loaded(address=address)

    def import_files(self, *paths):
        self.call('Import', '(as)', [str(p) for p in paths])
        return self.has(**{'import': 'done'})

    def focus(self, title):
        """Gives the keys to the window of that title; there is no window manager to do it."""
        found = until(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', title], text=True,
                                             capture_output=True, check=False).stdout.split(), f'window {title}')
        until(lambda: subprocess.run(['xdotool', 'windowfocus', found[-1]], capture_output=True,
                                     check=False).returncode == 0, f'the focus for {title}')

    def key(self, *keys):
        subprocess.run(['xdotool', 'key', '--delay', '20', *keys], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '20', text], check=True)

    def resize(self, width, height):
        subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', 'Bookwheel$', 'windowsize', str(width),
                        str(height)], check=True)

    def read_log(self):
        self.log.flush()
        return (self.home.path / 'log').read_text(errors='replace')

    def close(self):
        """Ends the program in order; returns how it ended."""
        try:
            self.call('Quit')
            return self.process.wait(PATIENCE)
        except (AssertionError, GLib.Error, subprocess.TimeoutExpired):
            if self.process.poll() is None:
                self.process.kill()
            return self.process.wait()
        finally:
            self.log.close()


def accessibles(node=None, depth=0):
    """All that is on show, as those hear it who do not see: (role, name, the node)."""
    if node is None:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_name() == 'bookwheel':
                yield from accessibles(child)
        return
    states = node.get_state_set()
    if depth > 0 and not states.contains(Atspi.StateType.VISIBLE):
        return
    yield node.get_role_name(), node.get_name() or '', node
    for i in range(min(node.get_child_count(), 80)):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from accessibles(child, depth + 1)


def names(role=None):
    return [name for found, name, _ in accessibles() if name and role in (None, found)]


def has_size(node):
    """What is to be shown later has none yet, and takes no press, though it says that it did."""
    component = node.get_component_iface()
    return component is not None and component.get_size().y > 0


def press(name):
    """Presses the button with that name, as somebody does who does not see it."""
    until(lambda: [node.get_action_iface().do_action(0) for role, found, node in accessibles()
                   if role == 'push button' and name in found and has_size(node)], f'a button “{name}”')


def sees(text, role=None):
    """Waits until a name on show has this text."""
    try:
        return until(lambda: [n for n in names(role) if text in n], f'“{text}” on show')
    except AssertionError as error:
        raise AssertionError(f'{error}\n{sorted(set(names(role)))}') from None


class TestCase(unittest.TestCase):
    """Opens a window on a library with our own files, and looks at how it ends."""

    files = tuple(FILES)
    arguments = ()
    env = {}

    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.remove)
        if self.files:
            self.home.fill(*self.files)
        self.prepare()
        self.window = None
        self.addCleanup(self.end)
        self.start()

    def prepare(self):
        """What is done to the home before the window opens."""

    def start(self, *arguments, **env):
        self.window = Window(self.home, *(arguments or self.arguments), **{**self.env, **env})
        return self.window

    def end(self):
        if self.window is None:
            return
        window, self.window = self.window, None
        status = window.close()
        log = (self.home.path / 'log').read_text(errors='replace')
        complaints = [l for l in log.splitlines() if COMPLAINTS.search(l) and not NOISE.search(l)]
        self.assertEqual((status, complaints), (0, []), log)


def main():
    warnings.simplefilter('ignore', DeprecationWarning)  # of AT-SPI's bindings, which are newer than its floor
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    unittest.main(verbosity=2, warnings='ignore')
