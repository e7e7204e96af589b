#include "bw-tex-to-text.h"

#include <string.h>

/**
 * bw_tex_to_verbatim:
 *
 * Returns: (transfer full): a value that is no text, such as an address: braces and the
 *   backslashes that TeX needs go, and nothing else
 */
char *
bw_tex_to_verbatim (const char *tex)
{
  static const struct
  {
    const char *tex;
    const char *text;
  } REPLACED[] = {
    { "\\textasciitilde", "~" },
    { "$\\sim$", "~" },
    { "$\\backslash$", "\\" },
    { "\\textunderscore", "_" },
    { "\\textbackslash", "\\" },
    { "\\~", "~" },
    { "\\_", "_" },
    { "\\%", "%" },
    { "\\#", "#" },
    { "\\&", "&" },
    { "\\$", "$" },
    { "\\{", "{" },
    { "\\}", "}" },
    { "\\url", "" },
    { "\\sim", "~" },
  };
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (tex != NULL, NULL);

  while (*tex != '\0')
    {
      guint i = *tex == '\\' || *tex == '$' ? 0 : G_N_ELEMENTS (REPLACED);

      while (i < G_N_ELEMENTS (REPLACED) && !g_str_has_prefix (tex, REPLACED[i].tex))
        i++;
      if (i < G_N_ELEMENTS (REPLACED))
        {
          g_string_append (out, REPLACED[i].text);
          tex += strlen (REPLACED[i].tex);
        }
      else if (*tex == '{' || *tex == '}')
        tex++;
      else
        g_string_append_c (out, *tex++);
    }

  return g_strstrip (g_string_free (out, FALSE));
}
