#pragma once

#include "bw-json-tree.h"

G_BEGIN_DECLS

/**
 * BwJsonLine:
 * @line: on which it begins, from 1
 * @root: (nullable): what is read of it
 * @problem: (nullable): why not all of it is
 */
typedef struct
{
  int            line;
  const BwValue *root;
  const char    *problem;
} BwJsonLine;

/**
 * BwJsonValues:
 * @lines: (element-type BwJsonLine): one for a JSON text, several for JSON lines
 * @n_whole: how many of them are whole
 *
 * A file of one JSON text or of JSON lines, an object each (jsonlines.org).
 */
typedef struct
{
  GArray    *lines;
  guint      n_whole;

  /*< private >*/
  GPtrArray *trees;
} BwJsonValues;

BwJsonValues *bw_json_values_new  (const char   *text) G_GNUC_WARN_UNUSED_RESULT;
void          bw_json_values_free (BwJsonValues *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwJsonValues, bw_json_values_free)

G_END_DECLS
