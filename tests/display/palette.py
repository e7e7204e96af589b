#!/usr/bin/python3
"""Goes to places, commands and things from the one box that has them all."""
from window import TestCase, accessibles, main, sees, until


def rows():
    """What the palette lists; behind it the window lists the places too."""
    palettes = [node for _, name, node in accessibles() if name == 'Go to Anything']
    return [name for node in palettes[:1] for role, name, _ in accessibles(node) if role == 'list item']


class Palette(TestCase):
    files = ('profile', 'digest')

    def open_palette(self, text=''):
        w = self.window
        w.key('ctrl+shift+p')
        w.has(window='BwPalette')
        w.focus('Go to Anything$')
        w.type(text)

    def back(self):
        self.window.has(window='BwWindow')
        self.window.focus('Bookwheel$')

    def test_everything_is_listed(self):
        """Before a word is typed all places are there, and what can be done with this page."""
        w = self.window
        w.open('bookwheel:person/1')
        self.open_palette()
        for title in ('Home', 'Doubtful', 'Import files', 'Split', 'How connected with somebody else', 'Quit'):
            until(lambda title=title: title in rows(), title)
        w.key('Escape')
        self.back()
        w.open('bookwheel:paper/1')
        self.open_palette()
        until(lambda: 'Copy as BibTeX' in rows(), 'what is done with a paper')
        self.assertNotIn('How connected with somebody else', rows())

    def test_places_and_commands(self):
        w = self.window
        self.open_palette('bookm')
        until(lambda: rows() == ['Bookmarks'], 'one place')
        w.key('Return')
        self.back()
        w.has(place='bookmarks')
        w.open('bookwheel:person/1')
        self.open_palette('remove bookm')
        until(lambda: rows()[:1] == ['Set or remove the bookmark'], 'the command')
        w.key('Return')
        self.back()
        w.has(bookmarked=True)

    def test_things(self):
        """The keys move in the list while the box keeps the focus."""
        w = self.window
        w.loaded(address='bookwheel:home')
        self.open_palette('love')
        until(lambda: any('Lovelace' in row for row in rows()), 'a person')
        first, second = rows()[:2]
        w.key('Down', 'Down', 'Up')
        w.key('Return')
        self.back()
        w.loaded(title=second)
        self.open_palette('love')
        w.key('Return')
        self.back()
        w.loaded(title=first)

    def test_searched_before(self):
        """What led to a page is offered again; what was only typed is not."""
        w = self.window
        w.loaded(address='bookwheel:home')
        w.key('ctrl+k')
        w.type('benchmark')
        w.has(search='benchmark')
        w.key('ctrl+a')
        w.type('kind:paper puzzles')
        w.has(search='kind:paper puzzles', selected=lambda row: row is not None)
        w.key('Return')
        w.loaded(title=lambda title: 'puzzles' in title)
        self.open_palette('kind')
        until(lambda: rows()[:1] == ['kind:paper puzzles'], 'what was searched for')
        w.key('ctrl+a')
        w.type('benchm')
        until(lambda: rows() and 'benchmark' not in rows(), 'what is called like this')
        w.key('ctrl+a')
        w.type('kind')
        until(lambda: rows()[:1] == ['kind:paper puzzles'], 'what was searched for')
        w.key('Return')
        self.back()
        w.has(search='kind:paper puzzles')

    def test_nothing(self):
        w = self.window
        self.open_palette('xyzzy')
        sees('Nothing Found')
        w.key('Return', 'ctrl+a', 'BackSpace')
        until(lambda: 'Home' in rows(), 'all places')
        w.key('Escape')
        self.back()


if __name__ == '__main__':
    main()
