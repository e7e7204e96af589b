#pragma once

#include "bw-html-writer.h"

G_BEGIN_DECLS

typedef void (*BwPageRowWriter) (BwHtmlWriter  *html,
                                 gconstpointer  row,
                                 gconstpointer  context);

/**
 * BwPageRest:
 * @n: how many more there are than a list has; without any nothing is said
 * @address: (nullable): of the page that has them
 *
 * What a list leaves out.
 */
typedef struct
{
  guint       n;
  const char *address;
} BwPageRest;

/**
 * BwPageTable:
 * @column: (nullable): what the numbers in it are
 * @write: writes the cells of one of @rows
 */
typedef struct
{
  const char      *heading;
  const char      *column;
  GPtrArray       *rows;
  BwPageRowWriter  write;
  gconstpointer    context;
  BwPageRest       rest;
} BwPageTable;

void bw_page_table  (BwHtmlWriter      *html,
                     const BwPageTable *table);
void bw_page_items  (BwHtmlWriter      *html,
                     GPtrArray         *items,
                     guint              max_open,
                     BwPageRowWriter    write,
                     gconstpointer      context);
void bw_page_ties   (BwHtmlWriter      *html,
                     const char        *heading,
                     const char        *column,
                     GPtrArray         *ties,
                     BwPageRest         rest);
void bw_page_rest   (BwHtmlWriter      *html,
                     BwPageRest         rest);
void bw_page_links  (BwHtmlWriter      *html,
                     const char        *heading,
                     const char        *column,
                     GPtrArray         *links);
void bw_page_people (BwHtmlWriter      *html,
                     GPtrArray         *authors,
                     gboolean           complete);
void bw_page_number (BwHtmlWriter      *html,
                     int                number,
                     gboolean           stated);

G_END_DECLS
