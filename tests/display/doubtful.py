#!/usr/bin/python3
"""Decides what is doubtful with one key, or with a link, and takes it back."""
import subprocess

from window import SHELL, TestCase, main, names, press, sees, until

WORKS = '''
@article{a, title = {Alpha Works}, author = {Doe, Jane and Roe, Rick}, year = 2020, doi = {10.1000/alpha}}
@article{b, title = {Beta Works}, author = {Doe, J. and Roe, Rick}, year = 2021, doi = {10.1000/beta}}
@article{c, title = {Gamma Works}, author = {Lee, Ann and Poe, Pam}, year = 2021, doi = {10.1000/gamma}}
@article{d, title = {Delta Works}, author = {Lee, A. and Poe, Pam}, year = 2021, doi = {10.1000/delta}}
'''


class Doubtful(TestCase):
    files = ()

    def prepare(self):
        path = self.home.path / 'works.bib'
        path.write_text(WORKS)
        subprocess.run([SHELL, 'import', str(path)], env=self.home.env, check=True, stdout=subprocess.DEVNULL)

    def decisions(self):
        file = self.home.path / 'decisions.json'
        subprocess.run([SHELL, 'decisions', 'export', str(file)], env=self.home.env, check=True,
                       stdout=subprocess.DEVNULL)
        return file.read_text()

    def pairs(self):
        """The numbers of the pairs that the list shows, in its order."""
        links = self.window.evaluate('Array.from(document.querySelectorAll(".doubts a"), a => a.href).join(" ")')
        return [link.rpartition('/')[2] for link in links.split()]

    def test_keys(self):
        w = self.window
        w.loaded(address='bookwheel:home')
        w.focus('Bookwheel$')
        w.key('ctrl+shift+d')
        w.loaded(address='bookwheel:doubtful', title='Doubtful')
        self.assertEqual(w.evaluate('document.querySelectorAll(".doubts li").length'), '2')
        until(lambda: 'Doubtful, 2' in names('list item'), 'the place with its count')
        first, second = (f'bookwheel:doubtful/{n}' for n in self.pairs())
        w.open(first)
        w.key('s')
        w.loaded(address=second)
        sees(' are one')
        until(lambda: 'Doubtful, 1' in names('list item'), 'the count of what is left')
        self.assertIn('"merge"', self.decisions())
        self.assertEqual(w.state['search'], '')
        name = w.heading().split(' or ')[0]
        w.key('d')
        w.loaded(address='bookwheel:doubtful', title='Doubtful')
        sees(f'“{name}” and ')
        sees(' are two')
        self.assertIn('"distinct"', self.decisions())
        self.assertIn('Nothing is doubtful', w.evaluate('document.body.textContent'))
        press('Undo')
        until(lambda: '"distinct"' not in self.decisions(), 'the end of the last decision')
        until(lambda: name in w.evaluate('document.body.textContent'), 'the pair in the list')

    def test_links(self):
        """A link on the page decides; elsewhere it does not, and there the letters search."""
        w = self.window
        w.open('bookwheel:doubtful')
        first, second = (f'bookwheel:doubtful/{n}' for n in self.pairs())
        w.open(second)
        w.call('Open', '(s)', first + '/same')
        w.call('Open', '(s)', second + '/different')
        w.loaded(address=first)
        self.assertIn('"distinct"', self.decisions())
        self.assertNotIn('"merge"', self.decisions())
        w.open('bookwheel:home')
        w.focus('Bookwheel$')
        w.key('s')
        w.has(search='s')

    def test_one_or_two(self):
        """Somebody whose papers nothing ties is one with S, and two with D."""
        works = ''.join(f'@article{{{key}, title = {{{title}}}, author = {{Moe, Max and {other}}}, year = 2020,'
                        f' journal = {{{venue}}}, doi = {{10.1000/{key}}}}}\n'
                        for key, title, other, venue in (('e', 'Epsilon', 'Fay, Fritz', 'Verse'),
                                                         ('f', 'Zeta', 'Fay, Fritz', 'Verse'),
                                                         ('g', 'Eta', 'Gay, Gitta', 'Shells'),
                                                         ('h', 'Theta', 'Gay, Gitta', 'Shells'),
                                                         ('i', 'Iota', 'Fay, Fritz', 'Verse'),
                                                         ('k', 'Kappa', 'Gay, Gitta', 'Shells')))
        path = self.home.path / 'more.bib'
        path.write_text(works)
        subprocess.run([SHELL, 'import', str(path)], env=self.home.env, check=True, stdout=subprocess.DEVNULL)
        w = self.window
        w.open('bookwheel:doubtful')
        until(lambda: 'Max Moe: one or two?' in w.evaluate('document.body.textContent'), 'somebody in the list')
        link = w.evaluate('Array.from(document.querySelectorAll(".doubts a"))'
                          '.find(a => a.textContent.startsWith("Max Moe")).href')
        w.open(link)
        self.assertIn('One person (S)', w.evaluate('document.body.textContent'))
        w.key('s')
        sees('“Max Moe” is one')
        self.assertIn('"whole"', self.decisions())
        press('Undo')
        until(lambda: '"whole"' not in self.decisions(), 'the end of the decision')
        w.open('bookwheel:doubtful')
        until(lambda: 'Max Moe: one or two?' in w.evaluate('document.body.textContent'), 'somebody in the list again')
        w.open(w.evaluate('Array.from(document.querySelectorAll(".doubts a"))'
                          '.find(a => a.textContent.startsWith("Max Moe")).href'))
        w.key('d')
        sees('“Max Moe” is two now')
        self.assertIn('"split"', self.decisions())


if __name__ == '__main__':
    main()
