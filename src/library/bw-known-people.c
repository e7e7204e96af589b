#include "bw-known-people.h"

/* Somebody who is nothing but a name, and how the record that told of them splits it. */
typedef struct
{
  gint64  id;
  char   *family;
} Person;

/* Two tables, of which the older goes when the newer is full: who is asked for while in the
 * older one gets into the newer. */
struct _BwKnownPeople
{
  GHashTable *newer; /* name -> Person */
  GHashTable *older;
  guint       max;
  gint64      version;   /* of the library, by others, when all was right */
  gint64      n_written; /* by this connection until then */
};

static void
person_free (gpointer data)
{
  Person *person = data;

  g_free (person->family);
  g_free (person);
}

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, person_free);
}

/**
 * bw_known_people_new:
 * @max: how many names are kept at the most
 */
BwKnownPeople *
bw_known_people_new (guint max)
{
  BwKnownPeople *self = g_new0 (BwKnownPeople, 1);

  self->newer = table_new ();
  self->older = table_new ();
  self->max = max;

  return self;
}

void
bw_known_people_free (BwKnownPeople *self)
{
  g_hash_table_unref (self->newer);
  g_hash_table_unref (self->older);
  g_free (self);
}

void
bw_known_people_clear (BwKnownPeople *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->newer);
  g_hash_table_remove_all (self->older);
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

static gboolean
is_split_alike (const Person         *person,
                const BwAuthorRecord *record)
{
  return g_strcmp0 (person->family, record->family) == 0;
}

/**
 * bw_known_people_find:
 *
 * Returns: the id of the person of that name, split in the same way; or 0
 */
gint64
bw_known_people_find (BwKnownPeople        *self,
                      const BwAuthorRecord *record)
{
  gpointer name;
  gpointer person;

  g_return_val_if_fail (self != NULL, 0);

  if ((person = g_hash_table_lookup (self->newer, record->name)) != NULL)
    return is_split_alike (person, record) ? ((Person *) person)->id : 0;
  if (!g_hash_table_steal_extended (self->older, record->name, &name, &person))
    return 0;

  g_hash_table_insert (self->newer, name, person);

  return is_split_alike (person, record) ? ((Person *) person)->id : 0;
}

void
bw_known_people_add (BwKnownPeople        *self,
                     const BwAuthorRecord *record,
                     gint64                id)
{
  Person *person = g_new (Person, 1);

  g_return_if_fail (self != NULL);

  if (g_hash_table_size (self->newer) >= self->max / 2)
    {
      g_hash_table_unref (self->older);
      self->older = g_steal_pointer (&self->newer);
      self->newer = table_new ();
    }

  *person = (Person){ id, g_strdup (record->family) };
  g_hash_table_replace (self->newer, g_strdup (record->name), person);
}
