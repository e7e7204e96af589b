#include "bw-known-people.h"

#include <string.h>

#include "bw-identifier.h"

#define SALT_WORDS 4
#define WAYS 4 /* places in which a name may stand: a line of the processor's cache */

/*
 * Somebody by a name and what identifies them, and how the record that told of them splits it. The
 * name itself is not kept, for a dump has millions: 64 bits of a checksum over all that stand
 * for it, which nobody can aim at who does not know the salt.
 */
typedef struct
{
  guint64 name; /* and identifiers */
  guint32 id;   /* 0 where nobody stands */
  guint32 family;
} Place;

/* Names that fall together; the last used stands first. */
typedef struct
{
  Place places[WAYS];
} Row;

struct _BwKnownPeople
{
  Row       *rows;
  guint      n_rows;
  GChecksum *checksum;
  guint32    salt[SALT_WORDS];
  gint64     version;   /* of the library, by others, when all was right */
  gint64     n_written; /* by this connection until then */
};

/**
 * bw_known_people_new:
 * @max: how many names are kept at the most, 16 bytes each
 */
BwKnownPeople *
bw_known_people_new (guint max)
{
  BwKnownPeople *self = g_new0 (BwKnownPeople, 1);

  self->n_rows = MAX (max / WAYS, 1);
  self->rows = g_new0 (Row, self->n_rows);
  self->checksum = g_checksum_new (G_CHECKSUM_MD5);
  bw_known_people_clear (self);

  return self;
}

void
bw_known_people_free (BwKnownPeople *self)
{
  g_checksum_free (self->checksum);
  g_free (self->rows);
  g_free (self);
}

/* Under another salt no name is what it was. */
void
bw_known_people_clear (BwKnownPeople *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < SALT_WORDS; i++)
    self->salt[i] = g_random_int ();
}

/**
 * bw_known_people_begin:
 * @db: in a transaction
 *
 * Forgets everybody if anything has been written to the library since the last transaction
 * that ended with bw_known_people_end(): somebody may be gone, or have another name.
 */
void
bw_known_people_begin (BwKnownPeople *self,
                       BwDb          *db)
{
  gint64 version = bw_db_get_data_version (db);

  g_return_if_fail (self != NULL);

  if (version != self->version || bw_db_get_n_written (db) != self->n_written)
    bw_known_people_clear (self);
  self->version = version;
}

/* What was written in the transaction, which is committed, is known. */
void
bw_known_people_end (BwKnownPeople *self,
                     BwDb          *db)
{
  g_return_if_fail (self != NULL);

  self->n_written = bw_db_get_n_written (db);
}

/* With its end, which no text has inside. */
static void
update (BwKnownPeople *self,
        const char    *text)
{
  g_checksum_update (self->checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static Place
make_place (BwKnownPeople        *self,
            const BwAuthorRecord *record,
            gint64                id)
{
  guint64 digest[2];
  gsize length = sizeof digest;

  g_checksum_reset (self->checksum);
  g_checksum_update (self->checksum, (const guchar *) self->salt, sizeof self->salt);
  update (self, record->name);
  for (guint i = 0; i < record->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      update (self, identifier->scheme);
      update (self, identifier->value);
    }
  g_checksum_get_digest (self->checksum, (guint8 *) digest, &length);

  return (Place){ digest[0], (guint32) id, record->family != NULL ? g_str_hash (record->family) : 0 };
}

static Row *
get_row (BwKnownPeople *self,
         const Place   *place)
{
  return &self->rows[place->name % self->n_rows];
}

/* Where the name stands, or else the place that was not used for the longest time. */
static guint
find_way (const Row   *row,
          const Place *place)
{
  guint way = 0;

  while (way + 1 < WAYS && (row->places[way].id == 0 || row->places[way].name != place->name))
    way++;

  return way;
}

static void
put_first (Row         *row,
           guint        way,
           const Place *place)
{
  memmove (&row->places[1], &row->places[0], way * sizeof *place);
  row->places[0] = *place;
}

/**
 * bw_known_people_find:
 *
 * Returns: the id of the person of that name and those identifiers, split in the same way; or 0
 */
gint64
bw_known_people_find (BwKnownPeople        *self,
                      const BwAuthorRecord *record)
{
  Place place;
  Place found;
  Row *row;
  guint way;

  g_return_val_if_fail (self != NULL, 0);

  place = make_place (self, record, 0);
  row = get_row (self, &place);
  way = find_way (row, &place);
  found = row->places[way];
  if (found.id == 0 || found.name != place.name || found.family != place.family)
    return 0;

  put_first (row, way, &found);
  return found.id;
}

void
bw_known_people_add (BwKnownPeople        *self,
                     const BwAuthorRecord *record,
                     gint64                id)
{
  Place place;
  Row *row;

  g_return_if_fail (self != NULL);

  if (id > G_MAXUINT32)
    return;

  place = make_place (self, record, id);
  row = get_row (self, &place);
  put_first (row, find_way (row, &place), &place);
}
