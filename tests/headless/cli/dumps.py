"""Records of dumps, made up from a seed: the same number always gives the same record."""
import json
import random

WORDS = ('wheel cog engine lever spindle ratchet pulley lattice mirror lantern compass ledger '
         'signal pattern harvest orbit valley meadow granite copper amber velvet cedar willow').split()
FAMILIES = 'Ramelli Lovelace Babbage Somerville Noether Germain Hypatia Agnesi Kovalevskaya Byron'.split()
CATEGORIES = ('cs.AI', 'cs.LG', 'math.CO', 'stat.ML', 'quant-ph')


def arxiv_id(number):
    return f'{1501 + number // 90000:04d}.{number % 90000 + 10000:05d}'


def sentence(rng, n):
    return ' '.join(rng.choice(WORDS) for _ in range(n))


def arxiv(number, seed=1, version=1, **changes):
    """A record as the metadata snapshot of arXiv has it."""
    rng = random.Random(f'{seed} {number}')
    people = [[rng.choice(FAMILIES) + f'{rng.randrange(400)}', rng.choice('ABCDEFGHIJ') + '.', '']
              for _ in range(rng.randrange(1, 6))]
    day = rng.randrange(1, 29)
    record = {
        'id': arxiv_id(number), 'submitter': ' '.join(reversed(people[0][:2])),
        'authors': ', '.join(f'{p[1]} {p[0]}' for p in people),
        'title': f'{sentence(rng, 6).capitalize()} {number}', 'comments': None,
        'journal-ref': f'J. Wheels {number % 90} (2015) {number}' if number % 3 == 0 else None,
        'doi': f'10.5555/wheel.{number}' if number % 4 == 0 else None, 'report-no': None,
        'categories': ' '.join(rng.sample(CATEGORIES, rng.randrange(1, 3))), 'license': None,
        'abstract': '  ' + sentence(rng, 120) + '\n',
        'versions': [{'version': f'v{i + 1}', 'created': f'Mon, {day} Jan 2015 10:00:00 GMT'}
                     for i in range(version)],
        'update_date': f'2015-{version:02d}-{day:02d}', 'authors_parsed': people}
    return record | changes


def openalex(number, seed=1, **changes):
    """A work as OpenAlex has it."""
    rng = random.Random(f'{seed} {number}')
    words = sentence(rng, 30).split()
    places = {}
    for i, word in enumerate(words):
        places.setdefault(word, []).append(i)
    record = {
        'id': f'https://openalex.org/W{4000000 + number}',
        'doi': f'https://doi.org/10.5555/work.{number}',
        'title': f'{sentence(rng, 5).capitalize()} {number}',
        'display_name': None, 'publication_year': 2019, 'publication_date': '2019-03-04',
        'language': 'en', 'type': 'article', 'cited_by_count': number,
        'ids': {'openalex': f'https://openalex.org/W{4000000 + number}'},
        'authorships': [{'author_position': 'first', 'author': {
            'id': f'https://openalex.org/A{5000000 + number % 50}',
            'display_name': f'Ada {FAMILIES[number % 10]}'}, 'institutions': []}],
        'referenced_works': [f'https://openalex.org/W{4000000 + n}' for n in range(max(number - 2, 0), number)],
        'abstract_inverted_index': places}
    record['display_name'] = record['title']
    return record | changes


def lines(records):
    return ''.join(json.dumps(record) + '\n' for record in records).encode()
