"""Things are found by what a person pastes or types, as it is."""
import json
import unittest

from harness import CAPTURES, Case

OPENALEX = {'meta': {'count': 2, 'db_response_time_ms': 5, 'page': 1, 'per_page': 25}, 'results': [
    {'id': 'https://openalex.org/W4210000001', 'doi': 'https://doi.org/10.4444/q1', 'title': 'Turning Wheels',
     'publication_year': 2020, 'type': 'article', 'cited_by_count': 1, 'referenced_works': [],
     'authorships': [{'author': {'id': 'https://openalex.org/A5023888391', 'display_name': 'Ana Ruiz',
                                 'orcid': 'https://orcid.org/0000-0002-1825-0097'}, 'institutions': []}]},
    {'id': 'https://openalex.org/W4210000003', 'doi': 'https://doi.org/10.4444/q2', 'title': 'Standing Still',
     'publication_year': 2021, 'type': 'article', 'cited_by_count': 0,
     'referenced_works': ['https://openalex.org/W4210000001'],
     'authorships': [{'author': {'id': 'https://openalex.org/A5023888392', 'display_name': 'Ben Ito', 'orcid': None},
                      'institutions': []}]}]}


class Finding(Case):
    def found(self, query):
        return [hit['title'] for hit in self.json('search', '--json', '--', query)['hits']]

    def check(self, cases):
        for query, titles in cases.items():
            with self.subTest(query):
                self.assertEqual(sorted(self.found(query)), sorted(titles))


class Identifiers(Finding):
    def test_dois(self):
        self.import_text('a.bib', '@article{a, title={Turning Wheels}, eprint={2401.05566}, archiveprefix={arXiv}}\n'
                                  '@article{b, title={Standing Still}, doi={10.1234/abc.def(2018)}}')
        for query in ('10.48550/arXiv.2401.05566', 'https://doi.org/10.48550/arXiv.2401.05566', '2401.05566.',
                      'doi:10.48550/arXiv.2401.05566', 'doi: 10.48550/ARXIV.2401.05566v2', 'arxiv 2401.05566',
                      'arXiv: 2401.05566v1'):
            self.check({query: ['Turning Wheels']})
        for query in ('DOI: 10.1234/abc.def(2018).', '10.1234/abc.def(2018).', 'doi 10.1234/ABC.def(2018)'):
            self.check({query: ['Standing Still']})
        self.check({'10.48550/arXiv.2401.05567': [], 'arxiv of wheels': []})

    def test_openalex(self):
        self.import_text('a.json', json.dumps(OPENALEX))
        for person in ('A5023888391', 'https://openalex.org/A5023888391', 'openalex:A5023888391',
                       'https://openalex.org/authors/a5023888391', 'https://orcid.org/0000-0002-1825-0097'):
            self.check({person: ['Ana Ruiz'], 'kind:paper author:' + person: ['Turning Wheels']})
        for paper in ('W4210000001', 'https://openalex.org/W4210000001', 'https://doi.org/10.4444/q1', 'doi:10.4444/q1',
                      'https://api.openalex.org/works/W4210000001', '10.4444/q1'):
            self.check({paper: ['Turning Wheels'], 'cites:' + paper: ['Standing Still']})
        self.check({'citedby:W4210000003': ['Turning Wheels'], 'cites:W4210000003': [], 'W4210000002 ': []})


class Names(Finding):
    def test_east_asian(self):
        self.import_text('a.bib', '@article{a, title={One}, author={佐藤, 太郎}}\n'
                                  '@article{b, title={Two}, author={김, 철수 and Jane Doe}}\n'
                                  '@article{c, title={Three}, author={李, 明 and 佐々木, 花子}}\n'
                                  '@article{d, title={Four}, author={王, 小明 and 田中 花子}}\n')
        for name, title in {'佐藤太郎': 'One', '佐藤 太郎': 'One', '太郎 佐藤': 'One', '김철수': 'Two', '李明': 'Three',
                            '佐々木花子': 'Three', '王小明': 'Four', '田中花子': 'Four', '佐藤太': 'One'}.items():
            self.check({name + ' kind:paper': [title], 'kind:paper ' + name: [title],
                        'kind:paper author:' + name.replace(' ', ''): [title]})
            self.assertEqual(len(self.found('kind:person ' + name)), 1, name)
        self.check({'kind:person 佐藤花子': [], 'kind:paper 明李太郎': []})


FEED = '''<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Seismic Notes</title><link>https://example.org/</link><description>Of quakes</description>
<item><title>Weather in May</title><dc:creator>Ida Holm</dc:creator><guid>https://example.org/1</guid></item>
<item><title>A Holm oak</title><dc:creator>Rosa Quispe</dc:creator><guid>https://example.org/2</guid></item>
</channel></rss>'''


class Documents(Finding):
    """They are found by who wrote them, whom they are about and the feed that they came in."""

    def test_entries(self):
        self.import_text('feed.xml', FEED)
        self.check({'holm weather': ['Weather in May'], 'rosa': ['A Holm oak', 'Rosa Quispe'],
                    'seismic notes': ['Weather in May', 'A Holm oak'], 'title:seismic': [], 'quispe weather': []})
        self.assertEqual(self.found('kind:entry holm '), ['A Holm oak', 'Weather in May'])
        fields = {hit['title']: hit['field'] for hit in self.json('search', '--json', 'kind:entry holm ')['hits']}
        self.assertEqual(fields, {'A Holm oak': 'title', 'Weather in May': 'author'})
        hits = self.json('search', '--json', 'kind:entry seismic ')['hits']
        self.assertEqual({hit['field'] for hit in hits}, {'source'})

    def test_captures(self):
        self.import_text('lovelace.md', CAPTURES)
        self.check({'kind:capture lovelace': ['Notes on the Engine', 'Poetical Science'],
                    'ada lovelace imagination': ['Poetical Science']})
        self.assertEqual(self.json('search', '--json', 'ada lovelace imagination ')['hits'][0]['field'], 'person')
        self.import_text('a.bib', '@article{a, title={One}, author={King, Augusta}}')
        self.run_ctl('merge', 'person:"Augusta King"', 'person:"Ada Lovelace"')
        self.check({'kind:capture augusta': ['Notes on the Engine', 'Poetical Science']})


class Dates(Finding):
    """What is known to the year or the month is in the ranges that it overlaps."""

    def test_ranges(self):
        self.import_text('a.bib', '@article{a, title={Year}, year=2014}\n'
                                  '@article{b, title={Month}, year=2014, month=jun}\n'
                                  '@article{c, title={Day}, date={2014-06-14}}\n'
                                  '@article{d, title={Later}, year=2016}\n')
        for words in ('', ' kind:paper', ' -banana'):
            self.check({'date:2014-01..2016' + words: ['Year', 'Month', 'Day', 'Later'],
                        'date:2014-01-01..2015' + words: ['Year', 'Month', 'Day'],
                        'after:2014-06-20' + words: ['Year', 'Month', 'Later'],
                        'date:2014-06-20..2015 sort:date' + words: ['Year', 'Month'],
                        'date:>2014-06' + words: ['Year', 'Later'], 'date:>2014' + words: ['Later'],
                        'date:2014-06-14' + words: ['Year', 'Month', 'Day'],
                        'date:2014-05' + words: ['Year'], 'before:2014-06' + words: ['Year']})


GERMAN = ('Wir untersuchen die Wälder und die Häuser in den Tälern. Die Bäume wachsen langsam und die Menschen pflegen sie '
          'mit großer Sorgfalt. Die Siedlungen sind klein geblieben.')
FRENCH = ('Nous étudions les chevaux dans les journaux nationaux, avec des méthodes nouvelles qui permettent de mieux '
          'comprendre les villes.')


class Languages(Finding):
    """Other endings are found in the language that a text is in, whether it says so or not."""

    def bibliography(self, stated):
        german, french = (', langid={german}', ', langid={french}') if stated else ('', '')
        return (f'@article{{a, title={{Die Verteilungen der Wälder}}, abstract={{{GERMAN}}}{german}}}\n'
                f'@article{{b, title={{Les réseaux et leurs méthodes}}, abstract={{{FRENCH}}}{french}}}\n'
                '@article{c, title={On the Use of Clocks}, abstract={We show how clocks are used.}}\n')

    def check_endings(self):
        self.check({word + end: ['Die Verteilungen der Wälder'] for end in ('', ' ')
                    for word in ('Verteilung', 'Siedlung', 'Mensch')})
        self.check({word + end: ['Les réseaux et leurs méthodes'] for end in ('', ' ')
                    for word in ('cheval', 'journal', 'journaux', 'méthode')})
        self.check({'clock ': ['On the Use of Clocks'], 'chevalier ': []})

    def test_stated(self):
        self.import_text('a.bib', self.bibliography(True))
        self.check_endings()

    def test_guessed(self):
        self.import_text('a.bib', self.bibliography(False))
        self.check_endings()


if __name__ == '__main__':
    unittest.main()
