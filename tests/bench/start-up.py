#!/usr/bin/python3
"""Prints how long the window takes to be seen and to show a page, and the memory before the page.

usage: start-up.py BUILD [FILE...]   (under xvfb-run and dbus-run-session; the documents of the library)
"""
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

N_RUNS = 11
PATIENCE = 30  # seconds
BUDGETS = {'first frame': 200, 'first page': 450, 'memory before the page': 80}


def watch(process):
    """The marks that the program prints, in microseconds, and its memory at the first, in megabytes."""
    marks, memory = {}, None
    for line in process.stderr:
        match = re.match(r'BOOKWHEEL-TIME (\S+) (\d+)', line)
        if not match:
            continue
        marks[match[1]] = int(match[2])
        if match[1] == 'first-frame':
            # Stopped, so that what comes after the first frame is not counted with it.
            process.send_signal(signal.SIGSTOP)
            rollup = pathlib.Path(f'/proc/{process.pid}/smaps_rollup').read_text()
            memory = int(re.search(r'^Pss:\s+(\d+) kB', rollup, re.MULTILINE)[1]) / 1024
            process.send_signal(signal.SIGCONT)
        if match[1] == 'first-page':
            break
    return marks, memory


def run(program, env, memory_only):
    began = time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    process = subprocess.Popen([program], env=env, stderr=subprocess.PIPE, text=True, errors='replace')
    try:
        marks, memory = watch(process) if memory_only else watch_times(process)
    finally:
        process.terminate()
        process.wait(PATIENCE)
        process.stderr.close()
    return {name: (at - began) / 1000 for name, at in marks.items()}, memory


def watch_times(process):
    marks = {}
    for line in process.stderr:
        match = re.match(r'BOOKWHEEL-TIME (\S+) (\d+)', line)
        if match:
            marks[match[1]] = int(match[2])
        if 'first-page' in marks:
            break
    return marks, None


def tell(what, values, unit):
    print(f'{what:<28} median {statistics.median(values):7.1f} {unit}   best {min(values):7.1f}   worst '
          f'{max(values):7.1f}   (n = {len(values)}; wanted: under {BUDGETS[what]} {unit})')


def main(build, *files):
    home = pathlib.Path(tempfile.mkdtemp(prefix='bookwheel-bench-'))
    env = dict(os.environ, BOOKWHEEL_TEST='1', GDK_DEBUG='gl-disable', GSETTINGS_BACKEND='memory', HOME=str(home),
               XDG_DATA_HOME=str(home / 'data'), XDG_CONFIG_HOME=str(home / 'config'),
               XDG_CACHE_HOME=str(home / 'cache'))
    program = f'{build}/ui/bookwheel'
    try:
        if files:
            subprocess.run([f'{build}/src/cli/bookwheelctl', 'import', *files], env=env, check=True,
                           stdout=subprocess.DEVNULL)
        run(program, env, False)  # what is read from the disk is there then
        times = [run(program, env, False)[0] for _ in range(N_RUNS)]
        memory = [run(program, env, True)[1] for _ in range(N_RUNS)]
    finally:
        shutil.rmtree(home, ignore_errors=True)
    tell('first frame', [t['first-frame'] for t in times], 'ms')
    tell('first page', [t['first-page'] for t in times], 'ms')
    tell('memory before the page', memory, 'MB')


if __name__ == '__main__':
    main(*sys.argv[1:])
