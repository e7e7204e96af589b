#pragma once

#include "bw-person.h"

G_BEGIN_DECLS

/**
 * BwEvent:
 * @kind: `paper`, a document's kind, or `mention`; a static string
 * @title: (transfer none): the thing's
 *
 * Something dated in the life of a person's work.
 */
typedef struct
{
  BwDate      date;
  const char *kind;
  BwRef       ref;
  const char *title;
} BwEvent;

GPtrArray *bw_timeline_new (const BwPerson *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
