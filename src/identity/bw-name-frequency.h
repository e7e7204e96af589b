#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwNameFrequency:
 * @BW_NAME_RARE: who has the name is one person, as far as a name can say
 * @BW_NAME_FREQUENT: several researchers have it
 * @BW_NAME_VERY_FREQUENT: so many have it that even their co-authors have the same names
 *
 * How many may have a name.
 */
typedef enum
{
  BW_NAME_RARE,
  BW_NAME_FREQUENT,
  BW_NAME_VERY_FREQUENT,
} BwNameFrequency;

BwNameFrequency bw_name_frequency (const char *name_key);

G_END_DECLS
