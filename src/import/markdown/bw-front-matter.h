#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

/* What stands under one key. */
typedef struct
{
  char      *key;         /* folded; a key in a mapping has that of the mapping before it: `author.name` */
  GPtrArray *values; /* (element-type utf8), the values of a list each for itself */
} BwFrontField;

/**
 * BwFrontMatter:
 * @length: bytes of the text that it takes; 0 where there is none
 * @n_lines: lines that it takes
 * @fields: (element-type BwFrontField): in order
 * @bad_line: where it is not as its language has it, or 0
 * @problem: (nullable): what is wrong there, behind “is”
 *
 * What the lines between `---` at the begin of a file in Markdown state in YAML 1.1, or
 * those between `+++` in TOML 1.0, or the properties of a page in Logseq.
 * Anchors are not followed, so what refers to itself costs nothing. Lines that are not
 * YAML are read as a person means them: what follows the colon.
 */
typedef struct
{
  gsize      length;
  guint      n_lines;
  GPtrArray *fields;
  int        bad_line;
  char      *problem;
} BwFrontMatter;

BwFrontMatter *bw_front_matter_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void bw_front_matter_free (BwFrontMatter *self);
const char *bw_front_matter_get (const BwFrontMatter *self,
                                 const char *const *keys);
GPtrArray *bw_front_matter_get_all (const BwFrontMatter *self,
                                    const char          *key);
void bw_front_matter_add (BwFrontMatter *self,
                          const char    *key,
                          const char    *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFrontMatter, bw_front_matter_free)

G_END_DECLS
