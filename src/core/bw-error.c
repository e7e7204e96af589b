#include "bw-error.h"

G_DEFINE_QUARK (bw_error, bw_error)

/**
 * bw_error_is_library:
 *
 * Returns: whether @error says that the library as a whole cannot be used, so
 *   that there is no point in going on with the next file
 */
gboolean
bw_error_is_library (const GError *error)
{
  return g_error_matches (error, BW_ERROR, BW_ERROR_TOO_NEW) ||
         g_error_matches (error, BW_ERROR, BW_ERROR_DAMAGED) ||
         g_error_matches (error, BW_ERROR, BW_ERROR_NOT_A_LIBRARY) ||
         g_error_matches (error, BW_ERROR, BW_ERROR_BUSY) ||
         g_error_matches (error, BW_ERROR, BW_ERROR_READ_ONLY) ||
         g_error_matches (error, BW_ERROR, BW_ERROR_NO_SPACE);
}

/* Says that the library holds no such thing. */
void
bw_error_set_not_found (GError **error,
                        BwRef    ref)
{
  g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no %s %" G_GINT64_FORMAT,
               bw_kind_to_string (ref.kind), ref.id);
}
