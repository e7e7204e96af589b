#include "bw-xml-doctype.h"

#include <string.h>

/**
 * bw_xml_doctype_read:
 * @text: what begins with `<!DOCTYPE`
 * @entities: gets those that it declares by their values
 *
 * Reads a document type (XML 1.0, production 28). What it only names, which is kept
 * elsewhere, is never looked for.
 *
 * Returns: (nullable): what follows it, or `NULL` when it has no end
 */
const char *
bw_xml_doctype_read (const char    *text,
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
