#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char     tag[3];
  GString *value; /* its lines with line ends between */
  int      line;       /* from 1 */
} BwRisField;

/**
 * BwRisEntry:
 * @line: where it begins, from 1
 * @fields: (element-type BwRisField): in order
 * @index: (nullable): where the first field of each tag stands that has a value, made
 *   when it is first asked for
 *
 * One entry of a tagged bibliography, its tags those of RIS.
 */
typedef struct
{
  int         line;
  GArray     *fields;
  GHashTable *index;
} BwRisEntry;

BwRisEntry *bw_ris_entry_new (int line) G_GNUC_WARN_UNUSED_RESULT;
void bw_ris_entry_free (BwRisEntry *self);
void bw_ris_entry_add (BwRisEntry *self,
                       const char *tag,
                       const char *value,
                       int         line);
void bw_ris_entry_continue (BwRisEntry *self,
                            const char *text,
                            gboolean    paragraph);
const char *bw_ris_entry_find (const BwRisEntry *self,
                               const char       *tag);
void bw_ris_entry_changed (BwRisEntry *self);
gboolean bw_ris_entry_has_only (const BwRisEntry *self,
                                const char       *tag);
gboolean bw_ris_tag_names_work (const char *tag);
gboolean bw_ris_entry_is_stray (const BwRisEntry *self);
const char *bw_ris_entry_find_any (const BwRisEntry *self,
                                   const char *const *tags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwRisEntry, bw_ris_entry_free)

G_END_DECLS
