#pragma once

#include "bw-document-table.h"
#include "bw-former-papers.h"
#include "bw-import-report.h"
#include "bw-known-people.h"
#include "bw-record.h"
#include "bw-reference-batch.h"
#include "bw-stated-addresses.h"
#include "bw-touched.h"

G_BEGIN_DECLS

/**
 * BwFactWriter:
 * @document_id: the document that states what is written
 * @imported: the day of its first import
 * @touched: what facts are written about is added to it
 * @report: new papers and people are counted in it
 * @people: (nullable): who has been found or made already; `NULL` to look for everybody anew
 * @organisations: (nullable): the ids of those that the document has named in this
 *   transaction, by their names; `NULL` to look for each anew
 * @references: (nullable): where what papers cite waits; `NULL` to write it at once
 * @former: (nullable): the papers that the document has stated until now
 * @addresses: (nullable): of the papers that it states; `NULL` of a dump, whose papers none joins
 *
 * Writes the facts of one document, inside a transaction.
 */
typedef struct
{
  BwDb                    *db;
  gint64                   document_id;
  BwDate                   imported;
  BwTouched               *touched;
  BwImportReport          *report;
  int                      n_statements;
  BwKnownPeople           *people;
  GHashTable              *organisations;
  BwReferenceBatch        *references;
  const BwFormerPapers    *former;
  const BwStatedAddresses *addresses;
} BwFactWriter;

gboolean bw_fact_writer_write (BwFactWriter    *self,
                               const BwRecord  *record,
                               GError         **error);

G_END_DECLS
