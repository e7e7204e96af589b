#pragma once

#include "bw-organisation.h"

G_BEGIN_DECLS

/* How the mentions of an organisation fall into parts that are told once each. */

GPtrArray *bw_page_mentions_by_document (const BwOrganisation *organisation) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_page_mentions_of_others   (const BwOrganisation *organisation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
