#include "bw-bench-corpus.h"

#include <gio/gio.h>
#include <math.h>

/*
 * A corpus with the shape of a real one, the same each time: words by Zipf's law, of which each
 * topic has its own; people who write with those with whom they have written, a few of them
 * very much; papers that cite what the papers cite which they have read (Kleinberg's copying
 * model), so that a few are cited by thousands.
 */

#define SEED 20260102
#define CHUNK ((gsize) 1024 * 1024)

#define N_TOPICS 150
#define N_WORDS 200000 /* that there are */
#define N_COMMON 64    /* which all topics share */
#define MIN_TEXT 60
#define MAX_TEXT 180

#define MEAN_TEAM 4.2 /* beside the first */
#define MAX_TEAM 60
#define MAX_WORKS 1500 /* of a person */
#define NEW_PERSON 0.26
#define OLD_COLLEAGUE 0.6

#define MEAN_REFERENCES 14
#define MAX_REFERENCES 100
#define COPIED 0.55
#define OF_TOPIC 0.85

#define N_INSTITUTIONS 4000
#define FIRST_YEAR 1991
#define YEARS 34
#define FIRST_WORK G_GINT64_CONSTANT (2000000000)
#define FIRST_AUTHOR G_GINT64_CONSTANT (5000000000)

static const char *const SYLLABLES[] = { "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru",
                                         "sa", "te", "vi", "wo", "zu", "an", "er", "is", "on", "ul" };

#define N_SYLLABLES ((guint) G_N_ELEMENTS (SYLLABLES))

/* Of lists of numbers, one after the other. */
typedef struct
{
  GArray *numbers; /* guint32 */
  GArray *starts;  /* guint32, one more than there are lists */
} Lists;

typedef struct
{
  GRand *rand;
  guint n_papers;
  guint n_people;
  Lists teams;
  Lists references;
  GArray *n_works;           /* guint16, by person */
  GArray *topics[N_TOPICS];  /* guint32, the papers */
  guint32 seen[N_WORDS + 1]; /* in which paper a word came last */
  int last[N_WORDS + 1];     /* and where in it */
} Corpus;

static void
lists_init (Lists *self)
{
  guint32 zero = 0;

  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->starts, zero);
}

static void
lists_clear (Lists *self)
{
  g_array_unref (self->numbers);
  g_array_unref (self->starts);
}

static void
lists_end_one (Lists *self)
{
  guint32 end = self->numbers->len;

  g_array_append_val (self->starts, end);
}

/* How many are in list @i, which may be the one that is being made. */
static guint
lists_get (const Lists    *self,
           guint           i,
           const guint32 **list)
{
  guint32 start = g_array_index (self->starts, guint32, i);
  guint32 end = i + 1 < self->starts->len ? g_array_index (self->starts, guint32, i + 1) : self->numbers->len;

  *list = &g_array_index (self->numbers, guint32, start);
  return end - start;
}

/* Adds to the list that is being made what is not in it yet. */
static gboolean
lists_add (Lists   *self,
           guint32  number)
{
  const guint32 *list;
  guint n = lists_get (self, self->starts->len - 1, &list);

  for (guint i = 0; i < n; i++)
    if (list[i] == number)
      return FALSE;
  g_array_append_val (self->numbers, number);

  return TRUE;
}

static guint
pick (Corpus *self,
      guint   n)
{
  return (guint) (g_rand_double (self->rand) * n);
}

/* One of the numbers of a list, or -1. */
static gint64
pick_of (Corpus      *self,
         const Lists *lists,
         gint64       i)
{
  const guint32 *list;
  guint n = i >= 0 ? lists_get (lists, (guint) i, &list) : 0;

  return n > 0 ? (gint64) list[pick (self, n)] : -1;
}

static gint64
pick_paper (Corpus *self,
            GArray *topic)
{
  return topic->len > 0 ? (gint64) g_array_index (topic, guint32, pick (self, topic->len)) : -1;
}

/* Of a number whose mean is known, as waiting times are spread. */
static guint
pick_number (Corpus *self,
             double  mean,
             guint   max)
{
  double number = -log (1 - g_rand_double (self->rand)) * mean;

  return (guint) MIN (number, (double) max);
}

static void
make_team (Corpus *self,
           GArray *topic,
           gint64  base)
{
  guint n = 1 + pick_number (self, MEAN_TEAM, MAX_TEAM);

  for (guint i = 0; i < n; i++)
    {
      double how = g_rand_double (self->rand);
      gint64 person = -1;

      if (how > NEW_PERSON)
        person = pick_of (self, &self->teams, how < OLD_COLLEAGUE ? base : pick_paper (self, topic));
      if (person < 0 || g_array_index (self->n_works, guint16, person) >= MAX_WORKS)
        {
          person = self->n_people++;
          g_array_set_size (self->n_works, self->n_people);
        }
      if (lists_add (&self->teams, (guint32) person))
        g_array_index (self->n_works, guint16, person)++;
    }
  lists_end_one (&self->teams);
}

static void
make_references (Corpus *self,
                 GArray *topic,
                 gint64  base,
                 guint   i)
{
  guint n = pick_number (self, MEAN_REFERENCES, MAX_REFERENCES);

  for (guint j = 0; j < n && i > 0; j++)
    {
      double how = g_rand_double (self->rand);
      gint64 paper = how < COPIED ? pick_of (self, &self->references, base) : -1;

      if (paper < 0 && how < OF_TOPIC)
        paper = pick_paper (self, topic);
      if (paper < 0)
        paper = pick (self, i);
      lists_add (&self->references, (guint32) paper);
    }
  lists_end_one (&self->references);
}

static void
append_word (GString *out,
             guint    word)
{
  do
    {
      g_string_append (out, SYLLABLES[word % N_SYLLABLES]);
      word /= N_SYLLABLES;
    }
  while (word > 0);
}

/* The words that are about as frequent as each other change their places in each topic. */
static guint
pick_word (Corpus *self,
           guint   topic)
{
  guint word = (guint) exp (g_rand_double (self->rand) * log (N_WORDS));
  guint low = 1;

  if (word < N_COMMON)
    return word;
  while (low * 2 <= word)
    low *= 2;

  return MIN (low + ((word - low + (topic * 7919)) % low), N_WORDS);
}

/* An index of each word's places, as the service has it. */
static void
append_abstract (GString *out,
                 Corpus  *self,
                 guint    topic,
                 guint    i)
{
  int n = g_rand_int_range (self->rand, MIN_TEXT, MAX_TEXT);
  guint words[MAX_TEXT];
  int before[MAX_TEXT]; /* where the same word was last */

  for (int at = 0; at < n; at++)
    {
      guint word = pick_word (self, topic);

      words[at] = word;
      before[at] = self->seen[word] == i + 1 ? self->last[word] : -1;
      self->seen[word] = i + 1;
      self->last[word] = at;
    }
  for (int at = 0; at < n; at++)
    {
      if (self->last[words[at]] != at) /* is written with its last place */
        continue;
      g_string_append (out, out->str[out->len - 1] == '{' ? "\"" : ",\"");
      append_word (out, words[at]);
      g_string_append_printf (out, "\":[%d", at);
      for (int place = before[at]; place >= 0; place = before[place])
        g_string_append_printf (out, ",%d", place);
      g_string_append_c (out, ']');
    }
}

static void
append_title (GString *out,
              Corpus  *self,
              guint    topic,
              guint    i)
{
  for (int n = g_rand_int_range (self->rand, 4, 12); n > 0; n--)
    {
      append_word (out, pick_word (self, topic));
      g_string_append_c (out, ' ');
    }
  g_string_append_printf (out, "%u", i);
}

/* No two have one name: whether they would be one is not what is measured. */
static void
append_name (GString *out,
             guint    person)
{
  gsize at = out->len;

  append_word (out, N_SYLLABLES + (person % (N_SYLLABLES * N_SYLLABLES)));
  out->str[at] = g_ascii_toupper (out->str[at]);
  g_string_append_c (out, ' ');
  at = out->len;
  append_word (out, (N_SYLLABLES * N_SYLLABLES) + (person / (N_SYLLABLES * N_SYLLABLES)));
  out->str[at] = g_ascii_toupper (out->str[at]);
}

static void
append_team (GString *out,
             Corpus  *self,
             guint    i)
{
  const guint32 *team;
  guint n = lists_get (&self->teams, i, &team);

  for (guint j = 0; j < n; j++)
    {
      g_string_append_printf (out, "%s{\"author\":{\"id\":\"https://openalex.org/A%" G_GINT64_FORMAT "\",\"display_name\":\"",
                              j > 0 ? "," : "", FIRST_AUTHOR + team[j]);
      append_name (out, team[j]);
      g_string_append (out, "\"},\"institutions\":[");
      if (team[j] % 3 == 0)
        {
          g_string_append (out, "{\"display_name\":\"University of X");
          append_word (out, (team[j] / 3) % N_INSTITUTIONS);
          g_string_append (out, "\"}");
        }
      g_string_append (out, "]}");
    }
}

static void
append_references (GString *out,
                   Corpus  *self,
                   guint    i)
{
  const guint32 *references;
  guint n = lists_get (&self->references, i, &references);

  for (guint j = 0; j < n; j++)
    g_string_append_printf (out, "%s\"https://openalex.org/W%" G_GINT64_FORMAT "\"", j > 0 ? "," : "",
                            FIRST_WORK + references[j]);
}

static void
append_paper (GString *out,
              Corpus  *self,
              guint    i)
{
  double much = g_rand_double (self->rand);
  guint topic = (guint) (much * sqrt (much) * N_TOPICS);
  gint64 base = pick_paper (self, self->topics[topic]);
  int year = FIRST_YEAR + (int) (sqrt ((double) i / self->n_papers) * YEARS);

  make_team (self, self->topics[topic], base);
  make_references (self, self->topics[topic], base, i);
  g_array_append_val (self->topics[topic], i);

  g_string_append_printf (out, "{\"id\":\"https://openalex.org/W%" G_GINT64_FORMAT "\",", FIRST_WORK + i);
  if (i % 2 == 0)
    g_string_append_printf (out, "\"doi\":\"https://doi.org/10.5555/corpus.%u\",", i);
  g_string_append_printf (out, "\"publication_date\":\"%d-%02d-%02d\",\"type\":\"article\",\"cited_by_count\":%u,",
                          year, g_rand_int_range (self->rand, 1, 13), g_rand_int_range (self->rand, 1, 29), i % 90);
  g_string_append (out, "\"display_name\":\"");
  append_title (out, self, topic, i);
  g_string_append_printf (out, "\",\"primary_topic\":{\"display_name\":\"Topic %u\"},\"authorships\":[", topic);
  append_team (out, self, i);
  g_string_append (out, "],\"abstract_inverted_index\":{");
  append_abstract (out, self, topic, i);
  g_string_append (out, "},\"referenced_works\":[");
  append_references (out, self, i);
  g_string_append (out, "]}\n");
}

static Corpus *
corpus_new (guint n_papers)
{
  Corpus *self = g_new0 (Corpus, 1);

  self->rand = g_rand_new_with_seed (SEED);
  self->n_papers = n_papers;
  self->n_works = g_array_new (FALSE, TRUE, sizeof (guint16));
  lists_init (&self->teams);
  lists_init (&self->references);
  for (guint i = 0; i < N_TOPICS; i++)
    self->topics[i] = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

static void
corpus_free (Corpus *self)
{
  g_rand_free (self->rand);
  g_array_unref (self->n_works);
  lists_clear (&self->teams);
  lists_clear (&self->references);
  for (guint i = 0; i < N_TOPICS; i++)
    g_array_unref (self->topics[i]);
  g_free (self);
}

static gboolean
write_papers (Corpus         *corpus,
              GOutputStream  *stream,
              guint           from,
              GError        **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < corpus->n_papers; i++)
    {
      append_paper (out, corpus, i);
      if (i < from)
        g_string_truncate (out, 0);
      if (out->len < CHUNK && i + 1 < corpus->n_papers)
        continue;
      if (!g_output_stream_write_all (stream, out->str, out->len, NULL, NULL, error))
        return FALSE;
      g_string_truncate (out, 0);
    }

  return TRUE;
}

/**
 * bw_bench_corpus_write:
 * @from: how many there are before them, which these cite
 *
 * Writes works as lines of OpenAlex's JSON, with their people, words and references.
 */
gboolean
bw_bench_corpus_write (const char  *path,
                       guint        n_papers,
                       guint        from,
                       GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  Corpus *corpus;
  gboolean written;

  if (stream == NULL)
    return FALSE;

  corpus = corpus_new (from + n_papers);
  written = write_papers (corpus, G_OUTPUT_STREAM (stream), from, error);
  corpus_free (corpus);

  return written && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}
