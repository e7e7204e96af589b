#pragma once

#include <gio/gio.h>

#include "bw-input.h"
#include "bw-read-context.h"
#include "bw-reading.h"

G_BEGIN_DECLS

typedef struct _BwReader BwReader;

/**
 * BwReader:
 * @kind: what the contract of `import` calls the kind
 * @score: how sure it is that the input is of its format, 0 to 100, by content alone
 * @read: reads the input into documents, sources and warnings; what it cannot make out
 *   is a warning. It leaves nothing only where the input holds nothing of its format.
 *   Returns %FALSE with an error set where the input cannot be read at all
 * @data: what its functions need besides
 *
 * One format and how it is read. Both functions are pure.
 */
struct _BwReader
{
  const char *kind;
  int (*score) (const BwReader *self,
                BwInput *input);
  gboolean (*read) (const BwReader *self,
                    BwInput *input,
                    const BwReadContext *context,
                    BwReading *reading,
                    GError **error);
  const void *data;
};

gboolean   bw_reader_knows_kind (const char           *kind);
BwReading *bw_reader_read       (GBytes               *bytes,
                                 const char           *kind,
                                 const BwReadContext  *context,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

extern const BwReader bw_arxiv_reader;
extern const BwReader bw_arxiv_snapshot_reader;
extern const BwReader bw_bibtex_reader;
extern const BwReader bw_bookwheel_reader;
extern const BwReader bw_captures_reader;
extern const BwReader bw_crossref_reader;
extern const BwReader bw_csl_json_reader;
extern const BwReader bw_digest_reader;
extern const BwReader bw_endnote_xml_reader;
extern const BwReader bw_feed_reader;
extern const BwReader bw_listing_reader;
extern const BwReader bw_nbib_reader;
extern const BwReader bw_note_reader;
extern const BwReader bw_openalex_reader;
extern const BwReader bw_opml_reader;
extern const BwReader bw_orcid_reader;
extern const BwReader bw_orcid_xml_reader;
extern const BwReader bw_outline_digest_reader;
extern const BwReader bw_page_reader;
extern const BwReader bw_posts_reader;
extern const BwReader bw_profile_reader;
extern const BwReader bw_ris_reader;
extern const BwReader bw_semantic_scholar_reader;
extern const BwReader bw_zotero_rdf_reader;

G_END_DECLS
