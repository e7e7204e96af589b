"""Feeds and outlines: one source however it came in, entries known again, all fields kept."""
import json
import unittest

from harness import Case

FEED = ['id', 'kind', 'title', 'url', 'feed_id', 'site', 'subtitle', 'language', 'rights', 'published',
        'updated', 'authors', 'contributors', 'categories', 'etag', 'last_fetched', 'error', 'entries']
ENTRY = ['document', 'id', 'title', 'url', 'published', 'updated', 'authors', 'contributors',
         'categories', 'summary', 'content', 'enclosures']

ATOM = '''<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://cogs.example/">
  <id>tag:cogs.example,2024:feed</id>
  <title>The Daily Cog</title>
  <subtitle>Of wheels &amp; levers</subtitle>
  <link rel="self" href="/atom.xml"/>
  <link rel="alternate" href="/"/>
  <updated>2024-03-02T10:00:00+01:00</updated>
  <rights>To everybody</rights>
  <author><name>Ada Lovelace</name><email>ada@cogs.example</email><uri>https://ada.example/</uri></author>
  <contributor><name>Charles Babbage</name></contributor>
  <category term="wheels"/>
  <category term="levers"/>
  <entry>
    <id>tag:cogs.example,2024:1</id>
    <title>On the first cog</title>
    <link href="first.html"/>
    <link rel="enclosure" type="audio/mpeg" length="1234" href="first.mp3"/>
    <published>2024-03-01T09:30:00Z</published>
    <updated>2024-03-02T09:00:00Z</updated>
    <author><name>Mary Somerville</name></author>
    <contributor><name>Sophie Germain</name><email>sophie@cogs.example</email></contributor>
    <category term="first"/>
    <summary>In short: it turns.</summary>
    <content type="html">&lt;p&gt;It &lt;b&gt;turns&lt;/b&gt;.&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</content>
  </entry>
  <entry>
    <id>tag:cogs.example,2024:2</id>
    <title>On the second cog</title>
    <link href="second.html"/>
    <updated>2024-03-02T09:00:00Z</updated>
    <summary>It stands still.</summary>
  </entry>
</feed>
'''
RSS = '''<rss version="2.0"><channel><title>The Daily Cog, comments</title>
<link>https://cogs.example/</link><description>What readers say</description>
<item><title>Well said</title><guid isPermaLink="false">comment-1</guid>
<link>https://cogs.example/first.html#1</link><description>Indeed.</description></item>
</channel></rss>
'''
OPML = '''<opml version="2.0"><head><title>All</title></head><body>
<outline text="Machines"><outline text="Wheels">
<outline type="rss" text="The Cog as I call it" xmlUrl="https://cogs.example/atom.xml"
 htmlUrl="https://cogs.example/"/>
<outline type="rss" text="Comments" xmlUrl="https://cogs.example/comments.xml"/>
</outline></outline>
<outline type="rss" text="Elsewhere" xmlUrl="https://elsewhere.example/rss"/>
</body></opml>
'''


def rss_items(items, url='https://broken.example/rss'):
    return ('<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Broken</title>'
            f'<atom:link rel="self" href="{url}"/><link>https://broken.example/</link>'
            + ''.join(f'<item>{item}</item>' for item in items) + '</channel></rss>')


class Feeds(Case):
    def sources(self, kind='feed'):
        return [s for s in self.json('list', '--json', 'sources') if s['kind'] == kind]

    def entries(self):
        return [d for d in self.json('list', '--json', 'documents') if d['kind'] == 'entry']

    def test_every_field(self):
        report = self.import_text('atom.xml', ATOM)
        self.assertEqual((report['files'][0]['kind'], report['files'][0]['new']['documents']), ('feed', 2))
        feed = self.sources()[0]
        self.assertEqual([key for key in FEED if key not in feed], [])
        shown = self.json('show', '--json', feed['id'])
        self.assertEqual(shown, feed)
        exported = self.json('export', '--format', 'json')['sources']
        self.assertEqual([s for s in exported if s['id'] == feed['id']], [feed])
        entries = feed.pop('entries')
        self.assertEqual({key: feed[key] for key in FEED if key in feed}, {
            'id': feed['id'], 'kind': 'feed', 'title': 'The Daily Cog',
            'url': 'https://cogs.example/atom.xml', 'feed_id': 'tag:cogs.example,2024:feed',
            'site': 'https://cogs.example/', 'subtitle': 'Of wheels & levers', 'language': 'en-GB',
            'rights': 'To everybody', 'published': None, 'updated': '2024-03-02T09:00:00Z',
            'authors': [{'name': 'Ada Lovelace', 'email': 'ada@cogs.example',
                         'url': 'https://ada.example/'}],
            'contributors': [{'name': 'Charles Babbage', 'email': None, 'url': None}],
            'categories': ['wheels', 'levers'], 'etag': None, 'last_fetched': None, 'error': None})
        first = entries[0]
        self.assertEqual([key for key in ENTRY if key not in first], [])
        content = first.pop('content')
        self.assertIn('<b>turns</b>', content)
        self.assertNotIn('alert', content)
        self.assertIn('In short: it turns.', first.pop('summary'))
        document = first.pop('document')
        self.assertEqual(first, {
            'id': 'tag:cogs.example,2024:1', 'title': 'On the first cog',
            'url': 'https://cogs.example/first.html', 'published': '2024-03-01T09:30:00Z',
            'updated': '2024-03-02T09:00:00Z',
            'authors': [{'name': 'Mary Somerville', 'email': None, 'url': None}],
            'contributors': [{'name': 'Sophie Germain', 'email': 'sophie@cogs.example', 'url': None}],
            'categories': ['first'],
            'enclosures': [{'url': 'https://cogs.example/first.mp3', 'type': 'audio/mpeg',
                            'length': 1234}]})
        shown = self.json('show', '--json', document)
        self.assertEqual((shown['kind'], shown['title'], shown['source'], shown['url'],
                          shown['published'], [a['name'] for a in shown['authors']]),
                         ('entry', 'On the first cog', feed['id'], 'https://cogs.example/first.html',
                          '2024-03-01', ['Mary Somerville']))
        second = entries[1]
        self.assertEqual((second['published'], second['enclosures'], second['contributors']),
                         (None, [], []))

    def test_again(self):
        path = self.write('atom.xml', ATOM)
        self.run_ctl('import', path)
        before = self.run_ctl('export', '--format', 'json')[0]
        row = self.json('import', '--json', path)['files'][0]
        self.assertEqual((row['new']['documents'], row['unchanged']['documents']), (0, 2))
        self.import_text('copy.xml', ATOM)
        self.assertEqual(self.run_ctl('export', '--format', 'json')[0], before)

    def test_newer(self):
        """An entry is known by its id: changed it is updated, gone it stays."""
        self.import_text('atom.xml', ATOM)
        ids = {e['id']: e['document'] for e in self.sources()[0]['entries']}
        self.run_ctl('bookmark', 'add', ids['tag:cogs.example,2024:1'])
        start, end = ATOM.index('  <entry>\n    <id>tag:cogs.example,2024:2'), ATOM.index('</feed>')
        newer = ATOM[:start] + ATOM[end:]
        newer = newer.replace('On the first cog', 'On the very first cog')
        newer = newer.replace('<entry>', '''<entry><id>tag:cogs.example,2024:3</id><title>Third</title>
            <link href="third.html"/><updated>2024-04-01T00:00:00Z</updated></entry><entry>''')
        newer = newer.replace('The Daily Cog', 'The Weekly Cog')
        row = self.import_text('atom.xml', newer)['files'][0]
        self.assertEqual((row['new']['documents'], row['updated']['documents']), (1, 1))
        feed = self.sources()
        self.assertEqual([f['title'] for f in feed], ['The Weekly Cog'])
        entries = {e['id']: e for e in feed[0]['entries']}
        self.assertEqual(sorted(entries), [f'tag:cogs.example,2024:{i}' for i in (1, 2, 3)])
        self.assertEqual({i: entries[i]['document'] for i in ids}, ids)
        self.assertEqual(entries['tag:cogs.example,2024:1']['title'], 'On the very first cog')
        self.assertTrue(self.json('show', '--json', ids['tag:cogs.example,2024:1'])['bookmarked'])
        self.run_ctl('check')

    def test_two_feeds_of_one_site(self):
        self.import_text('atom.xml', ATOM)
        self.import_text('comments.xml', RSS)
        feeds = self.sources()
        self.assertEqual(sorted(f['title'] for f in feeds),
                         ['The Daily Cog', 'The Daily Cog, comments'])
        self.assertEqual(sorted(len(f['entries']) for f in feeds), [1, 2])

    def test_outline(self):
        """Before and after the feed itself: one source, with the feed's own title."""
        for order in ((('a.xml', ATOM), ('o.opml', OPML)), (('o.opml', OPML), ('a.xml', ATOM))):
            self.library = self.folder / f'{order[0][0]}.db'
            for name, content in order:
                self.import_text(name, content)
            feeds = self.sources()
            self.assertEqual(len(feeds), 3, [f['title'] for f in feeds])
            feed = next(f for f in feeds if f['url'] == 'https://cogs.example/atom.xml')
            self.assertEqual((feed['title'], len(feed['entries']), feed['folder']),
                             ('The Daily Cog', 2, ['Machines', 'Wheels']))
            self.assertEqual(sorted(f['title'] for f in feeds),
                             ['Comments', 'Elsewhere', 'The Daily Cog'])
            self.import_text(*order[0])
            self.assertEqual(len(self.sources()), 3)
            self.run_ctl('check')

    def test_outline_goes_round(self):
        self.import_text('o.opml', OPML)
        wanted = [(f['title'], f['url'], f['site'], f['folder']) for f in self.sources()]
        self.assertEqual(wanted[0], ('The Cog as I call it', 'https://cogs.example/atom.xml',
                                     'https://cogs.example/', ['Machines', 'Wheels']))
        written = self.run_ctl('export', '--format', 'opml')[0]
        self.library = self.folder / 'other.db'
        row = self.import_text('again.opml', written)['files'][0]
        self.assertEqual((row['kind'], row['warnings']), ('opml', []))
        self.assertEqual([(f['title'], f['url'], f['site'], f['folder']) for f in self.sources()], wanted)

    def test_one_guid_for_all(self):
        """Of a broken feed: nothing is lost, and the second time nothing is added."""
        feed = rss_items(f'<title>Item {i}</title><guid>same</guid>'
                         f'<link>https://broken.example/{i}</link>' for i in range(5))
        for _ in range(2):
            self.import_text('broken.xml', feed)
            self.assertEqual(sorted(e['title'] for e in self.entries()), [f'Item {i}' for i in range(5)])
        self.assertEqual(len(self.sources()[0]['entries']), 5)

    def test_no_ids_at_all(self):
        feed = rss_items(f'<title>Item {i}</title><description>Text {i}</description>' for i in range(5))
        for _ in range(2):
            self.import_text('broken.xml', feed)
            self.assertEqual(sorted(e['title'] for e in self.entries()), [f'Item {i}' for i in range(5)])

    def test_same_id_in_two_feeds(self):
        """Numbers that a feed counts its items by say nothing beside another feed's."""
        for name in ('one', 'two'):
            self.import_text(name, rss_items([f'<title>In {name}</title><guid isPermaLink="false">1</guid>'],
                                             f'https://{name}.example/rss').replace(
                                                 'https://broken.example/', f'https://{name}.example/'))
        self.assertEqual(sorted(e['title'] for e in self.entries()), ['In one', 'In two'])
        self.assertEqual(len(self.sources()), 2)

    def test_base_url(self):
        """What stands nowhere in the file is said by who brings it."""
        feed = ('<rss version="2.0"><channel><title>T</title><item><title>I</title>'
                '<link>a/b.html</link></item></channel></rss>')
        self.run_ctl('import', '--base-url', 'https://base.example/feeds/x.xml', self.write('f', feed))
        self.assertEqual(self.entries()[0]['url'], 'https://base.example/feeds/a/b.html')

    def test_found_and_shown(self):
        self.import_text('atom.xml', ATOM)
        hit = self.json('search', '--json', '"second cog"')['hits'][0]
        self.assertEqual(hit['title'], 'On the second cog')
        for flag in ('--html', '--text'):
            shown = self.run_ctl('show', flag, self.sources()[0]['id'])[0]
            self.assertIn('The Daily Cog', shown)
            self.assertIn('On the first cog', shown)
            self.assertIn('On the first cog', self.run_ctl('show', flag, hit['id'])[0] +
                          self.run_ctl('show', flag, self.entries()[0]['id'])[0])
        self.run_ctl('check')

    def test_json_feed(self):
        feed = {'version': 'https://jsonfeed.org/version/1.1', 'title': 'J', 'language': 'de',
                'home_page_url': 'https://j.example/', 'feed_url': 'https://j.example/feed.json',
                'authors': [{'name': 'Ada', 'url': 'https://ada.example/'}],
                'items': [{'id': '7', 'title': 'Seven', 'url': 'https://j.example/7', 'tags': ['t'],
                           'content_html': '<p>Seven.</p>', 'date_published': '2024-01-02T03:04:05Z',
                           'attachments': [{'url': 'https://j.example/7.pdf',
                                            'mime_type': 'application/pdf', 'size_in_bytes': 9}]}]}
        self.import_text('feed.json', json.dumps(feed))
        source = self.sources()[0]
        self.assertEqual((source['title'], source['url'], source['site'], source['language']),
                         ('J', 'https://j.example/feed.json', 'https://j.example/', 'de'))
        entry = source['entries'][0]
        self.assertEqual((entry['id'], entry['categories'], entry['enclosures'], entry['published']),
                         ('7', ['t'], [{'url': 'https://j.example/7.pdf', 'type': 'application/pdf',
                                        'length': 9}], '2024-01-02T03:04:05Z'))


if __name__ == '__main__':
    unittest.main(verbosity=0)
