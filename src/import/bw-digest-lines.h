#pragma once

#include "bw-digest-heading.h"
#include "bw-lines.h"

G_BEGIN_DECLS

/**
 * BwDigestLine:
 * @text: with single spaces, without bullet, images and marks of Markdown
 * @link: (nullable): the text of the link that @text begins with
 * @heading: what its words announce, if it is a heading
 * @number: in the file, from 1
 * @level: how many signs mark it as a heading, 0 when none do
 * @is_bullet: whether it is an item of a list
 * @before_image: whether an image stands below it
 *
 * A line of a digest that holds text.
 */
typedef struct
{
  char            *text;
  char            *link;
  BwDigestHeading  heading;
  int              number;
  int              level;
  gboolean         is_bullet;
  gboolean         before_image;
} BwDigestLine;

GPtrArray *bw_digest_lines_new (const BwLines *lines,
                                guint          max_lines,
                                gsize          max_length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
