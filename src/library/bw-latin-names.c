#include "bw-latin-names.h"

#include <string.h>

#include "bw-latin-name.h"
#include "bw-latin-name-table.h"
#include "bw-name-likeness.h"

/* With what other names a person's is compared: as it is, and as it may be written elsewhere. */

static gboolean
write_name (BwDb          *db,
            gint64         person_id,
            const BwName  *name,
            GError       **error)
{
  g_autofree char *block = bw_name_block (name->given, name->family);
  g_autofree char *words = bw_name_block_words (name->given, name->family);

  return bw_latin_name_table_set (db, person_id, name, block, words, error);
}

/* Derives how the name of somebody who has just been made may be written elsewhere. */
gboolean
bw_latin_names_derive (BwDb        *db,
                       gint64       person_id,
                       const char  *given,
                       const char  *family,
                       GError     **error)
{
  g_autoptr (BwName) name = bw_latin_name_new (given, family);

  return name == NULL || write_name (db, person_id, name, error);
}

/* As bw_latin_names_derive(), of somebody for whom it may have been done, and who may have got
 * another name since. */
gboolean
bw_latin_names_ensure (BwDb            *db,
                       const BwTraits  *person,
                       GError         **error)
{
  g_autoptr (BwName) name = bw_latin_name_new (person->given, person->family);

  return name == NULL ||
         (g_strcmp0 (name->given, person->latin_given) == 0 && g_strcmp0 (name->family, person->latin_family) == 0) ||
         write_name (db, person->id, name, error);
}

static GStrv
list_blocks (const BwTraits *person)
{
  g_autoptr (GStrvBuilder) blocks = g_strv_builder_new ();
  g_autofree char *own = bw_name_block (person->given, person->family);
  g_autofree char *glued = bw_name_block_glued (person->given, person->family);
  g_autofree char *latin = person->latin_family != NULL ? bw_name_block (person->latin_given, person->latin_family)
                                                        : NULL;

  if (*own != '\0')
    g_strv_builder_add (blocks, own);
  if (*glued != '\0')
    g_strv_builder_add (blocks, glued);
  if (latin != NULL && *latin != '\0' && strcmp (own, latin) != 0 && strcmp (glued, latin) != 0)
    g_strv_builder_add (blocks, latin);

  return g_strv_builder_end (blocks);
}

/* Fills in @blocks and @words of a person, once. */
void
bw_latin_names_block (BwTraits *person)
{
  if (person->blocks != NULL)
    return;

  person->blocks = list_blocks (person);
  person->words = person->latin_family != NULL ? bw_name_block_words (person->latin_given, person->latin_family)
                                               : bw_name_block_words (person->given, person->family);
}
