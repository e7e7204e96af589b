#include "bw-deed.h"

/**
 * bw_deed_get:
 * @target: (out) (transfer floating) (nullable): with what the action is done
 *
 * Some addresses are of no page, but of something to be done.
 *
 * Returns: (nullable): the action that does it, or `NULL` where it is of a page
 */
const char *
bw_deed_get (const BwAddress  *address,
             GVariant        **target)
{
  *target = NULL;

  switch (address->kind)
    {
    case BW_ADDRESS_CONNECT:
      *target = g_variant_new_int64 (address->person_id);
      return "library.connect-from";
    case BW_ADDRESS_REVERT:
      *target = g_variant_new_int64 (address->decision_id);
      return "decision.revert";
    case BW_ADDRESS_EXPORT_DECISIONS:
      return "decision.export";
    case BW_ADDRESS_IMPORT_DECISIONS:
      return "decision.import";
    case BW_ADDRESS_MENTION:
      *target = g_variant_new ("(xb)", address->mention_id, address->promote);
      return "decision.mention";
    case BW_ADDRESS_DECIDE_DOUBT:
      *target = g_variant_new ("(xb)", address->doubt_id, address->same);
      return "doubt.decide";
    case BW_ADDRESS_THING:
    case BW_ADDRESS_HOME:
    case BW_ADDRESS_PATH:
    case BW_ADDRESS_TIMELINE:
    case BW_ADDRESS_WHOLE:
    case BW_ADDRESS_DECISIONS:
    case BW_ADDRESS_SEARCH:
    case BW_ADDRESS_DOUBTS:
    case BW_ADDRESS_DOUBT:
    default:
      return NULL;
    }
}
