#include "bw-paper-supply.h"

void
bw_paper_supply_free (BwPaperSupply *self)
{
  if (self == NULL)
    return;

  if (self->free != NULL)
    self->free (self->data);
  g_free (self);
}
