#pragma once

#include "bw-home.h"
#include "bw-item.h"

G_BEGIN_DECLS

/* The page of each kind of thing, as plain text. */

char *bw_plain_paper        (const BwPaper        *paper) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_person       (const BwPerson       *person) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_organisation (const BwOrganisation *organisation) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_document     (const BwDocument     *document) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_source       (const BwSource       *source) G_GNUC_WARN_UNUSED_RESULT;
char *bw_plain_home         (const BwHome         *home) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
