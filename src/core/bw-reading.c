#include "bw-reading.h"

#include <stdarg.h>

static void
warning_free (gpointer data)
{
  BwWarning *warning = data;

  g_free (warning->message);
  g_free (warning);
}

BwReading *
bw_reading_new (const char *kind)
{
  BwReading *self = g_new0 (BwReading, 1);

  self->kind = kind;
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_record_free);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_source_record_free);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_mark_record_free);
  self->warnings = g_ptr_array_new_with_free_func (warning_free);
  self->max_warnings = G_MAXUINT;

  return self;
}

void
bw_reading_free (BwReading *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

void
bw_reading_warn (BwReading *self,
                 int line,
                 const char *format,
                 ...)
{
  BwWarning *warning;
  va_list arguments;

  g_return_if_fail (self != NULL);

  if (self->warnings->len >= self->max_warnings)
    {
      self->n_more_warnings++;
      return;
    }

  warning = g_new0 (BwWarning, 1);
  warning->line = line;
  va_start (arguments, format);
  warning->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->warnings, warning);
}

/* Takes over the warnings of a part that was read apart. */
void
bw_reading_take_warnings (BwReading       *self,
                          const BwReading *part)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (part != NULL);

  for (guint i = 0; i < part->warnings->len; i++)
    {
      const BwWarning *warning = g_ptr_array_index (part->warnings, i);

      bw_reading_warn (self, warning->line, "%s", warning->message);
    }
  self->n_more_warnings += part->n_more_warnings;
}

/* Says how many warnings are not kept: a file of nonsense makes more than anybody reads. */
void
bw_reading_count_more (BwReading *self)
{
  guint n_more = self->n_more_warnings;

  self->max_warnings = G_MAXUINT;
  if (n_more > 0)
    bw_reading_warn (self, 0, "Warnings that are not listed: %u", n_more);
}
