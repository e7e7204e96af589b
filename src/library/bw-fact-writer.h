#pragma once

#include "bw-document-table.h"
#include "bw-import-report.h"
#include "bw-record.h"
#include "bw-touched.h"

G_BEGIN_DECLS

/* Somebody who is nothing but a name, and how the record that told of them splits it. */
typedef struct
{
  gint64      id;
  const char *family;
} BwKnownPerson;

/**
 * BwFactWriter:
 * @document_id: the document that states what is written
 * @imported: the day of its first import
 * @touched: what facts are written about is added to it
 * @report: new papers and people are counted in it
 * @people: (nullable) (element-type utf8 BwKnownPerson): who has been found or made by
 *   nothing but a name, which the records hold; `NULL` to look for everybody anew
 *
 * Writes the facts of one document, inside a transaction.
 */
typedef struct
{
  BwDb           *db;
  gint64          document_id;
  BwDate          imported;
  BwTouched      *touched;
  BwImportReport *report;
  int             n_statements;
  GHashTable     *people;
} BwFactWriter;

gboolean bw_fact_writer_write (BwFactWriter    *self,
                               const BwRecord  *record,
                               GError         **error);

G_END_DECLS
