#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwReadContext:
 * @folders: (nullable): names of folders that the library knows, to tell where a
 *   folder's name ends that a page runs together with a file's
 *
 * What a reader may know besides the text itself.
 */
typedef struct
{
  const char *const *folders;
} BwReadContext;

G_END_DECLS
