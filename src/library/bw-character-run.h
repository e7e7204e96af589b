#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwCharacter:
 * @start: in the text
 * @end: behind it
 * @title: where it begins in the key of the text; so @title_end
 * @name: where it begins in the names of the run; so @name_end
 * @letter: whether it is of Chinese, Japanese or Korean
 */
typedef struct
{
  const char *start;
  const char *end;
  gsize       title;
  gsize       title_end;
  gsize       name;
  gsize       name_end;
  gboolean    letter;
} BwCharacter;

/**
 * BwCharacterRun:
 * @text: owned by somebody else
 * @characters: (element-type BwCharacter): the letters and digits of the text
 * @titles: the text as the key of a title has it
 * @names: its letters as the key of a name has them, a line for those that only spaces part
 * @cut: whether the text goes on behind them
 *
 * A paragraph in which words have no spaces, character by character.
 */
typedef struct
{
  const char *text;
  GArray     *characters;
  GString    *titles;
  GString    *names;
  gboolean    cut;
} BwCharacterRun;

BwCharacterRun *bw_character_run_new  (const char     *text,
                                       guint           max) G_GNUC_WARN_UNUSED_RESULT;
void            bw_character_run_free (BwCharacterRun *self);

const BwCharacter *bw_character_run_get           (const BwCharacterRun *self,
                                                   guint                 index);
gboolean           bw_character_run_is_open       (const BwCharacterRun *self,
                                                   guint                 from);
gboolean           bw_character_run_is_closed     (const BwCharacterRun *self,
                                                   guint                 last);
gboolean           bw_character_run_is_whole      (const BwCharacterRun *self,
                                                   guint                 n);
gboolean           bw_character_run_is_list       (const BwCharacterRun *self);
guint              bw_character_run_count_letters (const BwCharacterRun *self,
                                                   guint                 from,
                                                   guint                 n);
guint              bw_character_run_count_gaps    (const BwCharacterRun *self,
                                                   guint                 from,
                                                   guint                 n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCharacterRun, bw_character_run_free)

G_END_DECLS
