#include "bw-feed-person.h"

#include <string.h>

#include "bw-feed-element.h"
#include "bw-limits.h"
#include "bw-text.h"

#define MAX_INITIALS 12 /* bytes of what is taken for initials */

static gboolean
is_address_char (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("_.+-=%&", c) != NULL);
}

/* The first mail address in @text, without what stands around it. */
static gboolean
find_address (const char  *text,
              const char **start,
              const char **end)
{
  for (const char *at = strchr (text, '@'); at != NULL; at = strchr (at + 1, '@'))
    {
      *start = at;
      *end = at + 1;
      while (*start > text && is_address_char ((*start)[-1]))
        (*start)--;
      while (g_ascii_isalnum (**end) || **end == '-' || **end == '.')
        (*end)++;
      while (*end > at + 1 && ((*end)[-1] == '.' || (*end)[-1] == '-'))
        (*end)--;
      if (*start < at && memchr (at + 1, '.', (gsize) (*end - at - 1)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* What is left of a name when the address beside it is gone. */
static char *
clean_name (const char *name)
{
  static const char *const LEFT[] = { "mailto:", "()", "<>", "[]" };
  g_autofree char *squeezed = bw_text_squeeze (name);
  char *start = squeezed;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (LEFT); i++)
    {
      char *found = strstr (start, LEFT[i]);

      if (found != NULL)
        memmove (found, found + strlen (LEFT[i]), strlen (found + strlen (LEFT[i])) + 1);
    }
  g_strstrip (start);
  length = strlen (start);
  if (length > 1 && ((start[0] == '(' && start[length - 1] == ')') ||
                     (start[0] == '"' && start[length - 1] == '"')))
    {
      start[length - 1] = '\0';
      start++;
    }
  start += strspn (start, " ,;:-");
  length = strlen (start);
  while (length > 0 && strchr (" ,;:-", start[length - 1]) != NULL)
    start[--length] = '\0';

  return length > 0 ? g_strdup (start) : NULL;
}

/**
 * bw_feed_person_new_text:
 * @text: (nullable): `email (Name)`, `Name <email>`, `Name`, `email`
 *
 * Returns: (transfer full) (nullable): the person; its name may be `NULL`
 */
BwAuthorRecord *
bw_feed_person_new_text (const char *text)
{
  g_autofree char *name = NULL;
  g_autofree char *rest = NULL;
  const char *start;
  const char *end;
  BwAuthorRecord *person;

  if (text == NULL || bw_text_is_blank (text))
    return NULL;
  if (!find_address (text, &start, &end))
    {
      name = clean_name (text);
      return name != NULL ? bw_author_record_new (name) : NULL;
    }

  rest = g_strdup_printf ("%.*s%s", (int) (start - text), text,
                          *end == '?' ? end + strcspn (end, " )>") : end);
  name = clean_name (rest);
  person = bw_author_record_new (name);
  person->email = g_strndup (start, (gsize) (end - start));

  return person;
}

/**
 * bw_feed_person_take_url:
 * @url: (transfer full) (nullable): the page of @person, or his mail address as one
 */
void
bw_feed_person_take_url (BwAuthorRecord *person,
                         char           *url)
{
  gsize scheme = strlen ("mailto:");

  g_free (person->url);
  person->url = url;
  if (url == NULL || person->email != NULL || g_ascii_strncasecmp (url, "mailto:", scheme) != 0 ||
      strchr (url, '@') == NULL)
    return;

  person->email = g_strndup (url + scheme, strcspn (url + scheme, "?"));
}

static char *
child_line (const BwXmlElement *element,
            const char         *name)
{
  for (const BwXmlElement *child = bw_xml_element_first_child (element); child != NULL;
       child = bw_xml_element_next (child))
    if (g_ascii_strcasecmp (child->name, name) == 0)
      return bw_xml_element_dup_line (child);

  return NULL;
}

/**
 * bw_feed_person_new:
 *
 * Reads a person of Atom (RFC 4287, 3.2) or Atom 0.3, of whom it states the name, the
 * address and the page apart, or a person in RSS, who is a text.
 *
 * Returns: (transfer full) (nullable): the person; its name may be `NULL`
 */
BwAuthorRecord *
bw_feed_person_new (const BwXmlElement *element,
                    const char         *base_url)
{
  static const char *const URLS[] = { "uri", "url", "homepage" };
  g_autofree char *name = child_line (element, "name");
  g_autofree char *email = child_line (element, "email");
  g_autofree char *url = NULL;
  BwAuthorRecord *person;

  for (guint i = 0; i < G_N_ELEMENTS (URLS) && url == NULL; i++)
    url = child_line (element, URLS[i]);
  if (name == NULL && email == NULL && url == NULL)
    {
      g_autofree char *line = bw_xml_element_dup_line (element);

      return bw_feed_person_new_text (line);
    }

  person = name != NULL && email == NULL ? bw_feed_person_new_text (name) : NULL;
  if (person == NULL)
    person = bw_author_record_new (name);
  if (email != NULL)
    {
      g_free (person->email);
      person->email = g_str_has_prefix (email, "mailto:") ? g_strdup (email + strlen ("mailto:"))
                                                          : g_steal_pointer (&email);
    }
  bw_feed_person_take_url (person, bw_feed_element_dup_url (element, url, base_url));

  return person;
}

/**
 * bw_feed_person_add:
 * @person: (transfer full) (nullable): who is added unless he is among @people
 */
void
bw_feed_person_add (GPtrArray      *people,
                    BwAuthorRecord *person)
{
  if (person == NULL)
    return;

  for (guint i = 0; i < MIN (people->len, BW_MAX_COMPARED); i++)
    {
      BwAuthorRecord *known = g_ptr_array_index (people, i);

      if (person->name != NULL && g_strcmp0 (known->name, person->name) == 0)
        {
          if (known->email == NULL)
            known->email = g_steal_pointer (&person->email);
          if (known->url == NULL)
            known->url = g_steal_pointer (&person->url);
          bw_author_record_free (person);
          return;
        }
    }
  g_ptr_array_add (people, person);
}

/* "J.-F.", "R. J.", "N": what stands behind a family name in a list of inverted names. */
static gboolean
is_initials (const char *part)
{
  gboolean has_letter = FALSE;
  gsize length = strlen (part);

  if (length == 0 || length > MAX_INITIALS)
    return FALSE;
  for (const char *at = part; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (c == '.' || c == ' ' || c == '-')
        continue;
      if (!g_unichar_isupper (c) || (*next != '\0' && strchr (". -", *next) == NULL))
        return FALSE;
      has_letter = TRUE;
    }

  return has_letter;
}

/* Whether each second part is initials: "Lu, A., Auger, B. C." */
static gboolean
are_inverted (char  **parts,
              guint   n)
{
  if (n < 2 || n % 2 != 0)
    return FALSE;
  for (guint i = 1; i < n; i += 2)
    if (!is_initials (parts[i]))
      return FALSE;

  return TRUE;
}

static gboolean
are_whole_names (char  **parts,
                 guint   n)
{
  if (n == 2 && g_unichar_islower (g_utf8_get_char (parts[0])))
    return FALSE; /* van der Berg, Jan */
  for (guint i = 0; i < n; i++)
    if (strchr (parts[i], ' ') == NULL)
      return FALSE;

  return n > 1;
}

/**
 * bw_feed_person_add_names:
 * @people: (element-type BwAuthorRecord): gets the authors of a paper
 * @text: (nullable): one name or several, `Ann Lee, Bo Li`, `Lee, A., Li, B.` or `Lee, Ann; Li, Bo`
 */
void
bw_feed_person_add_names (GPtrArray  *people,
                          const char *text)
{
  g_autofree char *line = text != NULL ? bw_text_squeeze (text) : g_strdup ("");
  gboolean by_semicolon = strchr (line, ';') != NULL;
  g_auto (GStrv) pieces = g_strsplit (line, by_semicolon ? ";" : ",", -1);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  char **parts;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      char *piece = g_strstrip (pieces[i]);

      piece += g_str_has_prefix (piece, "and ") ? strlen ("and ") : 0;
      if (*piece != '\0')
        g_ptr_array_add (found, piece);
    }
  parts = (char **) found->pdata;

  if (by_semicolon)
    for (guint i = 0; i < found->len; i++)
      bw_feed_person_add (people, bw_author_record_new_inverted (parts[i]));
  else if (are_inverted (parts, found->len))
    for (guint i = 0; i < found->len; i += 2)
      bw_feed_person_add (people, bw_author_record_new_parts (parts[i + 1], parts[i], NULL));
  else if (are_whole_names (parts, found->len))
    for (guint i = 0; i < found->len; i++)
      bw_feed_person_add (people, bw_author_record_new (parts[i]));
  else if (found->len > 0)
    bw_feed_person_add (people, bw_author_record_new_inverted (line));
}
