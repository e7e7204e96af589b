#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_KIND_NONE,
  BW_KIND_PAPER,
  BW_KIND_PERSON,
  BW_KIND_ORGANISATION,
  BW_KIND_DOCUMENT,
  BW_KIND_SOURCE,
} BwKind;

/**
 * BwRef:
 *
 * What names one thing in one library, as `paper/42`: its kind and its id.
 */
typedef struct
{
  BwKind kind;
  gint64 id;
} BwRef;

const char *bw_kind_to_string   (BwKind      kind);
BwKind      bw_kind_from_string (const char *text);

gboolean bw_ref_parse     (const char *text,
                           BwRef      *ref);
char    *bw_ref_to_string (BwRef       ref) G_GNUC_WARN_UNUSED_RESULT;

GArray *bw_ref_collect_ids (GHashTable *refs,
                            BwKind      kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
