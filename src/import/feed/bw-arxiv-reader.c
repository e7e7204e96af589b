#include <string.h>

#include "bw-arxiv-entry.h"
#include "bw-error.h"
#include "bw-feed-element.h"
#include "bw-reader.h"

/* Answers of arXiv's API, https://info.arxiv.org/help/api/user-manual.html */

static const BwXmlElement *
find_child (const BwXmlElement *element,
            const char         *name)
{
  return bw_feed_element_find (element, BW_FEED_CORE, name);
}

/* What arXiv's feeds of new papers have and its answers have not. */
static gboolean
is_announcement (const BwXmlElement *entry)
{
  return bw_feed_element_find (entry, BW_FEED_ARXIV, "announce_type") != NULL;
}

static gboolean
contains (const BwXmlElement *element,
          const char         *needle)
{
  g_autofree char *text = bw_xml_element_dup_text (element);

  return text != NULL && strstr (text, needle) != NULL;
}

static gboolean
is_from_arxiv (const BwXmlElement *entry)
{
  const BwXmlElement *id = find_child (entry, "id");

  return contains (id, "arxiv.org/abs/") || contains (id, "arxiv.org/api/errors");
}

static int
arxiv_score (const BwReader *self,
             BwInput        *input)
{
  const BwXmlElement *root = bw_input_peek_xml (input);
  const BwXmlElement *entry;

  if (root == NULL)
    return 0;
  if (bw_feed_element_is (root, BW_FEED_CORE, "entry"))
    return is_from_arxiv (root) && !is_announcement (root) ? 95 : 0;
  if (!bw_feed_element_is (root, BW_FEED_CORE, "feed"))
    return 0;

  entry = find_child (root, "entry");
  if (entry != NULL)
    return is_from_arxiv (entry) && !is_announcement (entry) ? 95 : 0;

  return contains (find_child (root, "id"), "arxiv.org/api/") &&
             bw_feed_element_find (root, BW_FEED_OPENSEARCH, "totalResults") != NULL
           ? 95
           : 0;
}

static void
set_title (BwRecord            *record,
           const BwXmlElement  *root,
           const BwReadContext *context)
{
  const BwXmlElement *title = find_child (root, "title");

  if (context->name != NULL)
    record->title = g_strdup (context->name);
  else if (bw_feed_element_is (root, BW_FEED_CORE, "feed"))
    record->title = bw_xml_element_dup_line (title);
}

/* An error is an entry of its own; its summary says what was wrong. */
static void
take_entry (BwRecord            *record,
            const BwXmlElement  *entry,
            BwReading           *reading,
            char               **failure)
{
  BwPaperRecord *paper = NULL;
  char *message = bw_arxiv_entry_dup_error (entry);

  if (message != NULL)
    {
      bw_reading_warn (reading, (int) entry->line, "arXiv answered with an error: %s", message);
      g_free (*failure);
      *failure = message;
      return;
    }
  if ((paper = bw_arxiv_entry_new (entry)))
    g_ptr_array_add (record->papers, paper);
  else
    bw_reading_warn (reading, (int) entry->line, "The entry has no title or no arXiv id");
}

static gboolean
finish (BwRecord    *record,
        BwReading   *reading,
        const char  *failure,
        GError     **error)
{
  if (record->papers->len > 0)
    {
      g_ptr_array_add (reading->records, record);
      return TRUE;
    }

  bw_record_free (record);
  if (failure != NULL)
    g_set_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED, "arXiv answered with an error: %s", failure);
  else
    g_set_error_literal (error, BW_ERROR, BW_ERROR_UNRECOGNISED,
                         "arXiv’s answer holds no paper: the query found nothing");

  return FALSE;
}

static gboolean
arxiv_read (const BwReader       *self,
            BwInput              *input,
            const BwReadContext  *context,
            BwReading            *reading,
            GError              **error)
{
  g_autoptr (BwXml) xml = bw_xml_parse (bw_input_get_text (input), reading, error);
  g_autofree char *failure = NULL;
  const BwXmlElement *root;
  BwRecord *record;

  if (xml == NULL)
    return FALSE;

  root = bw_xml_get_root (xml);
  record = bw_record_new (BW_DOCUMENT_LISTING);
  set_title (record, root, context);
  if (bw_feed_element_is (root, BW_FEED_CORE, "entry"))
    take_entry (record, root, reading, &failure);
  for (const BwXmlElement *child = bw_xml_element_first_child (root); child != NULL;
       child = bw_xml_element_next (child))
    if (bw_feed_element_is (child, BW_FEED_CORE, "entry"))
      take_entry (record, child, reading, &failure);

  return finish (record, reading, failure, error);
}

const BwReader bw_arxiv_reader = { "arxiv", arxiv_score, arxiv_read };
