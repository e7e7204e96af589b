#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwReadContext:
 * @folders: (nullable): names of folders that the library knows, to tell where a
 *   folder's name ends that a page runs together with a file's
 * @name: (nullable): of the file, without its folders
 * @base_url: (nullable): where the file was found, to which its relative links refer
 *
 * What a reader may know besides the text itself.
 */
typedef struct
{
  const char *const *folders;
  const char *name;
  const char *base_url;
} BwReadContext;

G_END_DECLS
