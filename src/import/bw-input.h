#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "bw-json-values.h"
#include "bw-html-tree.h"
#include "bw-lines.h"
#include "bw-markdown.h"
#include "bw-outline-lines.h"
#include "bw-xml.h"

G_BEGIN_DECLS

/**
 * BwInput:
 *
 * A whole file as its readers see it: as bytes, as text, as lines, as JSON, as XML, as Markdown and
 * as an outline, each made when it is first asked for. It belongs to one thread.
 */
typedef struct _BwInput BwInput;

BwInput            *bw_input_new          (GBytes      *bytes,
                                           const char  *name,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void                bw_input_free         (BwInput     *self);
GBytes             *bw_input_get_bytes    (BwInput     *self);
const char         *bw_input_get_name     (BwInput     *self);
const char         *bw_input_get_text     (BwInput     *self);
const BwLines      *bw_input_get_lines    (BwInput     *self);
const BwHtmlTree   *bw_input_get_html     (BwInput     *self);
JsonNode           *bw_input_get_json     (BwInput     *self);
const BwJsonValues *bw_input_get_values   (BwInput     *self);
const BwXmlElement *bw_input_peek_xml     (BwInput     *self);
gboolean            bw_input_is_html      (BwInput     *self);
const BwMarkdown   *bw_input_get_markdown (BwInput     *self);
const BwOutline    *bw_input_get_outline  (BwInput     *self);

const BwLines *bw_input_get_rendered_lines (BwInput           *self,
                                            BwOutlineHeadings  headings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwInput, bw_input_free)

G_END_DECLS
