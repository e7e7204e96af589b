#!/usr/bin/python3
"""Keeps searches among the places, with what is new of each."""
from window import TestCase, main, names, press, sees, until

NEW = '@article{n, title = {Puzzles and Wheels}, author = {Doe, Jane}, year = 2024, doi = {10.1000/new}}'


def rows():
    return names('list item')


class Searches(TestCase):
    files = ('profile', 'digest')

    def save(self, query, name):
        w = self.window
        w.key('ctrl+k')
        w.has(focus='GtkText')
        w.type(query)
        w.has(search=query)
        w.key('ctrl+s')
        w.has(window='BwNameWindow')
        w.focus('^Save the Search$')
        w.key('ctrl+a')
        w.type(name)
        w.key('Return')
        self.back()
        sees('Saved among the places')

    def back(self):
        self.window.has(window='BwWindow')
        self.window.focus('Bookwheel$')

    def places(self):
        w = self.window
        w.key('ctrl+k', 'ctrl+a', 'BackSpace')
        w.has(search='')

    def test_new_comes_first(self):
        w = self.window
        w.loaded(address='bookwheel:home')
        self.save('kind:paper puzzles', 'My puzzles')
        self.places()
        self.save('kind:paper puzzles sort:title', 'By title')
        self.places()
        until(lambda: 'My puzzles' in rows(), 'the search among the places')
        path = self.home.path / 'new.bib'
        path.write_text(NEW)
        w.import_files(path)
        until(lambda: 'My puzzles, 1 new' in rows(), 'what is new')
        for begun, text in (('my puz', 'kind:paper puzzles sort:added'), ('by ti', 'kind:paper puzzles sort:title')):
            w.key('ctrl+shift+p')
            w.has(window='BwPalette')
            w.focus('Go to Anything$')
            w.type(begun)
            w.key('Return')
            self.back()
            w.has(search=text, selected_title='Puzzles and Wheels')
            until(lambda: 'Puzzles and Wheels, new · Doe · 2024' in rows(), 'the mark of what is new')
        self.places()
        until(lambda: 'My puzzles' in rows(), 'the search, without anything new')

    def test_rename_remove_and_undo(self):
        w = self.window
        w.loaded(address='bookwheel:home')
        self.save('puzzles', 'First')
        self.save('wheels', 'Second')
        self.places()
        until(lambda: rows()[-2:] == ['First', 'Second'], 'two searches')
        w.key('Down', 'End')
        w.has(focus='BwSearchRow')
        w.key('F2')
        w.has(window='BwNameWindow')
        w.focus('^Rename the Search$')
        w.type('A first one')
        w.key('Return')
        self.back()
        until(lambda: rows()[-2:] == ['A first one', 'First'], 'the new name')
        w.has(focus='BwSearchRow')
        w.key('Delete')
        until(lambda: 'First' not in rows(), 'one search less')
        press('Undo')
        until(lambda: 'First' in rows(), 'the search again')

    def test_page(self):
        """What is found becomes a page, with what matched, which follows the library and is exported."""
        w = self.window
        w.loaded(address='bookwheel:home')
        w.key('ctrl+k')
        w.type('puzzles')
        w.has(search='puzzles')
        w.key('ctrl+Return')
        w.loaded(address='bookwheel:search?q=puzzles', title='Search: puzzles')
        self.assertIn('puzzles', w.evaluate('document.querySelector("mark").textContent').lower())
        path = self.home.path / 'new.bib'
        path.write_text(NEW)
        w.import_files(path)
        until(lambda: 'Puzzles and Wheels' in w.evaluate('document.body.textContent'), 'the new paper on the page')
        w.key('ctrl+k', 'ctrl+a', 'BackSpace', 'ctrl+e')
        w.has(window='BwExportWindow')
        sees('What “puzzles” finds')
        w.focus('^Export$')
        w.key('Escape')
        self.back()

    def test_refused(self):
        """A name that is taken is not taken away; a search for nothing is none."""
        w = self.window
        w.loaded(address='bookwheel:home')
        w.key('ctrl+s')
        sees('Search for something first')
        self.save('puzzles', 'Mine')
        w.key('ctrl+a')
        w.type('wheels')
        w.has(search='wheels')
        w.key('ctrl+s')
        w.has(window='BwNameWindow')
        w.focus('^Save the Search$')
        w.key('ctrl+a')
        w.type('MINE')
        w.key('Return')
        self.back()
        sees('There is a saved search “Mine” already')


if __name__ == '__main__':
    main()
