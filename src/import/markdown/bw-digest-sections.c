#include "bw-digest-sections.h"

#include <string.h>

#include "bw-limits.h"
#include "bw-text.h"

#define MAX_LEVEL 8 /* six of headings, and those of text in bold and of lists in lists */

typedef struct
{
  char            *title;
  BwDigestHeading  kind;
  gboolean         is_plural; /* "papers of the week": all of the digest */
  gboolean         has_pick;  /* whether the paper of the month has come up */
  gboolean         is_junk;   /* no section of the digest */
} Section;

struct _BwDigestSections
{
  Section sections[MAX_LEVEL + 1]; /* by level, from 1 */
};

BwDigestSections *
bw_digest_sections_new (void)
{
  return g_new0 (BwDigestSections, 1);
}

void
bw_digest_sections_free (BwDigestSections *self)
{
  for (guint i = 0; i <= MAX_LEVEL; i++)
    g_free (self->sections[i].title);
  g_free (self);
}

/* Sections of a page that are about itself. */
static gboolean
is_junk (const char *key)
{
  static const char *const TITLES[] = {
    "about", "about this newsletter", "about us", "acknowledgement", "acknowledgements",
    "acknowledgment", "acknowledgments", "authors", "bibtex", "changelog", "citation", "cite",
    "citing", "code of conduct", "contact", "contact us", "content", "contents", "contribute",
    "contributing", "contribution", "contributions", "contributors", "credits", "disclaimer",
    "faq", "feedback", "footnotes", "how to contribute", "imprint", "in this issue", "index",
    "installation", "installing", "licence", "license", "maintainers", "navigation", "on this page", "outline",
    "quick links", "sponsor", "sponsors", "star history", "stargazers", "subscribe",
    "support", "table of content", "table of contents", "thanks", "toc", "usage"
  };

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    if (strcmp (key, TITLES[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_plural (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  return g_strv_contains ((const char *const *) words, "papers") ||
         g_strv_contains ((const char *const *) words, "picks") ||
         g_strv_contains ((const char *const *) words, "preprints");
}

/**
 * bw_digest_sections_enter:
 * @level: of the heading, from 1
 */
void
bw_digest_sections_enter (BwDigestSections *self,
                          int               level,
                          const char       *title)
{
  g_autofree char *key = bw_text_key (title);
  g_autofree char *line = bw_text_squeeze (title);
  Section *section;

  level = CLAMP (level, 1, MAX_LEVEL);
  for (int i = level; i <= MAX_LEVEL; i++)
    {
      g_free (self->sections[i].title);
      self->sections[i] = (Section){ 0 };
    }

  section = &self->sections[level];
  section->title = bw_text_clip (line, BW_MAX_TITLE_LENGTH - 1);
  section->kind = bw_digest_heading_read (title);
  section->is_plural = is_plural (key);
  section->is_junk = is_junk (key);
}

/**
 * bw_digest_sections_get_title:
 * @below: the level under which it must be, or 0
 *
 * Returns: (nullable) (transfer none): the innermost heading above that level
 */
const char *
bw_digest_sections_get_title (BwDigestSections *self,
                              int               below)
{
  for (int i = below > 0 ? MIN (below - 1, MAX_LEVEL) : MAX_LEVEL; i > 0; i--)
    if (self->sections[i].title != NULL && *self->sections[i].title != '\0')
      return self->sections[i].title;

  return NULL;
}

/* Whether what stands here may be items of the digest. */
gboolean
bw_digest_sections_are_items (BwDigestSections *self)
{
  for (int i = 1; i <= MAX_LEVEL; i++)
    if (self->sections[i].is_junk)
      return FALSE;

  return TRUE;
}

/* What the innermost heading that announces anything does. */
BwDigestHeading
bw_digest_sections_get_kind (BwDigestSections *self)
{
  for (int i = MAX_LEVEL; i > 0; i--)
    if (self->sections[i].title != NULL && self->sections[i].kind != BW_DIGEST_HEADING_OTHER)
      return self->sections[i].kind;

  return BW_DIGEST_HEADING_OTHER;
}

/* The role of the next item; of a section with one paper of the month only the first is it. */
BwRole
bw_digest_sections_take_role (BwDigestSections *self)
{
  for (int i = MAX_LEVEL; i > 0; i--)
    {
      Section *section = &self->sections[i];
      gboolean is_first = !section->has_pick;

      if (section->kind == BW_DIGEST_HEADING_HIGHLIGHTS)
        return BW_ROLE_HIGHLIGHT;
      if (section->kind == BW_DIGEST_HEADING_PROBLEMS)
        return BW_ROLE_OPEN_PROBLEM;
      if (section->kind == BW_DIGEST_HEADING_PICK && !section->is_plural)
        {
          section->has_pick = TRUE;
          return is_first ? BW_ROLE_PAPER_OF_THE_MONTH : BW_ROLE_HIGHLIGHT;
        }
    }

  return BW_ROLE_LINK;
}
