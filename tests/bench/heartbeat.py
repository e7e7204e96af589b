#!/usr/bin/python3
"""Prints for how long the window's main thread does not answer while one types and something is imported.

usage: heartbeat.py BUILD LIBRARY FILE   (under xvfb-run and dbus-run-session)

Of the library and its index copies are made, beside it; FILE is imported into them by another program while
the keys are pressed, and then in the window itself. Rendering is done without a graphics card; how long it
takes is told apart.
"""
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys

BUILD, LIBRARY, FILE = sys.argv[1:] if len(sys.argv) == 4 else sys.exit(__doc__)
os.environ.update(BOOKWHEEL=f'{BUILD}/ui/bookwheel', BOOKWHEELCTL=f'{BUILD}/src/cli/bookwheelctl')
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'display'))
from window import Home, Window  # noqa: E402: it wants to know which program

N_QUERIES = 40
SEED = 20260105
DELAY = 60  # milliseconds from key to key, of somebody who types fast
WANTED = 8  # milliseconds


def make_queries():
    """Beginnings of titles, and names."""
    library = sqlite3.connect(f'file:{LIBRARY}?mode=ro', uri=True)
    pick = random.Random(SEED)
    last, = library.execute('SELECT max (id) FROM paper').fetchone()
    queries = []
    for i in range(N_QUERIES):
        table, column = (('paper', 'title'), ('person', 'name'))[i % 2]
        text, = library.execute(f'SELECT {column} FROM {table} WHERE id >= ? LIMIT 1',
                                (pick.randint(1, last),)).fetchone()
        queries.append(text[:20])
    library.close()
    return queries


def copy_library(home):
    """A copy beside the library; it is too large for where a home is."""
    stem = LIBRARY.removesuffix('.db')
    for end in ('.db', '-search.db'):
        for more in ('', '-wal'):
            if os.path.exists(stem + end + more):
                shutil.copyfile(stem + end + more, f'{stem}-heart{end}{more}')
    home.env['BOOKWHEEL_LIBRARY'] = f'{stem}-heart.db'


def remove_copy():
    for path in pathlib.Path(LIBRARY).parent.glob(pathlib.Path(LIBRARY).stem + '-heart*'):
        path.unlink()


def take_beats(window):
    """(gap, frame, rendering, processor) of each beat since the last call."""
    return [tuple(map(float, line.split())) for line in window.call('Beats').splitlines()]


def type_queries(window, queries):
    for query in queries:
        window.key('ctrl+k')
        window.key('ctrl+a')
        subprocess.run(['xdotool', 'type', '--delay', str(DELAY), query], check=True)


def tell(what, beats):
    """The longest first. What the frame and rendering took is not ours; what the processor did not work, others had."""
    gaps = sorted(gap for gap, *_ in beats)
    ours = sorted(max(gap - frame, 0) for gap, frame, *_ in beats)
    layout = sorted(max(frame - rendering, 0) for _, frame, rendering, _ in beats)
    rendered = sorted(rendering for _, _, rendering, _ in beats)
    worked = sorted(processor for *_, processor in beats)
    print(f'{what}: {len(beats)} beats, {sum(gap > WANTED for gap in gaps)} gaps over the wanted {WANTED} ms')
    for name, values in (('no answer', gaps), ('  without frames', ours), ('  layout in frames', layout),
                         ('  rendering', rendered), ('  of the processor', worked)):
        print(f'  {name:<20} 95 % {values[len(values) * 95 // 100]:7.2f} ms   99.9 % '
              f'{values[len(values) * 999 // 1000]:7.2f}   worst {values[-1]:7.2f}')
    for gap, frame, rendering, processor in sorted(beats, reverse=True)[:8]:
        print(f'    {gap:8.2f} ms: of it a frame {frame:.2f} (rendering {rendering:.2f}); the processor {processor:.2f}')


def measure(window, what, queries):
    take_beats(window)
    type_queries(window, queries)
    tell(what, take_beats(window))


def import_beside(window, home, queries):
    with subprocess.Popen([os.environ['BOOKWHEELCTL'], 'import', FILE], env=home.env,
                          stdout=subprocess.DEVNULL) as child:
        take_beats(window)
        while child.poll() is None:
            type_queries(window, queries[:4])
            queries = queries[4:] + queries[:4]
        tell('keys while another program imports', take_beats(window))


def import_within(window, queries):
    take_beats(window)
    window.call('Import', '(as)', [FILE])
    while window.state['import'] != 'done':
        type_queries(window, queries[:2])
        queries = queries[2:] + queries[:2]
    tell('keys while the window imports', take_beats(window))


def run(home, part):
    copy_library(home)
    window = Window(home)
    try:
        window.loaded()
        queries = make_queries()
        type_queries(window, queries[:4])  # what is loaded late is there then
        part(window, queries)
    finally:
        window.close()
        remove_copy()


def main():
    home = Home()
    try:
        run(home, lambda window, queries: (measure(window, 'keys', queries), import_beside(window, home, queries)))
        run(home, import_within)
    finally:
        home.remove()


if __name__ == '__main__':
    main()
