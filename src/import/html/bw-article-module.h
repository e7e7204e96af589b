#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the module `bookwheel-article` offers: the engine that scripts run in takes longer to
 * load than the programs themselves do, so nothing is linked with it. */

typedef struct _BwArticleEngine BwArticleEngine;

typedef BwArticleEngine *(*BwArticleEngineNew) (const char  *folder,
                                                guint        seconds,
                                                GError     **error);
typedef char *(*BwArticleEngineRun) (BwArticleEngine  *self,
                                     const char       *xhtml,
                                     const char       *url,
                                     GError          **error);
typedef void (*BwArticleEngineFree) (BwArticleEngine *self);

#define BW_ARTICLE_ENGINE_NEW "bw_article_engine_new"
#define BW_ARTICLE_ENGINE_RUN "bw_article_engine_run"
#define BW_ARTICLE_ENGINE_FREE "bw_article_engine_free"

BwArticleEngine *bw_article_engine_new  (const char       *folder,
                                         guint             seconds,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
char            *bw_article_engine_run  (BwArticleEngine  *self,
                                         const char       *xhtml,
                                         const char       *url,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void             bw_article_engine_free (BwArticleEngine  *self);

G_END_DECLS
