#!/usr/bin/python3
"""Reads, searches and keeps in the real window, with real keys."""
from window import FILES, TestCase, accessibles, main, names, press, sees, until


class Reading(TestCase):
    def test_search_read_and_keep(self):
        w = self.window
        w.loaded(address='bookwheel:home')
        self.assertEqual(w.heading(), 'The library')

        w.type('b')
        w.has(search='b', rows=lambda n: n > 3)
        w.type('abbage')
        w.has(search='babbage', selected_title='Charles Babbage')
        w.key('Down')
        w.has(focus='GtkListItemWidget')
        w.key('Return')
        w.loaded(title='Charles Babbage', focus='BwWebView')
        self.assertEqual(w.heading(), 'Charles Babbage')

        w.key('ctrl+d')
        w.has(bookmarked=True)
        w.key('ctrl+8')
        w.has(place='bookmarks', rows=1, selected_title='Charles Babbage')

        w.key('Escape')
        w.has(place=None)
        w.type('notes on a bridge')
        w.has(selected_title='Notes on a bridge that nobody crosses')
        w.key('Return')
        w.loaded(title='Notes on a bridge that nobody crosses')
        self.assertEqual(w.heading(), 'Notes on a bridge that nobody crosses')
        w.key('alt+Left')
        w.loaded(title='Charles Babbage')
        self.assertEqual(w.heading(), 'Charles Babbage')
        w.key('alt+Right')
        w.loaded(title='Notes on a bridge that nobody crosses')
        w.key('alt+Left', 'alt+Left')
        w.loaded(address='bookwheel:home')

    def test_the_last_text_is_what_is_found(self):
        """What is typed fast shows what the whole of it finds, and the best is chosen."""
        w = self.window
        w.loaded()
        for text, title in (('saurav', 'Saurav Kadavath'), ('toy models', 'Toy Models of Superposition'),
                            ('liskov', 'Barbara Liskov')):
            w.key('ctrl+k')
            w.has(focus='GtkText')
            w.type(text)
            w.key('Return')
            w.loaded(title=title, search=text)

    def test_groups_and_marked_words(self):
        w = self.window
        w.type('circuits')
        w.has(search='circuits', rows=lambda n: n >= 1)
        sees('Captures and profiles', 'label')
        w.key('ctrl+k')
        w.type('byron')
        w.has(search='byron', rows=lambda n: n >= 2)
        labels = sees('People', 'label') + sees('Papers', 'label')
        self.assertEqual(labels[0], 'People')
        sees('Can Judges Be Fooled?, Byron, Babbage', 'list item')

    def test_focus(self):
        w = self.window
        w.loaded()
        w.has(focus='GtkText')
        w.key('F6')
        w.has(focus='BwWebView')
        w.key('F6')
        w.has(focus='BwPlaceRow')
        w.key('F6', 'slash')
        w.has(focus='GtkText', search='')
        w.key('F6')
        w.has(focus='BwWebView')
        w.type('gao')
        w.has(focus='GtkText', search='gao', selected_title='Leo Gao')
        w.key('Down', 'Return')
        w.loaded(title='Leo Gao', focus='BwWebView')
        w.key('Escape')
        w.has(focus='GtkListItemWidget')
        w.key('Up')
        w.has(focus='GtkText')
        w.key('Escape')
        w.has(search='')

    def test_tab_leaves_the_lists(self):
        w = self.window
        w.key('ctrl+2')
        w.has(place='papers', rows=18, focus='GtkListItemWidget')
        w.key('Tab')
        w.has(focus=lambda name: name != 'GtkListItemWidget', pane_shown=True)
        w.key('ctrl+k', 'Tab')
        w.has(focus='GtkButton')
        w.key('Tab')
        w.has(focus='GtkListItemWidget')
        w.key('shift+Tab')
        w.has(focus='GtkButton')

    def test_places(self):
        w = self.window
        w.loaded()
        for key, place, rows in (('2', 'papers', 18), ('3', 'people', 15), ('4', 'posts', 3), ('5', 'digests', 1),
                                 ('6', 'captures', 5), ('7', 'organisations', 11), ('8', 'bookmarks', 0),
                                 ('9', 'sources', 5)):
            w.key('ctrl+' + key)
            w.has(place=place, rows=rows)
        for key, place in (('f', 'feeds'), ('n', 'notes'), ('s', 'pages')):
            w.key('ctrl+shift+' + key)
            w.has(place=place, rows=0)
        w.key('ctrl+8')
        sees('No Bookmarks Yet')
        w.key('Escape')
        w.has(place=None, focus='BwPlaceRow')
        w.key('Home', 'Down', 'Return')
        w.has(place='papers', focus='GtkListItemWidget')
        w.key('End', 'Return')
        w.loaded(title=lambda t: t.startswith('This paper asks how a model stores facts'))
        w.key('ctrl+1')
        w.loaded(address='bookwheel:home', title='Home')

    def test_names_of_rows(self):
        w = self.window
        w.has(rows=13)
        until(lambda: 'Papers, 18' in names('list item'), 'the name of a place with its count')
        w.key('ctrl+3')
        w.has(place='people', rows=15)
        sees('Ada Lovelace, Analytical Society', 'list item')
        sees('People', 'list')

    def test_nothing_found(self):
        w = self.window
        w.type('zzzz')
        w.has(search='zzzz', rows=0)
        sees('No title, person or text has “zzzz”')
        w.key('Down', 'Return', 'Escape')
        w.has(search='')


class Page(TestCase):
    def test_find(self):
        w = self.window
        w.open('bookwheel:document/4')
        w.key('ctrl+f')
        w.has(find_open=True, focus='GtkText')
        w.type('dough')
        count = int(w.evaluate('document.body.innerText.toLowerCase().split("dough").length - 1'))
        self.assertGreater(count, 1)
        w.has(find_count=count, find_index=1)
        sees(f'1 of {count}', 'label')
        w.key('Return')
        w.has(find_index=2)
        w.key('shift+Return', 'shift+Return')
        w.has(find_index=count)
        w.key('ctrl+a')
        w.type('xyzzy')
        w.has(find_count=0)
        sees('Not found', 'label')
        w.key('Escape')
        w.has(find_open=False, focus='BwWebView')

    def test_zoom(self):
        w = self.window
        w.open('bookwheel:document/4')
        width = float(w.evaluate('innerWidth'))
        w.key('ctrl+plus', 'ctrl+plus')
        w.has(zoom=121)
        until(lambda: abs(float(w.evaluate('innerWidth')) - width / 1.21) < 2, 'a larger page')
        w.key('ctrl+minus')
        w.has(zoom=110)
        w.key('ctrl+0')
        w.has(zoom=100)

    def test_bookmark_and_undo(self):
        w = self.window
        w.open('bookwheel:document/5')
        w.key('ctrl+d')
        w.has(bookmarked=True)
        w.key('ctrl+d')
        w.has(bookmarked=False)
        sees('Bookmark removed')
        press('Undo')
        w.has(bookmarked=True)
        w.key('ctrl+8')
        w.has(place='bookmarks', rows=1)
        w.key('Delete')
        w.has(rows=0, bookmarked=False)

    def test_links(self):
        """A link to a page opens it; one that leaves the library is not followed by itself."""
        w = self.window
        w.open('bookwheel:paper/8')
        link = 'document.querySelector("main a[href^=\\"bookwheel:person/\\"], a[href^=\\"bookwheel:person/\\"]")'
        name = w.evaluate(f'{link}.textContent')
        w.evaluate(f'{link}.focus()')
        w.key('F6')
        w.has(focus=lambda f: f != 'BwWebView')
        w.key('F6', 'Return')
        w.loaded(title=name)

    def test_plain_text(self):
        w = self.window
        w.open('bookwheel:document/4')
        w.key('ctrl+shift+t')
        w.has(focus='GtkTextView')
        until(lambda: [n for _, _, n in accessibles() if n.get_role_name() == 'text' and
                       n.get_text_iface() and 'Bread wants time' in n.get_text_iface().get_text(0, -1)], 'the text')
        w.key('ctrl+f')
        w.type('dough')
        w.has(find_count=lambda n: n > 1)
        w.key('Escape', 'ctrl+shift+t')
        w.has(focus='BwWebView')

    def test_what_is_not_there(self):
        w = self.window
        w.loaded()
        w.call('Open', '(s)', 'bookwheel:paper/4711')
        w.has(shown=False, loading=False)
        sees('Not in the Library')
        w.key('alt+Left')
        w.loaded(address='bookwheel:home')


class Import(TestCase):
    files = ()

    def test_welcome_import_and_report(self):
        w = self.window
        sees('Your Library Is Empty')
        w.import_files(*FILES.values())
        state = w.has(report=lambda r: r and '11 new documents' in r)
        self.assertIn('18 new papers', state['report'])
        self.assertIn('15 new people', state['report'])
        w.loaded(address='bookwheel:home')
        w.import_files(*FILES.values())
        w.has(report=lambda r: 'Nothing new' in r)

    def test_chooser(self):
        w = self.window
        w.key('ctrl+o')
        sees('Import Files')
        w.focus('^Import Files$')
        w.type(str(FILES['listing']))
        w.key('Return')
        w.has(report=lambda r: r and '4 new papers' in r)
        w.loaded()

    def test_refused(self):
        bad = self.home.path / 'shopping.txt'
        bad.write_text('milk\nbread\n')
        w = self.window
        w.import_files(bad, FILES['posts'])
        sees('1 file read, 1 file refused')
        sees('shopping.txt')
        w.focus('^Import$')
        w.has(window='BwReportWindow')
        w.key('Escape')
        w.has(window='BwWindow')


class Notes(TestCase):
    files = ()

    def prepare(self):
        self.notes = self.home.path / 'notes'
        self.notes.mkdir()
        (self.notes / 'wheels.md').write_text('# On wheels\n\nWhat Ramelli drew, beside [[levers]].\n')

    def test_watched_folder(self):
        w = self.window
        w.import_files(self.notes)
        w.loaded()
        w.key('ctrl+shift+n')
        w.has(place='notes', rows=1)

        # What happens in the folder is seen while the window is there.
        (self.notes / 'levers.md').write_text('# On levers\n\nA place to stand, and [[wheels]].\n')
        w.has(rows=2)
        (self.notes / 'wheels.md').unlink()
        w.has(rows=1)
        until(lambda: [n for n in names('list item') if n.startswith('On levers')], 'the note that is left')

        # And what happened while there was none, when it is there again.
        self.end()
        (self.notes / 'screws.md').write_text('# On screws\n\nWater goes up, as with [[levers]].\n')
        w = self.start()
        w.loaded()
        w.key('ctrl+shift+n')
        w.has(place='notes', rows=2)

    def test_stop_and_undo(self):
        w = self.window
        w.import_files(self.notes)
        w.loaded()
        w.key('ctrl+shift+w')
        w.focus('^Watched Folders$')
        w.has(window='BwFoldersWindow')
        sees('Stop watching notes')
        press('Stop watching notes')
        sees('No Folder Is Watched')
        press('Undo')
        sees('Stop watching notes')
        w.key('Escape')
        w.has(window='BwWindow')


class Export(TestCase):
    def save(self, *keys):
        """Goes through the window of the export, and gives what was written."""
        path = self.home.path / 'out'
        w = self.window
        w.key('ctrl+e')
        w.focus('^Export$')
        w.has(window='BwExportWindow')
        w.key(*keys, 'alt+e')
        sees('Name', 'label')
        w.focus('^Export$')
        w.key('ctrl+a')
        w.type(str(path))
        w.key('Return')
        w.has(window='BwWindow')
        sees('Exported to out')
        return path.read_text()

    def test_library(self):
        self.window.loaded()
        text = self.save()
        self.assertEqual(text.count('\n@') + text.startswith('@'), 18)

    def test_search(self):
        w = self.window
        w.loaded()
        w.type('kind:paper the')
        rows = w.has(rows=6)['rows']
        text = self.save()
        self.assertEqual(text.count('\n@') + text.startswith('@'), rows)

    def test_copy_bibtex(self):
        w = self.window
        w.open('bookwheel:paper/1')
        w.key('ctrl+shift+b')
        sees('BibTeX copied')


class Windows(TestCase):
    def test_shortcuts(self):
        w = self.window
        w.loaded()
        w.key('ctrl+question')
        w.focus('^Bookwheel$')
        w.has(window='GtkShortcutsWindow')
        for text in ('Bookmark', 'Import files', 'Back'):
            sees(text)

    def test_menu_and_about(self):
        w = self.window
        w.loaded()
        w.key('F10')
        sees('About Bookwheel')
        w.key('Up', 'Return')
        w.focus('^About')
        w.has(window='AdwAboutWindow')

    def test_narrow(self):
        w = self.window
        w.loaded()
        w.resize(420, 700)
        w.has(folded=True)
        w.key('ctrl+k')
        w.has(sidebar_shown=True, pane_shown=False)
        w.type('liskov')
        w.has(selected_title='Barbara Liskov')
        w.key('Return')
        w.loaded(title='Barbara Liskov', pane_shown=True, sidebar_shown=False)
        w.key('Escape')
        w.has(sidebar_shown=True, pane_shown=False, search='liskov')
        w.key('Return')
        w.has(pane_shown=True, sidebar_shown=False)

    def test_remembered(self):
        w = self.window
        w.open('bookwheel:person/15')
        w.resize(1000, 650)
        w.key('ctrl+plus')
        w.loaded(address='bookwheel:person/15', zoom=110)
        width = int(w.evaluate('innerWidth'))
        self.end()
        w = self.start()
        w.loaded(address='bookwheel:person/15', title='Barbara Liskov', zoom=110)
        self.assertEqual(int(w.evaluate('innerWidth')), width)


if __name__ == '__main__':
    main()
