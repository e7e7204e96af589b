#!/usr/bin/python3
"""Asks how two people connect, goes through what is dated of one, says whether what was found of them
is right, with real keys."""
import sqlite3

from window import TestCase, main, names, press, sees, until

NEWS = 'document.querySelector(".news") ? document.querySelector(".news").textContent : ""'
NEW_PAPER = '''LGNov 19, 2025
On Cards and LoomsAda Lovelace, Joseph Jacquard
A loom that is told by cards what to weave is told by other cards what to reckon, which is shown at some length.
'''
CHIP = 'document.querySelector(".ways a[aria-current]").textContent'


class Connections(TestCase):
    def ask(self):
        w = self.window
        w.key('ctrl+h')
        w.has(window='BwThingChooser')
        w.focus('^How Connected with')

    def test_ask_choose_and_read(self):
        w = self.window
        w.open('bookwheel:person/1')
        name = w.heading()
        self.ask()
        sees('With Whom?')
        w.type('babbage')
        sees('Charles Babbage', 'list item')
        w.key('Down', 'Return')
        w.loaded(title=f'{name} and Charles Babbage', window='BwWindow')
        w.focus('Bookwheel$')
        w.has(focus='BwWebView')
        self.assertEqual(w.heading(), f'{name} and Charles Babbage')
        self.assertGreater(int(w.evaluate('document.querySelectorAll(".chain li").length')), 1)
        w.key('alt+Left')
        w.loaded(title=name)
        w.key('alt+Right')
        w.loaded(title=f'{name} and Charles Babbage')
        self.assertEqual(w.evaluate('document.querySelector(".ways a").getAttribute("href")'),
                         'bookwheel:path/' + '/'.join(reversed(w.state['address'].split('/')[1:])))

    def test_what_tells_people_apart(self):
        w = self.window
        w.open('bookwheel:person/2')
        self.ask()
        w.type('lovelace')
        sees('Ada Lovelace, Analytical Society, University of London · 2 papers', 'list item')

    def test_nobody(self):
        """Who is asked about is not among those who are found, and Escape closes."""
        w = self.window
        w.open('bookwheel:person/1')
        name = w.heading()
        self.ask()
        w.type(name)
        sees('Nobody else here is called')
        w.key('Down', 'Return')
        self.assertEqual(w.state['window'], 'BwThingChooser')
        w.key('Escape')
        w.has(window='BwWindow', title=name)

    def test_from_the_list_to_the_name(self):
        w = self.window
        w.open('bookwheel:person/1')
        self.ask()
        w.type('ba')
        until(lambda: len(names('list item')) > 1, 'more than one row')
        w.key('Down', 'Up')
        w.type('bbage')
        sees('Charles Babbage', 'list item')
        w.key('Down')
        w.type('xqz')  # one mistake would be forgiven
        sees('Nobody else here is called “babbagexqz”')
        w.key('BackSpace', 'BackSpace', 'BackSpace')
        sees('Charles Babbage', 'list item')
        w.key('Down', 'Escape')
        w.has(window='BwWindow')

    def test_link(self):
        w = self.window
        w.open('bookwheel:person/1')
        w.evaluate('document.querySelector("a[href^=\\"bookwheel:connect/\\"]").focus()')
        w.key('F6')
        w.has(focus=lambda f: f != 'BwWebView')
        w.key('F6', 'Return')
        w.has(window='BwThingChooser', address='bookwheel:person/1')
        w.focus('^How Connected with')
        w.key('Escape')
        w.has(window='BwWindow')

    def test_no_way(self):
        w = self.window
        w.open('bookwheel:path/1/1')
        self.assertIn('Both are', w.evaluate('document.body.textContent'))
        w.call('Open', '(s)', 'bookwheel:path/1/4711')
        w.has(shown=False, loading=False)
        sees('Not in the Library')

    def test_the_last_page(self):
        w = self.window
        w.open('bookwheel:path/1/2')
        title = w.state['title']
        self.end()
        self.start().loaded(address='bookwheel:path/1/2', title=title)


class Timeline(TestCase):
    def test_keys(self):
        w = self.window
        w.key('ctrl+k')
        w.type('lovelace')
        w.has(selected_title='Ada Lovelace')
        w.key('Return')
        address = w.loaded(title='Ada Lovelace')['address']
        for key, kind, words in (('1', '', 'All'), ('2', '/papers', 'Papers'), ('3', '/posts', 'Posts'),
                                 ('4', '/captures', 'Captures'), ('5', '/mentions', 'Mentions'),
                                 ('6', '/citations', 'Citations')):
            w.key('alt+' + key)
            w.loaded(address=f'{address}/timeline{kind}', title='Timeline of Ada Lovelace')
            chip, count = w.evaluate(CHIP).split('\xa0')
            self.assertEqual(chip, words)
            self.assertEqual(int(w.evaluate('document.querySelectorAll(".events li").length')), int(count))
        w.key('alt+Left')
        w.loaded(address=f'{address}/timeline/mentions')
        w.key('ctrl+d')
        w.has(bookmarked=True)

    def test_only_of_people(self):
        w = self.window
        w.loaded(address='bookwheel:home')
        w.key('alt+1', 'ctrl+h')
        w.open('bookwheel:paper/1')
        w.key('alt+1', 'ctrl+h', 'alt+Left')
        w.loaded(address='bookwheel:home', window='BwWindow')


class News(TestCase):
    files = ('profile',)

    def last(self):
        """When the page was left that was looked at, 0 while it is open; None when none was."""
        with sqlite3.connect(self.home.library) as db:
            row = db.execute('SELECT last FROM look').fetchone()
        db.close()
        return row and row[0]

    def import_paper(self):
        path = self.home.path / 'new.txt'
        path.write_text(NEW_PAPER)
        self.window.import_files(path)

    def test_what_came_since(self):
        """Who was looked at has a block of what came since, and is on the first page until seen."""
        w = self.window
        w.open('bookwheel:person/1')
        until(lambda: self.last() == 0, 'the look')
        self.assertEqual(w.evaluate(NEWS), '')
        w.open('bookwheel:home')
        until(lambda: self.last(), 'the end of the look')
        self.assertNotIn('something new', w.evaluate('document.body.textContent'))
        self.import_paper()
        until(lambda: 'People with something new' in w.evaluate('document.body.textContent'), 'news on the first page')
        w.evaluate('document.querySelector("aside a[href=\\"bookwheel:person/1\\"]").click()')
        w.loaded(address='bookwheel:person/1', title='Ada Lovelace')
        self.assertRegex(w.evaluate(NEWS), r'^New since \d\d:\d\d.*1 paperOn Cards and Looms1 co-authorJoseph Jacquard')
        until(lambda: self.last() == 0, 'the second look')

        w.open('bookwheel:home')
        until(lambda: 'something new' not in w.evaluate('document.body.textContent'), 'a first page without news')
        w.key('alt+Left')
        w.loaded(address='bookwheel:person/1')
        self.assertIn('On Cards and Looms', w.evaluate(NEWS))
        self.end()
        self.assertGreater(self.last(), 0)
        self.start().loaded(address='bookwheel:person/1')
        self.assertIn('On Cards and Looms', self.window.evaluate(NEWS))

    def test_organisation(self):
        """It is the same for an organisation."""
        w = self.window
        address = 'bookwheel:organisation/1'
        w.open(address)
        name = w.heading()
        until(lambda: self.last() == 0, 'the look')
        w.open('bookwheel:home')
        until(lambda: self.last(), 'the end of the look')
        path = self.home.path / 'new.txt'
        path.write_text(NEW_PAPER.replace('Joseph Jacquard', f'Joseph Jacquard · {name}'))
        w.import_files(path)
        until(lambda: 'Organisations with something new' in w.evaluate('document.body.textContent'),
              'news on the first page')
        w.evaluate(f'document.querySelector("aside a[href=\\"{address}\\"]").click()')
        w.loaded(address=address)
        self.assertRegex(w.evaluate(NEWS), r'^New since \d\d:\d\d.*1 paperOn Cards and Looms')
        w.open('bookwheel:home')
        until(lambda: 'something new' not in w.evaluate('document.body.textContent'), 'a first page without news')

    def test_what_comes_meanwhile(self):
        """What comes while the page is open is shown there, and stays."""
        w = self.window
        w.open('bookwheel:person/1')
        until(lambda: self.last() == 0, 'the look')
        self.import_paper()
        until(lambda: 'On Cards and Looms' in w.evaluate(NEWS), 'the new paper')
        w.evaluate('document.querySelector(".news dd a").click()')
        w.loaded(title='On Cards and Looms')
        w.key('alt+Left')
        w.loaded(address='bookwheel:person/1')
        self.assertIn('On Cards and Looms', w.evaluate(NEWS))


class Mentions(TestCase):
    files = ('profile',)
    found = 'Array.from(document.querySelectorAll(".found")).map(e => e.textContent.trim()).join("|")'

    def setUp(self):
        super().setUp()
        path = self.home.path / 'note.md'
        path.write_text('# A shelf\n\nIt was built as Ada Lovelace said it should be, of oak and brass.\n')
        self.window.import_files(path)
        self.window.open('bookwheel:person/1')
        self.waits('found by the name Right Wrong')

    def waits(self, text):
        until(lambda: self.window.evaluate(self.found) == text, f'a mention that is told as “{text}”')

    def focus_page(self):
        if self.window.state['focus'] != 'BwWebView':
            self.window.key('F6')
        self.window.has(focus='BwWebView')

    def focus_mention(self):
        """With the keys alone: what has the focus in the page is a link of the mention."""
        w = self.window
        self.focus_page()
        inside = 'String(document.activeElement.closest("[data-mention]") !== null)'
        for _ in range(60):
            if w.evaluate(inside) == 'true':
                return
            w.key('Tab')
        self.fail('No key leads to the mention')

    def test_one_key(self):
        w = self.window
        self.focus_mention()
        w.key('Delete')
        self.waits('')
        self.assertNotIn('of oak and brass', w.evaluate('document.body.textContent'))
        sees('“Ada Lovelace” rejected')
        press('Undo')
        self.waits('found by the name Right Wrong')
        self.focus_mention()
        w.key('Insert')
        self.waits('confirmed by you Wrong')
        self.assertEqual(w.state['address'], 'bookwheel:person/1')

    def test_links(self):
        """They decide and lead nowhere, on the page of the document too."""
        w = self.window
        w.evaluate('document.querySelector("[data-mention] cite a").click()')
        w.loaded(title='A shelf')
        self.waits('found by the name Right Wrong')
        w.evaluate('document.querySelector(".found a").click()')
        self.waits('confirmed by you Wrong')
        w.evaluate('document.querySelector(".found a").click()')
        self.waits('')
        w.loaded(title='A shelf')

    def test_keys_elsewhere(self):
        """Where nothing that was found has the focus, the keys do nothing."""
        w = self.window
        self.focus_page()
        w.key('Delete', 'Insert')
        w.evaluate('1')
        self.assertEqual(w.evaluate(self.found), 'found by the name Right Wrong')
        self.assertEqual(w.state['address'], 'bookwheel:person/1')


if __name__ == '__main__':
    main()
