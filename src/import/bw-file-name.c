#include "bw-file-name.h"

#include <string.h>

#include "bw-count-tail.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define MAX_EXTENSION_LENGTH 5

/* The kinds of files that notes are kept in, besides what has a short extension. */
static const char *const DOCUMENTS[] = { "adoc", "asciidoc", "canvas", "csv", "doc", "docx", "epub",
                                         "htm", "html", "ipynb", "json", "markdown", "md", "mdx",
                                         "odt", "org", "pdf", "ppt", "pptx", "qmd", "rst", "rtf",
                                         "tex", "textile", "txt", "xhtml" };

static const char *const SEPARATORS[] = { " - ", " – ", " — ", " • ", " · ", " | ", "; ", ", " };

/* Where the extension begins in the first @length bytes of @text, or 0. */
static gsize
extension_start (const char *text,
                 gsize       length)
{
  gsize start = length;

  while (start > 0 && g_ascii_isalnum (text[start - 1]))
    start--;

  if (start < 2 || start == length || text[start - 1] != '.' || text[start - 2] == ' ')
    return 0;

  return start;
}

static gboolean
is_document (const char *extension,
             gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (DOCUMENTS); i++)
    if (strlen (DOCUMENTS[i]) == length &&
        g_ascii_strncasecmp (DOCUMENTS[i], extension, length) == 0)
      return TRUE;

  return FALSE;
}

/**
 * bw_file_name_ends:
 *
 * Returns: whether the first @length bytes of @text end as the name of a file does
 */
gboolean
bw_file_name_ends (const char *text,
                   gsize       length)
{
  gsize start;

  g_return_val_if_fail (text != NULL, FALSE);

  if ((start = extension_start (text, length)) == 0)
    return FALSE;
  if (is_document (text + start, length - start))
    return TRUE;

  return length - start <= MAX_EXTENSION_LENGTH &&
         strcspn (text + start, LETTERS) < length - start;
}

/**
 * bw_file_name_extension:
 *
 * Returns: (transfer full) (nullable): the extension of the name that @text ends with
 */
char *
bw_file_name_extension (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  length = strlen (text);

  return bw_file_name_ends (text, length) ? g_strdup (text + extension_start (text, length)) : NULL;
}

static gboolean
is_extension (const char *text,
              gsize       length,
              const char *extension)
{
  return is_document (text, length) || (extension != NULL && strlen (extension) == length &&
                                        strncmp (text, extension, length) == 0);
}

/**
 * bw_file_name_next:
 * @extension: (nullable): one that names have here, besides the usual ones
 * @length: (out): how much of @text the first name takes
 *
 * Finds where the first of several names ends in a line. A name may hold what divides
 * names, as “Smith - 2020 - Title.md” does, so that an extension must stand before it.
 *
 * Returns: where the next name begins in @text, or 0 when there is none
 */
gsize
bw_file_name_next (const char *text,
                   const char *extension,
                   gsize      *length)
{
  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (length != NULL, 0);

  for (const char *at = strchr (text, '.'); at != NULL; at = strchr (at + 1, '.'))
    {
      gsize n = strspn (at + 1, LETTERS "0123456789");

      if (at == text || !is_extension (at + 1, n, extension))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
        if (g_str_has_prefix (at + 1 + n, SEPARATORS[i]))
          {
            *length = (gsize) (at + 1 + n - text);
            return *length + strlen (SEPARATORS[i]);
          }
    }

  *length = strlen (text);

  return 0;
}

/* A path may be written with arrows: “papers › scaling.md”. */
static char *
with_slashes (const char *text,
              gsize       length)
{
  static const char *const ARROWS[] = { " › ", " » ", " → ", " > ", "›" };
  g_autoptr (GString) path = g_string_new_len (text, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (ARROWS); i++)
    g_string_replace (path, ARROWS[i], "/", 0);

  return g_string_free (g_steal_pointer (&path), FALSE);
}

/**
 * bw_file_name_clean:
 *
 * Returns: (transfer full): the name without the signs of a link around it and what may
 *   be counted behind it
 */
char *
bw_file_name_clean (const char *text)
{
  BwCountTail tail;
  gsize length;
  gsize end;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_has_prefix (text, "[["))
    {
      text += 2;
      return g_strndup (text, strcspn (text, "]|"));
    }
  if (*text == '`')
    {
      text++;
      return g_strndup (text, strcspn (text, "`"));
    }

  length = strlen (text);
  while (length > 0 && strchr (" -,;", text[length - 1]) != NULL)
    length--;
  if (bw_file_name_ends (text, length) || !bw_count_tail_parse (text, &tail))
    return with_slashes (text, length);

  for (end = tail.name_end; end > 0 && text[end - 1] == ' ';)
    end--;

  if (tail.form != BW_COUNT_BARE && bw_file_name_ends (text, end))
    length = end;

  return with_slashes (text, length);
}
