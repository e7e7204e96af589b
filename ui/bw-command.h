#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwCommand:
 * @action: its detailed name, as in a menu
 * @title: to be translated
 *
 * Something that the program does when it is told to, wherever the focus is.
 */
typedef struct
{
  const char *action;
  const char *title;
} BwCommand;

guint            bw_command_get_n     (void);
const BwCommand *bw_command_get       (guint            index);
const char      *bw_command_get_title (const BwCommand *self);

G_END_DECLS
