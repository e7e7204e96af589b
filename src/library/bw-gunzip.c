#include "bw-gunzip.h"

struct _BwGunzip
{
  GObject     parent_instance;

  GConverter *member;
  gboolean    between; /* whether a member has ended and the next has not begun */
};

static void bw_gunzip_converter_init (GConverterIface *iface);

G_DEFINE_TYPE_WITH_CODE (BwGunzip, bw_gunzip, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, bw_gunzip_converter_init))

static void
bw_gunzip_finalize (GObject *object)
{
  BwGunzip *self = BW_GUNZIP (object);

  g_object_unref (self->member);

  G_OBJECT_CLASS (bw_gunzip_parent_class)->finalize (object);
}

static void
bw_gunzip_class_init (BwGunzipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_gunzip_finalize;
}

static void
bw_gunzip_init (BwGunzip *self)
{
  self->member = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
}

BwGunzip *
bw_gunzip_new (void)
{
  return g_object_new (BW_TYPE_GUNZIP, NULL);
}

/* Returns: whether @head is how a member begins */
gboolean
bw_gunzip_is (const guint8 *head,
              gsize         length)
{
  return length >= 2 && head[0] == 0x1f && head[1] == 0x8b;
}

/* What follows the last member and is none, such as the padding of a tape, is left alone. */
static GConverterResult
begin_member (BwGunzip         *self,
              const void       *input,
              gsize             length,
              GConverterFlags   flags,
              gsize            *bytes_read,
              GError          **error)
{
  if (length < 2 && (flags & G_CONVERTER_INPUT_AT_END) == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "More input is needed");
      return G_CONVERTER_ERROR;
    }
  if (!bw_gunzip_is (input, length))
    {
      *bytes_read = length;
      return G_CONVERTER_FINISHED;
    }

  g_converter_reset (self->member);
  self->between = FALSE;

  return G_CONVERTER_CONVERTED;
}

static GConverterResult
bw_gunzip_convert (GConverter       *converter,
                   const void       *input,
                   gsize             input_length,
                   void             *output,
                   gsize             output_length,
                   GConverterFlags   flags,
                   gsize            *bytes_read,
                   gsize            *bytes_written,
                   GError          **error)
{
  BwGunzip *self = BW_GUNZIP (converter);
  GConverterResult result;

  *bytes_read = 0;
  *bytes_written = 0;
  if (self->between)
    {
      result = begin_member (self, input, input_length, flags, bytes_read, error);
      if (result != G_CONVERTER_CONVERTED)
        return result;
    }

  result = g_converter_convert (self->member, input, input_length, output, output_length, flags,
                                bytes_read, bytes_written, error);
  if (result != G_CONVERTER_FINISHED)
    return result;

  self->between = TRUE;

  return G_CONVERTER_CONVERTED;
}

static void
bw_gunzip_reset (GConverter *converter)
{
  BwGunzip *self = BW_GUNZIP (converter);

  g_converter_reset (self->member);
  self->between = FALSE;
}

static void
bw_gunzip_converter_init (GConverterIface *iface)
{
  iface->convert = bw_gunzip_convert;
  iface->reset = bw_gunzip_reset;
}
