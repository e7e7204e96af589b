#include "bw-id-list.h"

#define MAX_SHIFT 63

/*
 * Ids as LEB128 varints: seven bits a byte, the least significant first, the high
 * bit set on each byte but the last. A sorted list holds the differences.
 */

static void
append_varint (GByteArray *out,
               guint64     value)
{
  guint8 byte;

  do
    {
      byte = value & 0x7f;
      value >>= 7;
      if (value != 0)
        byte |= 0x80;
      g_byte_array_append (out, &byte, 1);
    }
  while (value != 0);
}

/**
 * bw_id_list_encode:
 * @ids: (element-type gint64): positive ids
 * @sorted: whether they rise; then they take less room
 */
GBytes *
bw_id_list_encode (GArray   *ids,
                   gboolean  sorted)
{
  GByteArray *out = g_byte_array_new ();
  gint64 last = 0;

  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      append_varint (out, (guint64) (sorted ? id - last : id));
      last = id;
    }

  return g_byte_array_free_to_bytes (out);
}

/**
 * bw_id_list_append:
 * @data: (nullable): @size bytes
 *
 * Adds the ids of a list to @ids; of bytes that are no list of ids, those up to the fault.
 */
void
bw_id_list_append (GArray       *ids,
                   const guint8 *data,
                   gsize         size,
                   gboolean      sorted)
{
  guint64 value = 0;
  guint shift = 0;
  gint64 last = 0;
  gint64 *next;

  g_return_if_fail (ids != NULL);
  g_return_if_fail (size <= G_MAXUINT - ids->len);

  if (size == 0) /* and @ids may have no place yet */
    return;

  /* No list has more ids than bytes. */
  g_array_set_size (ids, ids->len + (guint) size);
  next = &g_array_index (ids, gint64, ids->len - (guint) size);
  for (gsize i = 0; i < size; i++)
    {
      if (shift >= MAX_SHIFT)
        break;
      value |= (guint64) (data[i] & 0x7f) << shift;
      shift += 7;
      if ((data[i] & 0x80) != 0)
        continue;

      last = sorted ? last + (gint64) value : (gint64) value;
      *next++ = last;
      value = 0;
      shift = 0;
    }
  g_array_set_size (ids, (guint) (next - (gint64 *) (gpointer) ids->data));
}

/**
 * bw_id_list_decode:
 *
 * Returns: (transfer full) (element-type gint64): the ids; of bytes that are no list
 *   of ids, those up to the fault
 */
GArray *
bw_id_list_decode (GBytes   *bytes,
                   gboolean  sorted)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  bw_id_list_append (ids, data, size, sorted);

  return ids;
}

/* @ids: (element-type gint64): in any order */
gboolean
bw_id_list_contains (const GArray *ids,
                     gint64        id)
{
  g_return_val_if_fail (ids != NULL, FALSE);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Puts the ids in order, the lowest first. */
void
bw_id_list_sort (GArray *ids)
{
  g_return_if_fail (ids != NULL);

  if (ids->len > 1) /* an empty one may have no place yet */
    g_array_sort (ids, compare_ids);
}

/* Puts the ids in order, each once. */
void
bw_id_list_sort_once (GArray *ids)
{
  guint n = 0;

  bw_id_list_sort (ids);
  for (guint i = 0; i < ids->len; i++)
    if (i == 0 || g_array_index (ids, gint64, i) != g_array_index (ids, gint64, n - 1))
      g_array_index (ids, gint64, n++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, n);
}

/* @ids: (element-type gint64): in order; of others bw_id_list_contains() */
gboolean
bw_id_list_find (const GArray *ids,
                 gint64        id)
{
  g_return_val_if_fail (ids != NULL, FALSE);

  return ids->len > 0 && g_array_binary_search ((GArray *) ids, &id, compare_ids, NULL);
}
