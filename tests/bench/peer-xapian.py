#!/usr/bin/python3
"""Searches with Xapian what is typed, for bench-keys: prints in how many milliseconds, and how many of the processor.

usage: peer-xapian.py LINES FOLDER LIMIT   (a paper a line, the parts between tabs; the index is made in the
folder the first time; then a query a line from standard input)
"""
import os
import shutil
import sys
import time

import xapian

FLAGS = xapian.QueryParser.FLAG_PARTIAL
EVERY = 100000  # papers, after which it is written


def make(lines, folder):
    """The index as the documentation makes one, without stems."""
    begun = folder + '.begun'
    shutil.rmtree(begun, ignore_errors=True)
    database = xapian.WritableDatabase(begun, xapian.DB_CREATE_OR_OPEN | xapian.DB_NO_SYNC)
    generator = xapian.TermGenerator()
    with open(lines, encoding='utf-8', errors='replace') as papers:
        for number, paper in enumerate(papers, 1):
            document = xapian.Document()
            generator.set_document(document)
            for part in paper.rstrip('\n').split('\t'):
                generator.index_text(part)
                generator.increase_termpos()
            document.set_data(paper.split('\t', 1)[0])
            database.add_document(document)
            if number % EVERY == 0:
                database.commit()
    database.commit()
    database.close()
    os.rename(begun, folder)


def search(database, text, limit):
    parser = xapian.QueryParser()
    parser.set_database(database)
    parser.set_default_op(xapian.Query.OP_AND)
    enquire = xapian.Enquire(database)
    enquire.set_query(parser.parse_query(text, FLAGS))
    for match in enquire.get_mset(0, limit):
        match.document.get_data()


def main(lines, folder, limit):
    if not os.path.isdir(folder):
        make(lines, folder)
    database = xapian.Database(folder)
    print('ready', flush=True)
    for line in sys.stdin:
        began, worked = time.perf_counter(), time.process_time()
        search(database, line.rstrip('\n'), int(limit))
        print(f'{(time.perf_counter() - began) * 1000:.3f} {(time.process_time() - worked) * 1000:.3f}', flush=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
