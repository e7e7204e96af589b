#pragma once

#include <gumbo.h>

#include "bw-safe-writer.h"

G_BEGIN_DECLS

/* What becomes of an element of a page. */
typedef enum
{
  BW_FOREIGN_TRANSPARENT, /* what it holds, without it */
  BW_FOREIGN_BLOCK,       /* so too, on lines of its own */
  BW_FOREIGN_DROP,        /* nothing */
  BW_FOREIGN_KEEP,
  BW_FOREIGN_IMAGE,
  BW_FOREIGN_NEW_LINE,
  BW_FOREIGN_RULE,
  BW_FOREIGN_READING, /* of characters, such as Ruby has it */
} BwForeignFate;

typedef struct
{
  BwForeignFate fate;
  BwSafeElement element; /* what is kept of it */
} BwForeignElement;

BwForeignElement bw_foreign_element_get            (const GumboNode *node,
                                                    gboolean         is_article);
void             bw_foreign_element_get_attributes (const GumboNode *node,
                                                    BwSafeElement    element,
                                                    const char      *base_url,
                                                    BwSafeAttribute *attributes);
gboolean         bw_foreign_element_get_image      (const GumboNode *node,
                                                    const char      *base_url,
                                                    BwSafeAttribute *attributes);

G_END_DECLS
