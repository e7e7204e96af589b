#include "bw-character-words.h"

#include <string.h>

#define MAX_PARTICLES 2 /* in Korean, one behind the other */

static const char *const TITLES_BEHIND[] = {
  "教授", "副教授", "博士", "先生", "女士", "老师", "老師", "院士", "同学", "研究员", "研究員", "等人",
  "氏", "さん", "さま", "様", "君", "准教授", "助教", "准教", "講師", "讲师", "助手", "らは", "らが", "らの", "らによ",
  "교수", "박사", "씨", "님", "선생", "연구원", "연구자", "학생", "대표", "저자"
};

static const char *const TITLES_BEFORE[] = {
  "教授", "博士", "作者", "作者是", "学者", "學者", "研究者", "研究员", "研究員", "院士", "著者", "筆者", "講師",
  "교수", "박사", "저자", "연구원"
};

/* What people do, and other things do not. */
static const char *const VERBS_BEHIND[] = {
  "说", "說", "认为", "認為", "指出", "提出", "发表", "發表", "写道", "寫道", "合著", "表示", "提到"
};

static const char *const PARTICLES_BEHIND[] = {
  "的", "和", "与", "與", "及", "是", "在", "等", "也", "曾", "将", "對", "对", "著", "编", "編", "ら", "は", "が", "を", "に",
  "の", "と", "も", "へ", "で", "や", "から", "による"
};

static const char *const PARTICLES_IN_KOREAN[] = {
  "에게", "께서", "으로", "이나", "하고", "입니다", "이다", "은", "는", "이", "가", "을", "를", "의", "와", "과",
  "도", "만", "로", "나", "등"
};

static const char *const PARTICLES_BEFORE[] = {
  "和", "与", "與", "及", "由", "跟", "向", "对", "對", "据", "据", "は", "が", "を", "に", "の", "と", "や", "へ", "で", "も", "た"
};

static gboolean
begins (const char *at,
        const char *const *words,
        gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (at, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
ends (const char *text,
      const char *at,
      const char *const *words,
      gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (at - text) >= length && strncmp (at - length, words[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Returns: what is behind the particle at @at, or NULL where none is there */
static const char *
skip_particle (const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PARTICLES_IN_KOREAN); i++)
    if (g_str_has_prefix (at, PARTICLES_IN_KOREAN[i]))
      return at + strlen (PARTICLES_IN_KOREAN[i]);

  return NULL;
}

/* Whether nothing but particles stands behind a name, up to the next space. */
static gboolean
is_particles (const char *at)
{
  guint n = 0;

  while (at != NULL && n <= MAX_PARTICLES && g_unichar_isalpha (g_utf8_get_char (at)))
    {
      at = skip_particle (at);
      n++;
    }

  return at != NULL && n > 0 && n <= MAX_PARTICLES;
}

#define BEGINS(at, words) begins (at, words, G_N_ELEMENTS (words))
#define ENDS(text, at, words) ends (text, at, words, G_N_ELEMENTS (words))

/* Returns: what stands in @text before @at */
BwBeside
bw_character_words_before (const char *text,
                           const char *at)
{
  while (at > text && (at[-1] == ' ' || at[-1] == ':'))
    at--;
  if (at - text > 3 && strncmp (at - 3, "：", 3) == 0)
    at -= 3;
  if (ENDS (text, at, TITLES_BEFORE))
    return BW_BESIDE_TELLS;

  return ENDS (text, at, PARTICLES_BEFORE) ? BW_BESIDE_MAY : BW_BESIDE_NONE;
}

/* Returns: what stands at @at, behind somebody */
BwBeside
bw_character_words_behind (const char *at)
{
  const char *word = *at == ' ' ? at + 1 : at;

  if (BEGINS (word, TITLES_BEHIND) || BEGINS (word, VERBS_BEHIND))
    return BW_BESIDE_TELLS;

  return BEGINS (at, PARTICLES_BEHIND) || is_particles (at) ? BW_BESIDE_MAY : BW_BESIDE_NONE;
}
