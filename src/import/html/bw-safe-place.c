#include "bw-safe-stack.h"

#include <string.h>

static const BwSafeElement ITEM = { "li", BW_SAFE_ITEM };
static const BwSafeElement TERM = { "dd", BW_SAFE_TERM };

gboolean
bw_safe_kind_holds_text (BwSafeKind kind)
{
  return kind != BW_SAFE_LIST && kind != BW_SAFE_TERMS && kind != BW_SAFE_TABLE &&
         kind != BW_SAFE_ROWS && kind != BW_SAFE_ROW;
}

/* Inside itself an element of text says nothing more, and a link would end the other. */
static gboolean
prepare_inline (BwSafeWriter  *self,
                BwSafeElement  element)
{
  return bw_safe_kind_holds_text (bw_safe_stack_get_block (self)->element.kind) &&
         !bw_safe_writer_is_in (self, element.name);
}

/* Whether the innermost element is of @kind, once an automatic one of @child is closed. */
static gboolean
prepare_child (BwSafeWriter *self,
               BwSafeKind    kind,
               BwSafeKind    child)
{
  guint block = bw_safe_stack_find_block (self);
  const BwSafeOpen *open = bw_safe_stack_get (self, block);

  if (open->is_automatic && open->element.kind == child)
    bw_safe_stack_pop_to (self, block);

  return bw_safe_stack_get (self, self->open->len - 1)->element.kind == kind;
}

/* Any other block. In a list it needs an item around it. */
static gboolean
prepare_block (BwSafeWriter  *self,
               BwSafeElement  element)
{
  guint block = bw_safe_stack_find_block (self);
  BwSafeKind kind = bw_safe_stack_get (self, block)->element.kind;

  if (kind == BW_SAFE_LIST && element.kind != BW_SAFE_LIST)
    bw_safe_stack_push (self, block + 1, ITEM, NULL);
  if (kind == BW_SAFE_TERMS)
    {
      if (element.kind == BW_SAFE_FLOW)
        return FALSE;
      bw_safe_stack_push (self, block + 1, TERM, NULL);
    }

  return kind != BW_SAFE_TABLE && kind != BW_SAFE_ROWS && kind != BW_SAFE_ROW;
}

/* Whether @element may be opened here, what ends before it being closed. */
gboolean
bw_safe_place_prepare (BwSafeWriter  *self,
                       BwSafeElement  element)
{
  if (element.kind == BW_SAFE_INLINE)
    return prepare_inline (self, element);

  bw_safe_writer_break (self);
  if (bw_safe_stack_get_block (self)->element.kind == BW_SAFE_LINE)
    return FALSE;

  switch ((int) element.kind)
    {
    case BW_SAFE_ITEM:
      return prepare_child (self, BW_SAFE_LIST, BW_SAFE_ITEM);
    case BW_SAFE_TERM:
      return prepare_child (self, BW_SAFE_TERMS, BW_SAFE_TERM);
    case BW_SAFE_CAPTION:
      return prepare_child (self, *element.name == 'f' ? BW_SAFE_FIGURE : BW_SAFE_TABLE,
                            BW_SAFE_CAPTION);
    case BW_SAFE_ROWS:
      return prepare_child (self, BW_SAFE_TABLE, BW_SAFE_ROWS);
    case BW_SAFE_ROW:
      return prepare_child (self, BW_SAFE_ROWS, BW_SAFE_ROW);
    case BW_SAFE_CELL:
      return prepare_child (self, BW_SAFE_ROW, BW_SAFE_CELL);
    default:
      return prepare_block (self, element);
    }
}
