#include "bw-name-word.h"

#include <string.h>

/* Particles in the order of strcmp(). */
static const char *const PARTICLES[] = {
  "'t", "af", "al", "av", "ben", "bin", "bint", "da", "dal", "dalla", "das", "de", "degli", "del",
  "dela", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "lo",
  "los", "op", "san", "st.", "te", "ten", "ter", "van", "vande", "vander", "vd", "vom", "von", "y",
  "z", "zu", "zum", "zur", "’t"
};

/* What a family name may have before a capital inside it: MacDiarmid, LeCun, DiCarlo. */
static const char *const INNER_PREFIXES[] = {
  "ab", "abu", "al", "ap", "ben", "d", "da", "das", "de", "del", "della", "den", "der", "des",
  "di", "do", "dos", "du", "el", "fitz", "ibn", "la", "le", "lo", "los", "mac", "mc", "o", "saint",
  "san", "st", "te", "ten", "ter", "van", "vande", "vanden", "vander", "von", "zu", "zur"
};

/* Syllables of given names in which each half has its capital: JinYeong, XiaoMing. */
static const char *const SYLLABLES[] = {
  "ah", "beom", "bin", "bo", "bum", "byeong", "byung", "chae", "chan", "chang", "chen", "cheng",
  "cheol", "cheon", "chi", "cho", "chul", "chun", "da", "dae", "dan", "do", "dong", "eon", "eui",
  "eun", "fang", "fei", "feng", "gang", "geun", "gi", "gun", "gwan", "gyeong", "gyu", "ha", "hae",
  "hai", "han", "hao", "hee", "heon", "ho", "hong", "hoon", "hua", "hui", "hun", "hwa", "hwan",
  "hye", "hyeok", "hyeon", "hyo", "hyuck", "hyuk", "hyun", "hyung", "il", "in", "ja", "jae",
  "jeon", "jeong", "ji", "jia", "jian", "jie", "jin", "jing", "jong", "joo", "joon", "joong",
  "joung", "ju", "jun", "jung", "kang", "keun", "ki", "kwan", "kwang", "kyeong", "kyo", "kyu",
  "kyung", "lei", "li", "lin", "ling", "long", "mei", "mi", "min", "ming", "moo", "moon", "mu",
  "myeong", "myung", "na", "nam", "ning", "peng", "ping", "pyo", "qi", "qian", "qing", "rae",
  "ran", "rim", "rong", "ru", "rui", "ryul", "sang", "seo", "seob", "seok", "seon", "seong",
  "seung", "shan", "shi", "shik", "shu", "si", "sik", "so", "soo", "sook", "su", "sub", "suk",
  "sun", "sung", "tae", "tian", "wan", "wei", "wen", "woo", "wook", "woong", "xia", "xiao", "xin",
  "xing", "xu", "xue", "ya", "yan", "yang", "ye", "yeon", "yeong", "yi", "ying", "yong", "yoo",
  "yoon", "you", "young", "yu", "yuan", "yue", "yul", "yun", "ze", "zhen", "zheng", "zhi",
  "zhong", "zhu", "zi"
};

/* The last word of a group's name. */
static const char *const GROUP_NOUNS[] = {
  "authors", "collaboration", "collaborations", "consortium", "contributors", "foundation",
  "group", "initiative", "institute", "labs", "team", "teams"
};

static const char *const GROUPS[] = {
  "anonymous", "anthropic", "bigscience", "bytedance", "cohere", "deepmind", "deepseek",
  "deepseek-ai", "eleutherai", "google", "google brain", "google deepmind", "google research", "huggingface", "ibm", "internlm", "meta", "meta ai", "metr",
  "microsoft", "microsoft research", "minimax", "mistral", "mistral ai", "nvidia", "openai", "openbmb", "tencent", "xai"
};

static gboolean
is_joint (gunichar c)
{
  return c == '-' || c == '\'' || c == '`' || c == 0x2019 || c == 0x02bc || c == 0x2010 ||
         c == 0x2011 || c == 0x02bb || c == 0x2018;
}

static gboolean
is_caseless (gunichar c)
{
  return g_unichar_isalpha (c) && !g_unichar_isupper (c) && !g_unichar_islower (c);
}

static gboolean
is_syllable (BwSlice part)
{
  return bw_slice_is_in (part, SYLLABLES, G_N_ELEMENTS (SYLLABLES));
}

/**
 * bw_name_word_explains_inner:
 * @word: a word without hyphens
 * @at: a place inside it, before a capital letter
 *
 * Returns: whether names are written with a capital there, as `MacDiarmid` is
 */
gboolean
bw_name_word_explains_inner (BwSlice     word,
                             const char *at)
{
  BwSlice before = { word.start, at };
  BwSlice behind = { at, word.end };

  if (bw_slice_is_in (before, INNER_PREFIXES, G_N_ELEMENTS (INNER_PREFIXES)))
    return TRUE;

  return is_syllable (before) && is_syllable (behind);
}

/* The letters of a part of a word, counted. */
typedef struct
{
  guint       n_upper;
  guint       n_lower;
  guint       n_caseless;
  guint       n_dots;
  guint       run; /* of capitals */
  gboolean    begins_upper;
  gboolean    doubled;  /* capitals run before a small letter: "TXuezhi" */
  guint       n_inner;     /* capitals behind small letters */
  const char *inner; /* the last of them */
} Letters;

static gboolean
count_letters (Letters *letters,
               BwSlice  part)
{
  gunichar last = 0;

  for (const char *at = part.start; at < part.end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '.')
        letters->n_dots++;
      else if (is_caseless (c))
        letters->n_caseless++;
      else if (g_unichar_isupper (c))
        {
          letters->begins_upper |= at == part.start;
          letters->n_upper++;
          letters->run++;
          if (g_unichar_islower (last))
            {
              letters->n_inner++;
              letters->inner = at;
            }
        }
      else if (g_unichar_islower (c))
        {
          letters->n_lower++;
          letters->doubled |= letters->run >= 2;
          letters->run = 0;
        }
      else if (!g_unichar_ismark (c))
        return FALSE;
      last = g_unichar_ismark (c) ? last : c;
    }

  return TRUE;
}

static BwNameForm
form_of_capitals (const Letters *letters)
{
  if (letters->n_upper == 1 || letters->n_dots + 1 >= letters->n_upper)
    return BW_NAME_FORM_INITIAL;

  /* Two or three letters are often initials without their stops. */
  return letters->n_upper == 2 ? BW_NAME_FORM_INITIAL : BW_NAME_FORM_UPPER;
}

static BwNameForm
form_of_part (BwSlice part)
{
  Letters letters = { 0 };

  if (!count_letters (&letters, part))
    return BW_NAME_FORM_NONE;
  if (letters.n_upper == 0 && letters.n_lower == 0)
    return letters.n_caseless > 0 ? BW_NAME_FORM_CASELESS : BW_NAME_FORM_NONE;
  if (letters.n_caseless > 0)
    return BW_NAME_FORM_ODD;
  if (letters.n_upper == 0)
    return BW_NAME_FORM_LOWER;
  if (letters.n_lower == 0)
    return form_of_capitals (&letters);
  if (letters.n_inner == 0)
    return letters.doubled || !letters.begins_upper ? BW_NAME_FORM_ODD : BW_NAME_FORM_PROPER;
  if (letters.n_inner <= 2 && !letters.doubled && bw_name_word_explains_inner (part, letters.inner))
    return BW_NAME_FORM_PROPER;

  return BW_NAME_FORM_ODD;
}

/* What the parts of a word make together: "al-Khalifa" and "D’Amour" are proper. */
static BwNameForm
join_forms (BwNameForm whole,
            BwNameForm part)
{
  static const BwNameForm STRENGTH[] = { BW_NAME_FORM_NONE, BW_NAME_FORM_ODD, BW_NAME_FORM_PROPER,
                                         BW_NAME_FORM_CASELESS, BW_NAME_FORM_UPPER,
                                         BW_NAME_FORM_INITIAL };

  for (guint i = 0; i < G_N_ELEMENTS (STRENGTH); i++)
    if (whole == STRENGTH[i] || part == STRENGTH[i])
      return STRENGTH[i];

  return BW_NAME_FORM_LOWER;
}

static gboolean
is_number (BwSlice word)
{
  for (const char *at = word.start; at < word.end; at++)
    if (!g_ascii_isdigit (*at))
      return FALSE;

  return bw_slice_length (word) == 4;
}

BwNameForm
bw_name_word_form (BwSlice word)
{
  BwNameForm form = BW_NAME_FORM_LOWER;
  BwSlice part = { word.start, word.start };
  guint n_parts = 0;

  if (bw_slice_is_in (word, PARTICLES, G_N_ELEMENTS (PARTICLES)) && !g_ascii_isupper (*word.start))
    return BW_NAME_FORM_PARTICLE;
  if (is_number (word))
    return BW_NAME_FORM_NUMBER;

  for (const char *at = word.start; at <= word.end; at = g_utf8_next_char (at))
    {
      if (at < word.end && !is_joint (g_utf8_get_char (at)))
        continue;
      part.end = at;
      if (part.start < part.end)
        {
          BwNameForm next = form_of_part (part);

          form = n_parts == 0 ? next : join_forms (form, next);
          n_parts++;
        }
      if (at < word.end)
        part.start = g_utf8_next_char (at);
      else
        break;
    }

  return n_parts > 0 ? form : BW_NAME_FORM_NONE;
}

/* Whether @name is a company's that is known to sign so. */
gboolean
bw_name_is_company (BwSlice name)
{
  return bw_slice_is_in (name, GROUPS, G_N_ELEMENTS (GROUPS));
}

/* Whether a team, a collaboration or a company signs as @name. */
gboolean
bw_name_is_group (BwSlice name)
{
  BwSlice word = { NULL, NULL };
  BwSlice rest = name;

  if (bw_name_is_company (name))
    return TRUE;
  if (!bw_slice_drop_word (&rest, &word) || bw_slice_count (rest) == 0)
    return FALSE;

  return bw_slice_is_in (word, GROUP_NOUNS, G_N_ELEMENTS (GROUP_NOUNS)) &&
         g_ascii_isupper (*word.start);
}
