#!/usr/bin/python3
"""Narrows a search by its facets and completes operators, by the keys alone."""
import json
import subprocess

from window import SHELL, TestCase, accessibles, main, names, sees, until


def chips():
    return [name for name in names('push button') if name.endswith(' found')]


def completions():
    """The rows of the completions, which are on show beside those of the search."""
    return [[row.get_name() for _, _, row in accessibles(node) if row.get_role_name() == 'list item']
            for role, name, node in accessibles() if name == 'Completions']


class Narrowing(TestCase):
    def type(self, text):
        w = self.window
        w.key('ctrl+k')
        w.has(focus='GtkText')
        w.type(text)
        w.has(search=text)

    def facets(self, query):
        """What the shell says of the same library."""
        out = subprocess.run([SHELL, 'search', '--json', '--facets', query], env=self.home.env, check=True,
                             capture_output=True).stdout
        return json.loads(out)['facets']['values']

    def completed(self, *wanted):
        until(lambda: completions() == [list(wanted)], f'the completions {wanted}')


class Facets(Narrowing):
    def test_in_and_out(self):
        w = self.window
        w.loaded()
        self.type('kind:paper ')
        until(lambda: chips()[:1] == ['Kind Paper, 18 found'], 'the facet that is set')
        second = chips()[1]
        year = second.split(' ')[1].rstrip(',')
        facet = next(f for f in self.facets('kind:paper ') if f['query'] == f'year:{year}')
        self.assertEqual(second, f'Year {year}, {facet["count"]} found')

        w.key('Tab')
        w.has(focus='BwFacetChip')
        w.key('Right', 'Return')
        w.has(search=f'kind:paper year:{year} ', rows=facet['count'], focus='BwFacetChip')
        until(lambda: chips()[:2] == [f'Kind Paper, {facet["count"]} found', second], 'the facet among those that are set')
        w.key('space')
        w.has(search='kind:paper ', rows=18, focus='BwFacetChip')
        until(lambda: chips()[1] == second, 'the facet where it was')
        w.key('Home', 'Return')
        w.has(search='', focus='GtkText')

    def test_walk(self):
        """The line is one stop; from it one comes to the box and to the rows."""
        w = self.window
        w.loaded()
        self.type('babbage')
        until(chips, 'facets')
        w.key('Tab')
        w.has(focus='BwFacetChip')
        w.key('End', 'Right', 'Tab')
        w.has(focus='GtkButton')
        w.key('shift+Tab')
        w.has(focus='BwFacetChip')
        w.key('Up')
        w.has(focus='GtkText')
        w.key('Tab', 'Down')
        w.has(focus='GtkListItemWidget')
        w.key('Escape', 'Tab', 'Escape')
        w.has(focus='GtkText', search='babbage')

    def test_beginning_stays(self):
        """What was the beginning of a word stays one, and what is in quotes stays so."""
        w = self.window
        w.loaded()
        self.type('bab')
        until(lambda: [c for c in chips() if c.startswith('Kind Person')], 'people among the facets')
        rows = w.state['rows']
        w.key('Tab')
        w.has(focus='BwFacetChip')
        name = chips()[0]
        w.key('Return')
        w.has(search=lambda text: text.startswith('bab* '), rows=int(name.split(', ')[-1].split(' ')[0]))
        self.assertLess(w.state['rows'], rows)


class Many(Narrowing):
    files = ()

    def prepare(self):
        path = self.home.path / 'many.bib'
        path.write_text(''.join(f'@article{{k{i}, title = {{Common Study {i}}}, author = {{Doe, Jane}}, year = {2000 + i % 2}, '
                                f'doi = {{10.1000/{i}}}}}\n' for i in range(2100)))
        subprocess.run([SHELL, 'import', str(path)], env=self.home.env, check=True, stdout=subprocess.DEVNULL)

    def test_more_than_are_counted(self):
        """A search that finds more than is looked at ends, and its facets say that there may be more."""
        w = self.window
        w.loaded()
        self.type('common')
        sees('2000+ found')
        until(lambda: [c for c in chips() if c.startswith('Year 2001, ') and c.endswith('+ found')], 'a count that is not all')


class Completions(Narrowing):
    def test_fields_and_values(self):
        w = self.window
        w.loaded()
        self.type('ki')
        self.completed('kind:, what it is')
        w.key('Tab')
        w.has(search='kind:', focus='GtkText')
        until(lambda: completions() and completions()[0][:2] == ['paper, 18', 'person, 15'], 'the kinds')
        w.key('Down', 'Down', 'Return')
        w.has(search='kind:person ', rows=15, focus='GtkText')
        until(lambda: completions() == [], 'nothing more to complete')
        w.type('author:babb')
        self.completed(f'Charles Babbage, {self.count("author:babb")}')
        w.key('Tab')
        w.has(search='kind:person author:"Charles Babbage" ', rows=1)
        self.assertEqual(w.state['address'], 'bookwheel:home')

    def test_faster_than_the_completions(self):
        w = self.window
        w.loaded()
        self.type('x')
        w.key('ctrl+a', 'y', 'e', 'Tab')
        w.has(search='year:', focus='GtkText')

    def test_rows_stay_usable(self):
        """Enter reads the best as long as no completion was chosen; past the last one come the rows."""
        w = self.window
        w.loaded()
        self.type('ab')
        self.completed('abs:, words of the abstract')
        w.key('Down', 'Down')
        w.has(focus='GtkListItemWidget', search='ab')
        until(lambda: completions() == [], 'no completions')
        self.type('ab')
        self.completed('abs:, words of the abstract')
        w.key('Down', 'Up')
        title = w.has(selected_title=bool)['selected_title']
        w.key('Return')
        w.loaded(title=title, search='ab')

    def test_escape(self):
        """Escape closes them first; then it is a step back as ever."""
        w = self.window
        w.loaded()
        self.type('ab')
        self.completed('abs:, words of the abstract')
        w.key('Escape')
        until(lambda: completions() == [], 'no completions')
        w.has(search='ab', focus='GtkText')
        w.key('Escape')
        w.has(search='')

    def test_in_the_middle(self):
        """What stands behind the caret stays; what is not typed is not completed."""
        w = self.window
        w.loaded()
        self.type(' wheels')
        w.key('Home')
        w.type('is:un')
        self.completed(f'unread, {self.count("is:un")}')
        w.key('Tab')
        w.has(search='is:unread wheels')
        w.key('ctrl+Return')
        w.loaded(address='bookwheel:search?q=is:unread%20wheels')

    def test_moved_caret(self):
        """What was offered for another place is not taken where the caret has gone to."""
        w = self.window
        w.loaded()
        self.type('is:un')
        self.completed(f'unread, {self.count("is:un")}')
        w.key('Home')
        until(lambda: completions() == [], 'no completions')
        w.key('Tab')
        w.has(search='is:un')

    def test_counts_and_words(self):
        """Beside a value stands how much it finds, or what an order puts first; or why a row is first."""
        w = self.window
        w.loaded()
        self.type('no:do')
        self.completed(f'doi, {self.count("no:do")}')
        w.key('ctrl+a')
        w.type('sort:date-a')
        self.completed('date-asc, the oldest first')
        w.key('Escape', 'ctrl+a')
        w.type('babbage')
        w.has(search='babbage', selected_title='Charles Babbage')
        w.key('Return')
        w.loaded(title='Charles Babbage')
        w.key('ctrl+d')
        w.has(bookmarked=True)
        until(lambda: [n for n in names('list item') if n.startswith('Charles Babbage') and 'bookmarked' in n],
              'the reason')
        w.key('ctrl+d')
        w.has(bookmarked=False)
        until(lambda: not [n for n in names('list item') if 'bookmarked' in n], 'no reason')
        self.type('date:banana ')
        sees('“date:banana” is not understood and was left out')

    def count(self, typed):
        out = subprocess.run([SHELL, 'search', '--json', '--complete', typed], env=self.home.env, check=True,
                             capture_output=True).stdout
        return json.loads(out)['completions'][0]['count']


if __name__ == '__main__':
    main()
