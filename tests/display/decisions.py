#!/usr/bin/python3
"""Says in the real window, with real keys, which things are one and which are two."""
import json

from window import TestCase, main, press, sees, until

TEXT = 'document.body.textContent'
FOOT = 'document.querySelector(".foot") ? document.querySelector(".foot").textContent : ""'


class Deciding(TestCase):
    def says(self, text, script=TEXT):
        return until(lambda: text in self.window.evaluate(script), f'“{text}” on the page')

    def says_not(self, text, script=TEXT):
        return until(lambda: text not in self.window.evaluate(script), f'a page without “{text}”')

    def follow(self, link):
        """Goes to a link of the page and follows it by key; what a script clicks does nothing."""
        w = self.window
        w.evaluate(f'document.querySelector({json.dumps(link)}).focus()')
        w.key('F6')
        w.has(focus=lambda f: f != 'BwWebView')
        w.key('F6', 'Return')

    def join(self, ref='person/1', other='Ada Byron', words='byron'):
        """Joins what is open with another; gives what it is called."""
        w = self.window
        w.open(f'bookwheel:{ref}')
        name = w.heading()
        w.key('ctrl+m')
        w.has(window='BwThingChooser')
        w.focus(' as…$')
        w.type(words)
        sees(other, 'list item')
        w.key('Return')
        w.has(window='BwWindow')
        w.focus('Bookwheel$')
        self.says(f'Joined by you on', FOOT)
        w.has(focus='BwWebView')
        return name


class Same(Deciding):
    def test_join_undo_and_redo(self):
        w = self.window
        self.join()
        sees('“Ada Lovelace” and “Ada Byron” are one now')
        self.says('Ada Byron', FOOT)
        self.says('Can Judges Be Fooled?')
        w.key('ctrl+z')
        self.says_not('Ada Byron', FOOT)
        self.says_not('Can Judges Be Fooled?')
        sees('“Ada Lovelace” and “Ada Byron” are two now')
        w.key('ctrl+shift+z')
        self.says('Ada Byron', FOOT)
        sees('“Ada Lovelace” and “Ada Byron” are one now')
        press('Undo')
        self.says_not('Ada Byron', FOOT)
        sees('“Ada Lovelace” and “Ada Byron” are two now')
        press('Redo')
        self.says('Ada Byron', FOOT)
        w.key('ctrl+z', 'ctrl+z')
        sees('There is no decision to undo')

    def test_what_is_no_more(self):
        """Its page is that of what stays, in the history too, and its own again after an undo."""
        w = self.window
        w.open('bookwheel:person/14')
        self.assertEqual(w.heading(), 'Ada Byron')
        self.join()
        w.key('alt+Left')
        w.loaded(address='bookwheel:person/14', title='Ada Lovelace')
        w.key('ctrl+z')
        w.loaded(address='bookwheel:person/14', title='Ada Byron')
        w.key('alt+Right')
        w.loaded(address='bookwheel:person/1', title='Ada Lovelace')
        self.says_not('Ada Byron', FOOT)

    def test_not_where_one_types(self):
        w = self.window
        self.join()
        w.key('ctrl+k')
        w.has(focus='GtkText')
        w.type('loops')
        w.has(search='loops')
        w.key('ctrl+z')
        w.has(search=lambda text: text != 'loops')
        w.key('ctrl+z', 'ctrl+z', 'ctrl+z')
        self.says('Ada Byron', FOOT)
        w.key('F6')
        w.has(focus='BwWebView')
        w.key('ctrl+z')
        self.says_not('Ada Byron', FOOT)

    def test_papers_and_organisations(self):
        w = self.window
        self.join('paper/6', 'What Did She Know?', 'what did she')
        self.says('What Did She Know?', FOOT)
        w.key('ctrl+k')
        w.type('history of loops')
        w.has(selected='paper/6')
        self.join('organisation/10', 'Anthropic', 'anthro')
        self.says('Anthropic', FOOT)

    def test_only_what_can_be_one(self):
        w = self.window
        w.open('bookwheel:document/5')
        w.key('ctrl+m', 'ctrl+shift+m', 'ctrl+h', 'ctrl+d')
        self.assertEqual(w.has(bookmarked=True)['window'], 'BwWindow')


class Split(Deciding):
    def open_split(self):
        w = self.window
        w.key('ctrl+shift+m')
        w.has(window='BwSplitWindow')
        w.focus('^Split$')

    def split(self, *keys):
        w = self.window
        w.open('bookwheel:person/1')
        self.open_split()
        sees('becomes another person than “Ada Lovelace”')
        sees('A benchmark of four hundred small puzzles', 'check box')
        w.key(*keys, 'ctrl+Return')
        w.has(window='BwWindow')
        w.focus('Bookwheel$')
        sees('“Ada Lovelace” is two now')
        w.key('ctrl+3')
        w.has(place='people', rows=16)

    def test_as_proposed(self):
        self.split()
        self.says_not('A benchmark of four hundred')
        self.says('This paper asks how a model')
        press('Undo')
        self.window.has(rows=15)
        self.says('A benchmark of four hundred')

    def test_by_hand(self):
        """What is ticked goes, whatever was proposed."""
        self.split('space', 'Down', 'space')
        self.says_not('This paper asks how a model')
        self.says('A benchmark of four hundred')

    def test_merge(self):
        w = self.window
        self.join()
        self.open_split()
        sees('You have said that these are “Ada Lovelace”')
        sees('Ada Byron', 'check box')
        w.key('ctrl+Return')
        w.has(window='BwWindow')
        w.focus('Bookwheel$')
        self.says_not('Ada Byron', FOOT)
        sees('“Ada Lovelace” and “Ada Byron” are two now')

    def test_something_must_stay(self):
        w = self.window
        w.open('bookwheel:person/1')
        self.open_split()
        sees('A benchmark of four hundred', 'check box')
        w.key('space', 'ctrl+Return', 'Escape')
        w.has(window='BwWindow')
        w.open('bookwheel:decisions')
        self.says('You have not decided anything yet.')


class Log(Deciding):
    def test_undo_one_of_two(self):
        w = self.window
        w.key('ctrl+shift+l')
        w.loaded(address='bookwheel:decisions', title='Decisions')
        self.says('You have not decided anything yet.')
        self.join()
        self.join('person/2', 'Jan Leike', 'leike')
        w.open('bookwheel:person/1')
        self.follow('.foot .joined a')
        self.says_not('Ada Byron', FOOT)
        w.open('bookwheel:decisions')
        self.assertEqual(w.evaluate('document.querySelectorAll(".items li").length'), '3')
        self.assertEqual(w.evaluate('document.querySelectorAll(".items li.undone").length'), '1')
        self.follow('.items li a[href*="revert"]')
        until(lambda: w.evaluate('document.querySelectorAll(".items li.undone").length') == '1', 'the undone one')
        w.open('bookwheel:person/1')
        self.says('Ada Byron', FOOT)
        w.open('bookwheel:decisions/program')
        self.says('decided by the program on')

    def choose(self, title, path):
        w = self.window
        w.focus(f'^{title}$')
        w.key('ctrl+a')
        w.type(str(path))
        w.key('Return')
        w.has(window='BwWindow')

    def test_files(self):
        w = self.window
        path = self.home.path / 'ours.json'
        self.join()
        w.open('bookwheel:decisions')
        self.follow('a[href="bookwheel:decide/export"]')
        sees('Name', 'label')
        self.choose('Export Decisions', path)
        sees('1 decision exported')
        self.assertIn('Ada Byron', path.read_text())
        w.focus('Bookwheel$')
        w.key('ctrl+z')
        until(lambda: w.evaluate('document.querySelectorAll(".items li.undone").length') == '1', 'the undone one')
        self.follow('a[href="bookwheel:decide/import"]')
        sees('Import Decisions')
        self.choose('Import Decisions', path)
        sees('1 decision in the file, 1 new')
        w.focus('Bookwheel$')
        w.open('bookwheel:person/14')
        w.loaded(title='Ada Lovelace')


if __name__ == '__main__':
    main()
