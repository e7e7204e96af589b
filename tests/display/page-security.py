#!/usr/bin/python3
"""Shows hostile pages, and counts who knocks: with the program's protections, nobody."""
import json
import os
import socket
import subprocess
import threading
import unittest

from window import PATIENCE, Home, READERS, TestCase, main, until

# What a page can try, each with an address of its own.
HEAD = {
    'stylesheet': '<link rel="stylesheet" href="{}">',
    'prefetch': '<link rel="prefetch" href="{}">',
    'preload': '<link rel="preload" as="image" href="{}">',
    'modulepreload': '<link rel="modulepreload" href="{}">',
    'preconnect': '<link rel="preconnect" href="{}">',
    'dns-prefetch': '<link rel="dns-prefetch" href="{}">',
    'icon': '<link rel="icon" href="{}">',
    'manifest': '<link rel="manifest" href="{}">',
    'import': '<style>@import url("{}");</style>',
    'font': '<style>@font-face {{ font-family: f; src: url("{}"); }} .f {{ font-family: f; }}</style>',
    'background': '<style>.b {{ background: url("{}"); }}</style>',
    'bullet': '<style>.l {{ list-style-image: url("{}"); }}</style>',
    'cursor': '<style>.c {{ cursor: url("{}"), auto; }}</style>',
    'content': '<style>.g::before {{ content: url("{}"); }}</style>',
    'script': '<script src="{}"></script>',
    'inline': '<script>document.documentElement.setAttribute("pwned", "inline"); new Image().src = "{}";</script>',
    'fetch': '<script>fetch("{}");</script>',
    'beacon': '<script>navigator.sendBeacon && navigator.sendBeacon("{}", "x");</script>',
    'socket': '<script>new WebSocket("{}".replace("http", "ws"));</script>',
    'refresh': '<meta http-equiv="refresh" content="2; url={}">',
    'location': '<script>setTimeout(() => {{ location = "{}"; }}, 1500);</script>',
}
BODY = {
    'image': '<img src="{}">',
    'srcset': '<img srcset="{} 1x">',
    'onerror': '<img src="x" onerror="new Image().src = \'{}\'">',
    'picture': '<picture><source srcset="{}"><img></picture>',
    'frame': '<iframe src="{}"></iframe>',
    'srcdoc': '<iframe srcdoc="<img src={}>"></iframe>',
    'data-frame': '<iframe src="data:text/html,<img src={}>"></iframe>',
    'object': '<object data="{}"></object>',
    'embed': '<embed src="{}">',
    'video': '<video src="{}" autoplay muted preload="auto"></video>',
    'poster': '<video poster="{}"></video>',
    'audio': '<audio src="{}" preload="auto"></audio>',
    'track': '<video><track default src="{}"></video>',
    'svg-image': '<svg width="9" height="9"><image href="{}" width="5" height="5"/></svg>',
    'svg-load': '<svg onload="new Image().src = \'{}\'"></svg>',
    'input': '<input type="image" src="{}">',
    'style': '<p style="background: url({})">style</p>',
    'form': '<form action="{}" id="form"></form><script>document.getElementById("form").submit()</script>',
    'uses': '<p class="f">font</p><p class="b">background</p><ul><li class="l">bullet</ul><p class="c g">c</p>',
    'file': '<img id="file" src="file:///usr/share/pixmaps/debian-logo.png"><iframe src="file:///etc/passwd"></iframe>',
    'link': '<a id="link" href="javascript:document.documentElement.setAttribute(\'pwned\', \'link\')">link</a>',
}


class Door:
    """Counts those who connect to a port of this machine, and what they ask for."""

    def __init__(self):
        self.knocks, self.asked = 0, set()
        self.socket = socket.create_server(('127.0.0.1', 0))
        self.address = f'http://127.0.0.1:{self.socket.getsockname()[1]}/'
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            try:
                guest, _ = self.socket.accept()
            except OSError:
                return
            self.knocks += 1
            threading.Thread(target=self.serve, args=(guest,), daemon=True).start()

    def serve(self, guest):
        with guest:
            guest.settimeout(PATIENCE)
            try:
                line = guest.recv(65536).decode('latin-1').split('\r\n')[0]
            except OSError:
                return
            kind = line.split()[1].strip('/') if len(line.split()) > 1 else ''
            self.asked.add(kind)
            # A style sheet that never comes would hold up what the page shows; all else stays where it is.
            answer = b'204 No Content' if kind not in ('stylesheet', 'import') else \
                b'200 OK\r\nContent-Type: text/css\r\nContent-Length: 0'
            try:
                guest.sendall(b'HTTP/1.1 ' + answer + b'\r\nConnection: close\r\n\r\n')
            except OSError:
                pass

    def close(self):
        self.socket.close()


def page(door):
    parts = [part.format(door.address + name) for name, part in {**HEAD, **BODY}.items()]
    head, body = parts[:len(HEAD)], parts[len(HEAD):]
    return '<!doctype html><html><head><meta charset="utf-8"><title>hostile</title>{}</head><body>{}</body></html>' \
        .format('\n'.join(head), '\n'.join(body))


class View(unittest.TestCase):
    """The view itself, with nothing between it and the page."""

    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.remove)
        self.door = Door()
        self.addCleanup(self.door.close)
        self.file = self.home.path / 'hostile.html'
        self.file.write_text(page(self.door))
        self.command = [os.environ['HOSTILE_PAGE'], 'safe', str(self.file), self.door.address]

    def test_nobody_knocks(self):
        done = subprocess.run(self.command, env=self.home.env, text=True, capture_output=True, check=False,
                              timeout=4 * PATIENCE)
        self.assertEqual(done.returncode, 0, done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual((self.door.knocks, self.door.asked), (0, set()))
        self.assertIsNone(found['pwned'])
        self.assertEqual(found['file'], 0)
        self.assertEqual(found['url'], 'bookwheel:home')
        self.assertGreater(found['own'], 3, 'our own script sees the page')

    def heard(self, wanted):
        try:
            until(lambda: wanted <= self.door.asked, 'all requests')
        except AssertionError as error:
            raise AssertionError(f'{error}; there came {sorted(self.door.asked)}') from None

    def test_without_protections_they_do(self):
        """So that the other test can fail: the same page in an open view is heard."""
        self.command[1] = 'open'
        process = subprocess.Popen(self.command, env=self.home.env, stderr=subprocess.DEVNULL)
        try:
            wanted = {'stylesheet', 'import', 'script', 'image', 'inline', 'fetch', 'socket', 'frame', 'srcdoc', 'svg-image',
                      'video', 'beacon', 'location'}
            self.heard(wanted)
            self.assertGreater(self.door.knocks, 20)
        finally:
            process.kill()
            process.wait()


class Documents(TestCase):
    """Hostile documents, on the way that all documents take."""

    files = ()

    def prepare(self):
        self.door = Door()
        self.addCleanup(self.door.close)
        lines = (READERS / 'posts-page.txt').read_text().split('\n')
        at = next(i for i, line in enumerate(lines) if line.startswith('Bread wants time'))
        lines[at + 1:at + 1] = [p.format(self.door.address + n) for n, p in {**HEAD, **BODY}.items()]
        lines.insert(at + 1, f'See {self.door.address}plain and <b onclick="alert(1)">this</b>.')
        (self.home.path / 'posts.txt').write_text('\n'.join(lines))

    def test_documents(self):
        w = self.window
        w.import_files(self.home.path / 'posts.txt', *sorted(READERS.glob('*-hostile.txt')))
        w.loaded(address='bookwheel:home')
        count = 0
        for number in range(1, 40):
            w.call('Open', '(s)', f'bookwheel:document/{number}')
            state = w.has(loading=False, address=f'bookwheel:document/{number}')
            if not state['shown']:
                break
            count += 1
            self.assertEqual(w.evaluate('document.querySelectorAll("script, iframe, object, embed, video, form, '
                                        '[onclick], [onerror], [onload], meta[http-equiv=refresh]").length'), '0')
            self.assertEqual(w.evaluate('String(document.documentElement.getAttribute("pwned"))'), 'null')
        self.assertGreater(count, 4)
        w.open('bookwheel:home')
        self.assertEqual((self.door.knocks, self.door.asked), (0, set()))


if __name__ == '__main__':
    main()
