#include "bw-name-frequency.h"

#include <stdlib.h>
#include <string.h>

/*
 * How many people a name may be of is told by the name alone, so that it is the same whatever
 * else is in the library: a family name that millions have, and a given name that says little.
 * The lists are of the families that the national statistics of names put first, each folded and
 * in order.
 */

#define MAX_SYLLABLES 2 /* of a Chinese given name */

/* In the Latin spellings of China, Taiwan, Hong Kong and Singapore. */
static const char *const CHINESE[] = {
  "bai", "cai", "cao", "chan", "chang", "chen", "cheng", "cheung", "chiu", "chou", "chow", "chu",
  "cui", "dai", "deng", "ding", "dong", "du", "duan", "fan", "fang", "feng", "fu", "gao", "gong",
  "gu", "guan", "guo", "han", "hao", "he", "ho", "hong", "hou", "hsieh", "hsu", "hu", "huang",
  "jia", "jiang", "jin", "kang", "kong", "lai", "lam", "lau", "lee", "lei", "leung", "li",
  "liang", "liao", "lim", "lin", "ling", "liu", "lo", "long", "lou", "lu", "luo", "lv", "ma",
  "mao", "mei", "meng", "mo", "ng", "ni", "nie", "pan", "pang", "peng", "qi", "qian", "qiao",
  "qin", "qiu", "ren", "shao", "shen", "sheng", "shi", "song", "su", "sun", "tan", "tang", "tao",
  "teng", "tian", "tong", "tsai", "tu", "wan", "wang", "wei", "wen", "wong", "wu", "xia", "xiang",
  "xiao", "xie", "xing", "xiong", "xu", "xue", "yan", "yang", "yao", "ye", "yeh", "yi", "yin",
  "yu", "yuan", "yue", "zeng", "zhai", "zhan", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu",
  "zhuang", "zou"
};

/* Of whose people most share few families, so that any given name goes with them. */
static const char *const OF_MANY[] = {
  "agarwal", "ahmed", "ahn", "ali", "bui", "chatterjee", "cho", "choe", "choi", "dang", "das",
  "ghosh", "gupta", "hoang", "hussain", "hwang", "jain", "jang", "jeon", "jeong", "jo", "jung",
  "khan", "kim", "kumar", "kwon", "le", "mehta", "mishra", "moon", "ngo", "nguyen", "park",
  "patel", "pham", "phan", "rao", "reddy", "roy", "ryu", "seo", "shah", "sharma", "shin", "singh",
  "tran", "verma", "vu", "yadav", "yoo", "yoon"
};

/* Of which many have the given names below. */
static const char *const OTHERS[] = {
  "adams", "allen", "anderson", "andersson", "bailey", "baker", "becker", "bell", "bernard",
  "brown", "campbell", "carter", "clark", "collins", "cook", "cooper", "costa", "davies", "davis",
  "diaz", "dubois", "edwards", "evans", "fernandez", "ferrari", "fischer", "garcia", "gomez",
  "gonzalez", "green", "hall", "hansen", "harris", "hernandez", "hill", "hoffmann", "hughes",
  "ito", "ivanov", "jackson", "jensen", "johansson", "johnson", "jones", "jordan", "kato",
  "kelly", "king", "kobayashi", "kuznetsov", "lewis", "lopez", "martin", "martinez", "meyer",
  "miller", "mitchell", "moore", "moreno", "morgan", "morris", "muller", "murphy", "nakamura",
  "nelson", "nielsen", "oliveira", "parker", "pereira", "perez", "petrov", "phillips", "popov",
  "ramirez", "richter", "roberts", "robinson", "rodriguez", "rogers", "rossi", "ruiz", "russo",
  "saito", "sanchez", "santos", "sato", "schmidt", "schneider", "schulz", "scott", "silva",
  "smirnov", "smith", "souza", "stewart", "suzuki", "takahashi", "tanaka", "taylor", "thomas",
  "thompson", "torres", "turner", "wagner", "walker", "ward", "watanabe", "watson", "weber",
  "white", "williams", "wilson", "wood", "wright", "yamada", "yamamoto", "young"
};

static const char *const GIVEN[] = {
  "adam", "ahmed", "ajay", "akira", "alan", "alex", "alexander", "ali", "amit", "ana", "andrea",
  "andrew", "anil", "anna", "anne", "antonio", "barbara", "brian", "carlos", "charles", "chris",
  "christian", "christopher", "dan", "daniel", "david", "diana", "edward", "elizabeth", "eric",
  "francisco", "frank", "george", "hans", "hiroshi", "ivan", "james", "jan", "jason", "jean",
  "jennifer", "jim", "joe", "john", "jonathan", "jorge", "jose", "joseph", "juan", "julia",
  "karl", "kevin", "laura", "linda", "luis", "manuel", "marco", "maria", "mark", "martin", "mary",
  "matthew", "michael", "mike", "mohammad", "mohammed", "muhammad", "nick", "patrick", "paul",
  "pedro", "peter", "philip", "rahul", "raj", "rajesh", "ravi", "richard", "robert", "sam",
  "samuel", "sanjay", "sara", "sarah", "scott", "sergey", "simon", "stefan", "stephen", "steve",
  "steven", "sunil", "susan", "thomas", "tim", "timothy", "tom", "tony", "vijay", "vladimir",
  "william"
};

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

static gboolean
is_among (const char *word,
          const char *const *words,
          gsize n)
{
  return bsearch (word, words, n, sizeof *words, compare_words) != NULL;
}

#define IS_AMONG(word, words) is_among (word, words, G_N_ELEMENTS (words))

/* Returns: behind the consonants with which a Chinese syllable begins, or @text */
static const char *
skip_initial (const char *text)
{
  if (strchr ("zcs", *text) != NULL && *text != '\0' && text[1] == 'h')
    return text + 2;

  return *text != '\0' && strchr ("bpmfdtnlgkhjqxrzcsyw", *text) != NULL ? text + 1 : text;
}

static guint
count_syllables (const char *text,
                 guint       max)
{
  static const char *const FINALS[] = {
    "iang", "iong", "uang", "ang", "eng", "ian", "iao", "ing", "ong", "uai", "uan", "ai", "an",
    "ao", "ei", "en", "er", "ia", "ie", "in", "iu", "ou", "ua", "ue", "ui", "un", "uo", "a", "e",
    "i", "o", "u", "v"
  };
  const char *rest = skip_initial (text);

  if (*text == '\0')
    return 0;
  for (gsize i = 0; max > 0 && i < G_N_ELEMENTS (FINALS); i++)
    {
      const char *behind = rest + strlen (FINALS[i]);
      guint n;

      if (!g_str_has_prefix (rest, FINALS[i]))
        continue;
      n = count_syllables (behind, max - 1);
      if (n != G_MAXUINT)
        return n + 1;
    }

  return G_MAXUINT;
}

/* Returns: of how many syllables a given name is, or %G_MAXUINT where it is not Chinese, or of
 *   more than such names have */
static guint
count_all_syllables (GStrv words)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint of_word = count_syllables (words[i], MAX_SYLLABLES);

      if (of_word == G_MAXUINT || n + of_word > MAX_SYLLABLES)
        return G_MAXUINT;
      n += of_word;
    }

  return n;
}

static gboolean
is_initials (GStrv words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*g_utf8_next_char (words[i]) != '\0')
      return FALSE;

  return words[0] != NULL;
}

/* Of a name in Chinese characters the first is the family. */
static BwNameFrequency
frequency_of_characters (const char *name)
{
  glong n = g_utf8_strlen (name, -1);

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_get_script (g_utf8_get_char (at)) != G_UNICODE_SCRIPT_HAN)
      return BW_NAME_RARE;

  return n == 2 ? BW_NAME_VERY_FREQUENT : n == 3 ? BW_NAME_FREQUENT
                                                 : BW_NAME_RARE;
}

static BwNameFrequency
frequency_of_initials (GStrv       words,
                       const char *family,
                       gboolean    of_many)
{
  gboolean is_frequent = IS_AMONG (family, OTHERS);

  if (of_many || (is_frequent && words[1] == NULL))
    return BW_NAME_VERY_FREQUENT;

  return is_frequent ? BW_NAME_FREQUENT : BW_NAME_RARE;
}

static BwNameFrequency
frequency_of_chinese (GStrv words)
{
  guint n = count_all_syllables (words);

  if (n == 1)
    return BW_NAME_VERY_FREQUENT;

  return n == 2 || (words[1] == NULL && IS_AMONG (words[0], GIVEN)) ? BW_NAME_FREQUENT : BW_NAME_RARE;
}

/**
 * bw_name_frequency:
 * @name_key: of bw_name_key()
 *
 * Returns: how many may have the name
 */
BwNameFrequency
bw_name_frequency (const char *name_key)
{
  const char *space = strrchr (name_key, ' ');
  const char *family = space != NULL ? space + 1 : name_key;
  g_autofree char *given = g_strndup (name_key, space != NULL ? (gsize) (space - name_key) : 0);
  g_auto (GStrv) words = g_strsplit (given, " ", -1);
  gboolean of_many = IS_AMONG (family, OF_MANY);
  gboolean is_chinese = IS_AMONG (family, CHINESE);

  if (words[0] == NULL)
    return frequency_of_characters (family);
  if (is_initials (words))
    return frequency_of_initials (words, family, of_many || is_chinese);
  if (of_many)
    return BW_NAME_FREQUENT;
  if (is_chinese)
    return frequency_of_chinese (words);

  return words[1] == NULL && IS_AMONG (words[0], GIVEN) && IS_AMONG (family, OTHERS)
           ? BW_NAME_FREQUENT
           : BW_NAME_RARE;
}
