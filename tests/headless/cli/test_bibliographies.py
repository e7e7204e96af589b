"""Bibliographies and the services' answers: what is one paper, what is two, and who is who."""
import json
import unittest

from harness import Case

BIBTEX = '''@article{ramelli1588,
  title = {On the {Turning} of Wheels},
  author = {Ramelli, Agostino and van der Berg, Jr., Jan and {The Wheel Society}},
  editor = {Lovelace, Ada},
  journal = {Journal of Wheels}, volume = 3, number = 2, pages = {10--20},
  year = 1588, month = mar, doi = {10.1000/Wheels.1588}, issn = {1234-5679},
  abstract = {How a wheel is turned.}, keywords = {wheels, turning},
  url = {https://wheels.example/1588}
}
'''
RIS = '''TY  - JOUR
ID  - ramelli1588
TI  - On the Turning of Wheels
AU  - Ramelli, Agostino
AU  - van der Berg, Jan, Jr.
AU  - The Wheel Society
A2  - Lovelace, Ada
JF  - Journal of Wheels
VL  - 3
IS  - 2
SP  - 10
EP  - 20
PY  - 1588/03//
DO  - 10.1000/wheels.1588
SN  - 1234-5679
AB  - How a wheel is turned.
KW  - wheels
KW  - turning
UR  - https://wheels.example/1588
ER  - 
'''
CSL = json.dumps([{
    'id': 'ramelli1588', 'type': 'article-journal', 'title': 'On the Turning of Wheels',
    'author': [{'given': 'Agostino', 'family': 'Ramelli'},
               {'given': 'Jan', 'non-dropping-particle': 'van der', 'family': 'Berg', 'suffix': 'Jr.'},
               {'literal': 'The Wheel Society'}],
    'editor': [{'given': 'Ada', 'family': 'Lovelace'}], 'container-title': 'Journal of Wheels',
    'volume': '3', 'issue': '2', 'page': '10-20', 'issued': {'date-parts': [[1588, 3]]},
    'DOI': '10.1000/WHEELS.1588', 'ISSN': '1234-5679', 'abstract': 'How a wheel is turned.',
    'keyword': 'wheels, turning', 'URL': 'https://wheels.example/1588'}])


def entry(key, title, author='Ramelli, Agostino', **fields):
    rest = ''.join(f', {name} = {{{value}}}' for name, value in fields.items())
    return f'@article{{{key}, title = {{{title}}}, author = {{{author}}}{rest}}}\n'


class Papers(Case):
    def papers(self):
        return self.json('list', '--json', 'papers')

    def count(self):
        return self.json('stats', '--json')['papers']


class Bibliographies(Papers):
    def test_every_field(self):
        self.import_text('a.bib', BIBTEX)
        paper = self.json('show', '--json', 'doi:10.1000/wheels.1588')
        self.assertEqual(paper['title'], 'On the Turning of Wheels')
        self.assertEqual([(a['name'], a['given'], a['family'], a['position']) for a in paper['authors']],
                         [('Agostino Ramelli', 'Agostino', 'Ramelli', 1),
                          ('Jan van der Berg Jr.', 'Jan', 'van der Berg', 2),
                          ('The Wheel Society', None, 'The Wheel Society', 3)])
        self.assertEqual([(c['name'], c['given'], c['family'], c['role']) for c in paper['contributors']],
                         [('Ada Lovelace', 'Ada', 'Lovelace', 'editor')])
        self.assertEqual((paper['venue'], paper['type'], paper['published'], paper['abstract'],
                          paper['authors_complete'], paper['tags'], paper['urls']),
                         ('Journal of Wheels', 'article-journal', '1588-03', 'How a wheel is turned.',
                          True, ['wheels', 'turning'], ['https://wheels.example/1588']))
        self.assertEqual(paper['fields'], {'volume': ['3'], 'issue': ['2'], 'page': ['10-20'],
                                           'ISSN': ['1234-5679']})
        self.assertEqual((paper['identifiers']['doi'], paper['identifiers']['bibtex_key']),
                         ('10.1000/wheels.1588', 'ramelli1588'))
        editor = self.json('show', '--json', 'person:"Ada Lovelace"')
        self.assertEqual(editor['papers'], [], 'to edit is not to write')
        self.run_ctl('check')

    def test_formats_agree(self):
        """The same entry in three formats is one paper, of the same people, seen three times."""
        reports = [self.import_text(name, text)['files'][0]
                   for name, text in (('a.bib', BIBTEX), ('b.ris', RIS), ('c.json', CSL))]
        self.assertEqual([r['kind'] for r in reports], ['bibtex', 'ris', 'csl-json'])
        self.assertEqual([r['new']['papers'] for r in reports], [1, 0, 0])
        paper = self.papers()[0]
        self.assertEqual(len(paper['seen_in']), 3)
        self.assertEqual([a['family'] for a in paper['authors']],
                         ['Ramelli', 'van der Berg', 'The Wheel Society'])
        self.assertEqual(self.json('stats', '--json')['people'], 4)
        self.assertEqual(paper['tags'], ['wheels', 'turning'])
        self.assertEqual(paper['urls'], ['https://wheels.example/1588'])
        self.run_ctl('check')

    def test_order_does_not_matter(self):
        files = {'a.bib': BIBTEX, 'b.ris': RIS, 'c.json': CSL}
        for order in (('a.bib', 'b.ris', 'c.json'), ('c.json', 'b.ris', 'a.bib'),
                      ('b.ris', 'c.json', 'a.bib')):
            self.library = self.folder / f'{order[0]}.db'
            for name in order:
                self.import_text(name, files[name])
            self.assertEqual((self.count(), self.json('stats', '--json')['people']), (1, 4), order)

    def test_one_entry_twice(self):
        """Who is written out once and by initials once, in one file, is no author twice."""
        whole = 'title = {On the Turning of Wheels}, doi = {10.5555/turning}, year = 2024'
        for first, second in (('Lee, Ann and Bo, Cy', 'Lee, A. and Bo, C.'),
                              ('Lee, Ann and others', 'Lee, A. and Bo, Cy')):
            with self.subTest(first):
                library = self.folder / f'{len(first)}.db'
                self.run_ctl('import', self.write('two.bib', '@article{a, author = {%s}, %s}\n'
                                                  '@article{b, author = {%s}, %s}\n'
                                                  % (first, whole, second, whole)), library=library)
                paper = self.json('show', '--json', 'doi:10.5555/turning', library=library)
                self.assertEqual(len(paper['authors']), 2)
                self.assertEqual(paper['authors'][1]['family'], 'Bo')
                self.run_ctl('check', library=library)

    def test_one_title_twice(self):
        """Two entries of one list are two, whatever they are called."""
        self.import_text('a.bib', entry('a', 'Introduction', year=2001) +
                         entry('b', 'Introduction', year=2001) +
                         entry('c', 'Introduction', 'Byron, Ada', year=2002))
        self.assertEqual(self.count(), 3)
        again = self.import_text('a.bib', entry('a', 'Introduction', year=2001) +
                                 entry('b', 'Introduction', year=2001) +
                                 entry('c', 'Introduction', 'Byron, Ada', year=2002))
        self.assertEqual((self.count(), again['total']['documents']), (3, 0))
        self.run_ctl('check')

    def test_doi_of_a_whole_book(self):
        """Two chapters that state the DOI of their book stay two."""
        self.import_text('a.bib', entry('a', 'Cogs in detail', doi='10.1000/book') +
                         entry('b', 'A history of reading machines', doi='10.1000/book'))
        self.assertEqual(self.count(), 2)
        self.import_text('b.bib', entry('x', 'A history of reading machines', doi='10.1000/BOOK'))
        self.assertEqual(self.count(), 2)
        self.run_ctl('check')

    def test_repeated_keys(self):
        """Two entries under one key are both kept, and it is said."""
        row = self.import_text('a.bib', entry('same', 'The first of them') +
                               entry('same', 'Another altogether'))['files'][0]
        self.assertEqual(row['new']['papers'], 2)
        self.assertEqual([p['identifiers']['bibtex_key'] for p in self.papers()], ['same', 'same'])
        self.assertEqual(len(row['warnings']), 1)
        self.assertIn('same', row['warnings'][0]['message'])

    def test_key_identifies_nothing_elsewhere(self):
        self.import_text('a.bib', entry('smith2020', 'On one thing'))
        self.import_text('b.bib', entry('smith2020', 'On quite another'))
        self.assertEqual(self.count(), 2)

    def test_again_and_newer(self):
        path = self.write('a.bib', entry('a', 'First title', year=2001) +
                          entry('b', 'Second title', 'Germain, Sophie'))
        self.run_ctl('import', path)
        before = self.run_ctl('export', '--format', 'json')[0]
        self.assertEqual(self.json('import', '--json', path)['files'][0]['unchanged'], {'documents': 1})
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)
        self.write('a.bib', entry('a', 'First title', 'Byron, Ada', year=2003) + entry('c', 'Third title'))
        row = self.json('import', '--json', path)['files'][0]
        self.assertEqual((row['new']['papers'], row['updated']['documents']), (1, 1))
        self.assertEqual(sorted(p['title'] for p in self.papers()), ['First title', 'Third title'])
        self.assertEqual({p['name'] for p in self.json('list', '--json', 'people')},
                         {'Ada Byron', 'Agostino Ramelli'})
        self.run_ctl('check')

    def test_broken_entry(self):
        row = self.import_text('a.bib', entry('a', 'Whole') + '@article{b, title = {Broken, author = "x\n\n' +
                               entry('c', 'Whole again'))['files'][0]
        titles = {p['title'] for p in self.papers()}
        self.assertLessEqual({'Whole', 'Whole again'}, titles)
        self.assertTrue(row['warnings'])
        self.assertTrue(all(w['line'] >= 1 for w in row['warnings']))

    def test_search_and_pages(self):
        self.import_text('a.bib', BIBTEX)
        self.assertEqual(self.json('search', '--json', 'turning wheels')['total'], 1)
        for flag in ('--html', '--text'):
            page = self.run_ctl('show', flag, 'doi:10.1000/wheels.1588')[0]
            for wanted in ('Journal of Wheels', 'Ramelli', '10.1000/wheels.1588'):
                self.assertIn(wanted, page)


class Identity(Papers):
    def test_forms_of_one_preprint(self):
        """An id with and without its version, as a DOI and in three addresses."""
        forms = ({'eprint': '2401.05566', 'archiveprefix': 'arXiv'},
                 {'eprint': '2401.05566v3', 'eprinttype': 'arxiv'},
                 {'doi': '10.48550/arXiv.2401.05566'}, {'url': 'https://arxiv.org/abs/2401.05566v2'},
                 {'url': 'http://arxiv.org/pdf/2401.05566.pdf'},
                 {'journal': 'arXiv preprint arXiv:2401.05566'})
        for i, fields in enumerate(forms):
            self.import_text(f'{i}.bib', entry(f'k{i}', f'A title, told in the {i}th way', **fields))
            self.assertEqual(self.count(), 1, fields)
        self.assertEqual(self.papers()[0]['identifiers']['arxiv'], '2401.05566')
        self.assertEqual(self.json('show', '--json', 'arxiv:2401.05566v1')['id'], 'paper/1')

    def test_two_preprints_of_one_title(self):
        for number in ('2401.00001', '2401.00002'):
            self.import_text(f'{number}.bib', entry('a', 'The same title', eprint=number,
                                                    archiveprefix='arXiv'))
        self.assertEqual(self.count(), 2)
        self.import_text('third.bib', entry('a', 'The same title', eprint='2401.00002',
                                            archiveprefix='arXiv'))
        self.assertEqual(self.count(), 2)

    def test_preprint_and_published(self):
        """The DOI of a preprint does not contradict that of the journal."""
        self.import_text('a.bib', entry('a', 'A wheel of books', doi='10.48550/arXiv.2401.05566'))
        self.import_text('b.bib', entry('b', 'A wheel of books', doi='10.1000/journal.7'))
        self.assertEqual(self.count(), 1)
        self.import_text('c.bib', entry('c', 'A wheel of books', doi='10.1000/another.8'))
        self.assertEqual(self.count(), 2)

    def crossref(self, name, *people):
        """An answer of Crossref about one work by @people, each a name and an ORCID iD."""
        work = {'DOI': f'10.1000/{name}', 'type': 'journal-article', 'title': [f'The work {name}'],
                'author': [{'given': given, 'family': family, 'sequence': 'first', 'affiliation': [],
                            **({'ORCID': f'http://orcid.org/{orcid}'} if orcid else {})}
                           for given, family, orcid in people]}
        row = self.import_text(f'{name}.json', json.dumps(
            {'status': 'ok', 'message-type': 'work', 'message-version': '1.0.0', 'message': work}))
        self.assertEqual(row['files'][0]['kind'], 'crossref')

    def people(self):
        return sorted(p['name'] for p in self.json('list', '--json', 'people'))

    def test_shared_placeholder(self):
        """An iD that two different names have joins nobody."""
        self.crossref('one', ('Ada', 'Lovelace', '0000-0000-0000-0000'))
        self.crossref('two', ('Charles', 'Babbage', '0000-0000-0000-0000'))
        self.assertEqual(self.people(), ['Ada Lovelace', 'Charles Babbage'])
        self.crossref('three', ('Mary', 'Somerville', '0000-0002-1825-0097'),
                      ('Sophie', 'Germain', '0000-0002-1825-0097'))
        self.assertEqual(len(self.people()), 4)
        self.run_ctl('check')

    def test_spellings(self):
        """An iD joins the spellings of one name; a name alone does not."""
        self.crossref('one', ('Josiah', 'Carberry', '0000-0002-1825-0097'))
        self.crossref('two', ('J. S.', 'Carberry', '0000-0002-1825-0097'))
        self.crossref('three', ('Jo', 'Carberry', None))
        person = self.json('show', '--json', 'orcid:0000-0002-1825-0097')
        self.assertEqual((person['name'], len(person['papers'])), ('Josiah Carberry', 2))
        self.assertIn('J. S. Carberry', person['variants'])
        self.assertEqual(len(self.people()), 2)
        self.assertEqual(self.json('search', '--json', '"J. S. Carberry"')['hits'][0]['id'], person['id'])
        self.run_ctl('check')

    def test_namesakes(self):
        """One name with two iDs is two people."""
        self.crossref('one', ('Wei', 'Wang', '0000-0002-1825-0097'))
        self.crossref('two', ('Wei', 'Wang', '0000-0001-5109-3700'))
        self.assertEqual(self.people(), ['Wei Wang', 'Wei Wang'])


class References(Papers):
    def work(self, name, *cited):
        work = {'DOI': f'10.1000/{name}', 'type': 'journal-article', 'title': [f'The work {name}'],
                'author': [{'given': 'Ada', 'family': 'Lovelace', 'sequence': 'first', 'affiliation': []}],
                'reference': [{'key': f'ref{i}', 'DOI': f'10.1000/{other}'}
                              for i, other in enumerate(cited)]}
        return json.dumps({'status': 'ok', 'message-type': 'work', 'message-version': '1.0.0',
                           'message': work})

    def cites(self, name):
        paper = self.json('show', '--json', f'doi:10.1000/{name}')
        return sorted(self.json('show', '--json', ref)['identifiers']['doi'].split('/')[1]
                      for ref in paper['references'])

    def cited_by(self, name):
        paper = self.json('show', '--json', f'doi:10.1000/{name}')
        return sorted(self.json('show', '--json', ref)['identifiers']['doi'].split('/')[1]
                      for ref in paper['cited_by'])

    def test_either_first(self):
        for order in ('abc', 'cba', 'bac'):
            self.library = self.folder / f'{order}.db'
            for name in order:
                cited = {'a': 'bc', 'b': 'c', 'c': ''}[name]
                self.import_text(f'{name}.json', self.work(name, *cited, 'unknown'))
                self.run_ctl('check')
            self.assertEqual((self.cites('a'), self.cites('b'), self.cites('c')), (['b', 'c'], ['c'], []))
            self.assertEqual((self.cited_by('c'), self.cited_by('a')), (['a', 'b'], []))
            self.assertEqual(self.json('stats', '--json')['citations'], 3)
            self.assertEqual(self.count(), 3, 'what is only cited is no paper of the library')
            person = self.json('show', '--json', 'person:"Ada Lovelace"')
            self.assertEqual(len(person['papers']), 3)

    def test_by_a_bibliography(self):
        """What one service cites by DOI is found when a bibliography brings it."""
        self.import_text('a.json', self.work('a', 'b'))
        self.import_text('b.bib', entry('b', 'The work b', doi='10.1000/B'))
        self.assertEqual((self.cites('a'), self.cited_by('b')), (['b'], ['a']))
        self.import_text('b.bib', entry('b', 'The work b', doi='10.1000/elsewhere'))
        self.assertEqual(self.cites('a'), [])
        self.run_ctl('check')

    def test_withdrawn(self):
        """With the statement of it, and nothing is left of what nobody names."""
        for name, cited in (('a', 'bc'), ('b', 'c'), ('c', '')):
            self.import_text(f'{name}.json', self.work(name, *cited))
        self.import_text('a.json', self.work('a', 'c'))
        self.assertEqual((self.cites('a'), self.cited_by('b')), (['c'], []))
        self.run_ctl('check')
        self.import_text('c.bib', entry('c', 'The work c', 'Byron, Ada', doi='10.1000/c'))
        self.import_text('b.json', self.work('b'))
        self.import_text('a.json', self.work('a'))
        self.assertEqual((self.cited_by('c'), self.json('stats', '--json')['citations']), ([], 0))
        self.run_ctl('check')

    def test_itself(self):
        self.import_text('a.json', self.work('a', 'a', 'b', 'b'))
        self.import_text('b.json', self.work('b', 'a'))
        self.assertEqual((self.cites('a'), self.cites('b')), (['b'], ['a']))
        self.run_ctl('check')


class Parts(Case):
    """Which part of a name is the family's: who says it is believed before who does not."""

    def families(self, *entries):
        for n, author in enumerate(entries):
            self.import_text(f'{n}.bib', f'@article{{k{n}, title = {{Title Number {n}}}, author = {{{author}}}, year = 2000}}')
        return {author['family'] for paper in self.json('list', '--json', 'papers') for author in paper['authors']}

    def test_guess_first(self):
        self.assertEqual(self.families('Per Brinch Hansen', 'Brinch Hansen, Per'), {'Brinch Hansen'})
        self.assertEqual([person['given'] for person in self.json('list', '--json', 'people')], ['Per'])
        self.assertIn('Brinch Hansen', self.run_ctl('search', 'Title Number 0')[0])  # in the byline

    def test_braced(self):
        """Braces around a whole name say nothing of its parts."""
        self.assertEqual(self.families('Ada Lovelace', '{Ada Lovelace}'), {'Lovelace'})

    def test_guess_last(self):
        self.assertEqual(self.families('Brinch Hansen, Per', 'Per Brinch Hansen'), {'Brinch Hansen'})
        self.run_ctl('check')


if __name__ == '__main__':
    unittest.main(verbosity=0)
