#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_TEX_COMMAND_SIZE 32 /* bytes of the name of a command that is known */

/**
 * BwTexCursor:
 * @budget: how many bytes may still be read ahead to find the ends of arguments, so that
 *   arguments inside arguments take no more than linear time
 *
 * A place in a piece of TeX.
 */
typedef struct
{
  const char *at;
  const char *end;
  gsize       budget;
} BwTexCursor;

void     bw_tex_cursor_init       (BwTexCursor *self,
                                   const char  *start,
                                   const char  *end);
void     bw_tex_cursor_skip_space (BwTexCursor *self);
void     bw_tex_cursor_command    (BwTexCursor *self,
                                   char         name[BW_TEX_COMMAND_SIZE]);
gboolean bw_tex_cursor_argument   (BwTexCursor *self,
                                   BwTexCursor *argument);
void     bw_tex_cursor_option     (BwTexCursor *self);

const char *bw_tex_command_read (const char *at,
                                 char        name[BW_TEX_COMMAND_SIZE]);

G_END_DECLS
