#pragma once

#include "bw-input.h"
#include "bw-read-context.h"
#include "bw-reading.h"
#include "bw-value.h"

G_BEGIN_DECLS

/**
 * BwServiceAnswer:
 * @line: on which the value begins that is being read
 * @listing: (nullable): the document of the works, made when the first is added
 * @institutions: (nullable): likewise of the organisations
 * @is_one: whether the file is one object and nothing else
 * @n_missing: places where the service found nothing
 * @n_unknown: values that are none of what is read
 * @refusal: (nullable): what the service says instead of an answer
 *
 * A file of what a service answered, while it is read into documents.
 */
typedef struct
{
  const BwReadContext *context;
  BwReading           *reading;
  BwRecord            *listing;
  BwRecord            *institutions;
  gboolean             is_one;
  int                  line;
  guint                n_missing;
  guint                n_unknown;
  char                *refusal;
} BwServiceAnswer;

typedef int (*BwServiceRate) (const BwValue *value);
typedef void (*BwServiceRead) (BwServiceAnswer *self,
                               const BwValue   *value);

int      bw_service_answer_score (BwInput              *input,
                                  BwServiceRate         rate);
gboolean bw_service_answer_read  (BwInput              *input,
                                  const BwReadContext  *context,
                                  BwReading            *reading,
                                  BwServiceRead         read,
                                  GError              **error);

BwRecord *bw_service_answer_get_listing      (BwServiceAnswer *self);
BwRecord *bw_service_answer_get_institutions (BwServiceAnswer *self);
void      bw_service_answer_add_paper        (BwServiceAnswer *self,
                                              BwPaperRecord   *paper,
                                              const char      *key);
BwRecord *bw_service_answer_add_profile      (BwServiceAnswer *self,
                                              const char      *name);
void      bw_service_answer_refuse           (BwServiceAnswer *self,
                                              const char      *service,
                                              const char      *message);

G_END_DECLS
