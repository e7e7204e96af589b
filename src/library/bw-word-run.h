#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwWord:
 * @start: in the text, without signs around it
 * @key: where its key begins in the keys of the run
 * @last: whether a name cannot go on behind it
 */
typedef struct
{
  const char *start;
  const char *end;
  gsize       key;
  gboolean    last;
} BwWord;

/**
 * BwWordRun:
 * @text: (nullable): a paragraph, owned by somebody else
 * @words: (element-type BwWord)
 * @keys: of all words, each with a space behind it
 * @n_before: how many words have been read before these
 *
 * The words of one paragraph after another.
 */
typedef struct
{
  const char *text;
  GArray     *words;
  GString    *keys;
  int         n_before;
} BwWordRun;

BwWordRun *bw_word_run_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_word_run_free (BwWordRun  *self);
gboolean   bw_word_run_read (BwWordRun  *self,
                             const char *text);

const BwWord *bw_word_run_get     (const BwWordRun *self,
                                   guint            index);
char         *bw_word_run_dup     (const BwWordRun *self,
                                   guint            from,
                                   guint            n) G_GNUC_WARN_UNUSED_RESULT;
char         *bw_word_run_dup_key (const BwWordRun *self,
                                   guint            from,
                                   guint            n) G_GNUC_WARN_UNUSED_RESULT;
guint         bw_word_run_match   (const BwWordRun *self,
                                   guint            from,
                                   const char      *key);

gboolean bw_word_run_is_proper   (const BwWordRun *self,
                                  guint            index);
gboolean bw_word_run_is_small    (const BwWordRun *self,
                                  guint            index);
gboolean bw_word_run_ends        (const BwWordRun *self,
                                  guint            index);
gboolean bw_word_run_is_broken   (const BwWordRun *self,
                                  guint            from,
                                  guint            n);
gboolean bw_word_run_opens_quote (const BwWordRun *self,
                                  guint            index);
gboolean bw_word_run_is_quoted   (const BwWordRun *self,
                                  guint            from,
                                  guint            n);
gboolean bw_word_run_is_byline   (const BwWordRun *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWordRun, bw_word_run_free)

G_END_DECLS
