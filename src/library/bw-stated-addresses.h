#pragma once

#include "bw-record.h"

G_BEGIN_DECLS

/**
 * BwStatedAddresses:
 *
 * The addresses that one document gives to papers, so far as they can identify them.
 */
typedef struct _BwStatedAddresses BwStatedAddresses;

BwStatedAddresses *bw_stated_addresses_new      (const BwRecord          *record) G_GNUC_WARN_UNUSED_RESULT;
void               bw_stated_addresses_free     (BwStatedAddresses       *self);
gboolean           bw_stated_addresses_is_own   (const BwStatedAddresses *self,
                                                 const char              *address);
gboolean           bw_stated_addresses_identify (const BwStatedAddresses *self,
                                                 const char              *address);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwStatedAddresses, bw_stated_addresses_free)

G_END_DECLS
