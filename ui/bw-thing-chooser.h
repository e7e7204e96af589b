#pragma once

#include <adwaita.h>

#include "bw-library.h"

G_BEGIN_DECLS

/**
 * BwChooserWords:
 * @title: of the window; this and the next are to be translated
 * @hint: what is to be typed
 * @icon: the name of one
 * @question: what is asked
 * @advice: what comes of an answer
 * @list: what those are that are found
 * @nothing: that there is none
 * @tell_nothing: that nothing is called as was typed, and what else to try
 */
typedef struct
{
  const char *title;
  const char *hint;
  const char *icon;
  const char *question;
  const char *advice;
  const char *list;
  const char *nothing;
  char       *(*tell_nothing) (const char *text);
} BwChooserWords;

#define BW_TYPE_THING_CHOOSER (bw_thing_chooser_get_type ())

G_DECLARE_FINAL_TYPE (BwThingChooser, bw_thing_chooser, BW, THING_CHOOSER, AdwWindow)

BwThingChooser *bw_thing_chooser_new (GtkWindow            *parent,
                                      BwLibrary            *library,
                                      BwRef                 ref,
                                      const BwChooserWords *words);

G_END_DECLS
