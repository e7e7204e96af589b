#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_COUNT_MAX_DIGITS 9

/* How a number stands behind a name, by what shows that it is one. */
typedef enum
{
  BW_COUNT_NONE,
  BW_COUNT_BARE,      /* “Andy Jones 3” */
  BW_COUNT_SEPARATED, /* “Andy Jones — 3” */
  BW_COUNT_BRACKETED, /* “Andy Jones (3)” */
  BW_COUNT_UNIT,      /* “Andy Jones3 shared” */
} BwCountForm;

typedef enum
{
  BW_COUNT_OF_ANYTHING,
  BW_COUNT_OF_SHARED,
  BW_COUNT_OF_REFERENCES,
} BwCountUnit;

/**
 * BwCountTail:
 * @name_end: where the name ends when all the digits are the count's, in bytes
 * @digits: where the digits begin
 * @n_digits: how many there are, separators of thousands among them
 * @is_glued: whether the name runs into the digits, so that some may be its own
 *
 * What a line has behind its name.
 */
typedef struct
{
  BwCountForm form;
  BwCountUnit unit;
  gsize       name_end;
  gsize       digits;
  gsize       n_digits;
  gboolean    is_glued;
} BwCountTail;

gboolean bw_count_is_year (int value);

gboolean bw_count_tail_parse            (const char        *text,
                                         BwCountTail       *tail);
int      bw_count_tail_get_value        (const BwCountTail *self,
                                         const char        *text,
                                         gsize              n);
gboolean bw_count_tail_may_be_whole     (const BwCountTail *self,
                                         const char        *text);
gboolean bw_count_tail_follows_word     (const BwCountTail *self,
                                         const char        *text);
gboolean bw_count_tail_begins_with_year (const BwCountTail *self,
                                         const char        *text);
char    *bw_count_tail_take_name        (const char        *text,
                                         gsize              end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
