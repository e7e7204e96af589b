#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

#define BW_ERROR (bw_error_quark ())

/**
 * BwError:
 * @BW_ERROR_NOT_FOUND: no such thing in the library
 * @BW_ERROR_INVALID: what was asked for cannot be understood
 * @BW_ERROR_UNCHANGED: there is nothing to be done
 * @BW_ERROR_UNRECOGNISED: the file is of no kind that can be read
 * @BW_ERROR_LIMIT: the input is larger or deeper than a limit allows
 * @BW_ERROR_STORE: SQLite refused; the message is its own
 * @BW_ERROR_TOO_NEW: the library was written by a newer program
 * @BW_ERROR_DAMAGED: the library is damaged
 * @BW_ERROR_NOT_A_LIBRARY: the file is none of ours
 * @BW_ERROR_BUSY: another process holds the library
 * @BW_ERROR_READ_ONLY: the library may not be written
 * @BW_ERROR_NO_SPACE: the disk is full
 */
typedef enum
{
  BW_ERROR_NOT_FOUND,
  BW_ERROR_INVALID,
  BW_ERROR_UNRECOGNISED,
  BW_ERROR_LIMIT,
  BW_ERROR_STORE,
  BW_ERROR_TOO_NEW,
  BW_ERROR_DAMAGED,
  BW_ERROR_NOT_A_LIBRARY,
  BW_ERROR_BUSY,
  BW_ERROR_READ_ONLY,
  BW_ERROR_NO_SPACE,
  BW_ERROR_UNCHANGED,
} BwError;

GQuark   bw_error_quark         (void);
gboolean bw_error_is_library    (const GError  *error);
void     bw_error_set_not_found (GError       **error,
                                 BwRef          ref);

G_END_DECLS
