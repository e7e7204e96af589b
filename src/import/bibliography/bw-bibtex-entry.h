#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwBibtexField:
 * @name: in small letters
 * @value: TeX as it stands between its delimiters, macros expanded
 */
typedef struct
{
  char *name;
  char *value;
  int   line;
} BwBibtexField;

/**
 * BwBibtexEntry:
 * @type: in small letters
 * @key: as written; empty when there is none
 * @fields: (element-type BwBibtexField): in the order of the file
 *
 * One entry of a bibliography as the file has it, before any of it is understood.
 */
typedef struct
{
  char      *type;
  char      *key;
  GPtrArray *fields;
  int        line;
} BwBibtexEntry;

BwBibtexEntry *bw_bibtex_entry_new  (const char    *type) G_GNUC_WARN_UNUSED_RESULT;
void           bw_bibtex_entry_free (BwBibtexEntry *self);

void        bw_bibtex_entry_add (BwBibtexEntry       *self,
                                 const char          *name,
                                 const char          *value,
                                 int                  line);
const char *bw_bibtex_entry_get (const BwBibtexEntry *self,
                                 const char          *name);

gboolean bw_bibtex_entry_equal (const BwBibtexEntry *self,
                                const BwBibtexEntry *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBibtexEntry, bw_bibtex_entry_free)

G_END_DECLS
