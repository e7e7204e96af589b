#include "bw-xml-prolog.h"

#include <string.h>

#define MAX_PREAMBLE 4096 /* bytes that may stand before the XML declaration */

/**
 * bw_xml_prolog_skip:
 *
 * Returns: where the document begins: scripts print their complaints before the
 *   declaration
 */
const char *
bw_xml_prolog_skip (const char *text)
{
  const char *found = g_strstr_len (text, (gssize) strnlen (text, MAX_PREAMBLE), "<?xml ");

  return found != NULL ? found : text + strcspn (text, "<");
}

/**
 * bw_xml_prolog_read_doctype:
 * @text: what begins with `<!DOCTYPE`
 * @entities: gets those that it declares by their values
 *
 * Reads a document type (XML 1.0, production 28). What it only names, which is kept
 * elsewhere, is never looked for.
 *
 * Returns: (nullable): what follows it, or `NULL` when it has no end
 */
const char *
bw_xml_prolog_read_doctype (const char    *text,
                            BwXmlEntities *entities)
{
  const char *at = text + strlen ("<!DOCTYPE");
  gboolean inside = FALSE;

  while (at != NULL && *at != '\0' && (inside || *at != '>'))
    {
      if (*at == '"' || *at == '\'')
        {
          at = strchr (at + 1, *at);
          at = at != NULL ? at + 1 : NULL;
        }
      else if (inside && g_str_has_prefix (at, "<!--"))
        {
          at = strstr (at + 4, "-->");
          at = at != NULL ? at + 3 : NULL;
        }
      else
        {
          if (inside && g_str_has_prefix (at, "<!ENTITY"))
            bw_xml_entities_declare (entities, at + strlen ("<!ENTITY"));
          inside = *at == '[' || (inside && *at != ']');
          at++;
        }
    }

  return at != NULL && *at == '>' ? at + 1 : NULL;
}

/**
 * bw_xml_prolog_find_end:
 * @text: inside of a comment or an instruction
 * @missing: (inout): whether no such @mark follows, if that is known
 *
 * Returns: what follows @mark; where there is none, what follows the next `>`, or the
 *   end of the text
 */
const char *
bw_xml_prolog_find_end (const char *text,
                        const char *mark,
                        gboolean   *missing)
{
  const char *found = *missing ? NULL : strstr (text, mark);

  if (found != NULL)
    return found + strlen (mark);

  *missing = TRUE;
  text += strcspn (text, ">");

  return *text != '\0' ? text + 1 : text;
}
