#pragma once

#include <adwaita.h>

#include "bw-page-source.h"

G_BEGIN_DECLS

#define BW_TYPE_VIEWER (bw_viewer_get_type ())

G_DECLARE_DERIVABLE_TYPE (BwViewer, bw_viewer, BW, VIEWER, GObject)

/**
 * BwViewerProgress:
 * @BW_VIEWER_BEGUN: a page is being fetched
 * @BW_VIEWER_SHOWN: it has begun to show
 * @BW_VIEWER_LOADED: it is shown whole
 */
typedef enum
{
  BW_VIEWER_BEGUN,
  BW_VIEWER_SHOWN,
  BW_VIEWER_LOADED,
} BwViewerProgress;

/* Only what every viewer has must be there; for the rest nothing happens. */
struct _BwViewerClass
{
  GObjectClass parent_class;

  void (*open) (BwViewer *self,
                const char *address);
  void (*reload) (BwViewer *self);
  void (*go) (BwViewer *self,
              gboolean forward);
  gboolean (*can_go) (BwViewer *self,
                      gboolean forward);
  BwPage *(*steal_page) (BwViewer *self,
                         char **address);

  GtkWidget *(*get_widget) (BwViewer *self);
  void (*set_zoom) (BwViewer *self,
                    double zoom);
  void (*find) (BwViewer *self,
                const char *text);
  void (*find_step) (BwViewer *self,
                     gboolean forward);
  void (*find_stop) (BwViewer *self);
  gboolean (*is_responsive) (BwViewer *self);
  void (*evaluate_async) (BwViewer *self,
                          const char *script,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
  char *(*evaluate_finish) (BwViewer *self,
                            GAsyncResult *result,
                            GError **error);
};

void       bw_viewer_open            (BwViewer             *self,
                                      const char           *address);
void       bw_viewer_reload          (BwViewer             *self);
void       bw_viewer_go              (BwViewer             *self,
                                      gboolean              forward);
gboolean   bw_viewer_can_go          (BwViewer             *self,
                                      gboolean              forward);
BwPage    *bw_viewer_steal_page      (BwViewer             *self,
                                      char                **address) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bw_viewer_get_widget      (BwViewer             *self);
void       bw_viewer_set_zoom        (BwViewer             *self,
                                      double                zoom);
void       bw_viewer_find            (BwViewer             *self,
                                      const char           *text);
void       bw_viewer_find_step       (BwViewer             *self,
                                      gboolean              forward);
void       bw_viewer_find_stop       (BwViewer             *self);
gboolean   bw_viewer_is_responsive   (BwViewer             *self);
void       bw_viewer_evaluate_async  (BwViewer             *self,
                                      const char           *script,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
char      *bw_viewer_evaluate_finish (BwViewer             *self,
                                      GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void bw_viewer_tell_progress (BwViewer         *self,
                              BwViewerProgress  progress);
void bw_viewer_tell_failed   (BwViewer         *self,
                              const char       *address,
                              const GError     *error);
void bw_viewer_tell_crashed  (BwViewer         *self);
void bw_viewer_tell_link     (BwViewer         *self,
                              const char       *address);
void bw_viewer_tell_hover    (BwViewer         *self,
                              const char       *address);
void bw_viewer_tell_found    (BwViewer         *self,
                              int               index,
                              int               count);

G_END_DECLS
