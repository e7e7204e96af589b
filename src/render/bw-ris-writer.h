#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

/**
 * BwRisWriter:
 * @type: what a reader takes the paper for, by the type of RIS that it is written as
 * @written: (element-type gpointer): fields, people and identifiers that have been written
 *
 * An entry of RIS on its way, which knows what of the paper is still to be written.
 */
typedef struct
{
  GString       *out;
  const BwPaper *paper;
  const char    *type;
  GHashTable    *written;
} BwRisWriter;

void bw_ris_writer_init (BwRisWriter   *self,
                         GString       *out,
                         const BwPaper *paper);
void bw_ris_writer_clear (BwRisWriter *self);
gboolean bw_ris_writer_is_type (const BwRisWriter *self,
                                const char *const *types);
const char *bw_ris_writer_get_field (const BwRisWriter *self,
                                     const char        *name);
void bw_ris_writer_put (BwRisWriter *self,
                        const char  *tag,
                        const char  *value);
void bw_ris_writer_put_text (BwRisWriter *self,
                             const char  *tag,
                             const char  *value);
void bw_ris_writer_put_field (BwRisWriter *self,
                              const char  *tag,
                              const char  *name);
void bw_ris_writer_put_fields (BwRisWriter *self,
                               const char  *tag,
                               const char  *name);
void bw_ris_writer_put_id (BwRisWriter *self,
                           const char  *tag,
                           const char  *scheme,
                           const char  *label);
void bw_ris_writer_mark (BwRisWriter *self,
                         const void  *written);
gboolean bw_ris_writer_is_marked (const BwRisWriter *self,
                                  const void        *written);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwRisWriter, bw_ris_writer_clear)

G_END_DECLS
