#include "bw-judged-papers.h"

#include <string.h>

#include "bw-citation-record.h"

/*
 * Papers as those of a conference on language: few topics and methods, which many titles and more
 * abstracts name. The words are drawn, but what a paper is about is known before they are.
 */

#define N_PAPERS 420
#define SEED 1588
#define MAX_CITED 5

static const struct
{
  const char *name;
  const char *words; /* that come with it */
} TOPICS[] = {
  { "machine translation", "source sentences; target language; parallel corpora; BLEU" },
  { "dependency parsing", "treebanks; heads and arcs; projective trees; attachment scores" },
  { "sentiment analysis", "opinions; product reviews; polarity; emoticons" },
  { "question answering", "passages; answer spans; reading comprehension; open domains" },
  { "text summarization", "headlines; ROUGE; salient sentences; compression" },
  { "named entity recognition", "gazetteers; mentions of people; spans; entity types" },
  { "speech recognition", "acoustic models; phonemes; word error rates; microphones" },
  { "word embeddings", "vectors; analogies; cosine similarity; subword units" },
  { "dialogue systems", "turns; slots; user goals; chatbots" },
  { "coreference resolution", "pronouns; antecedents; mention clusters; discourse" },
  { "language modeling", "perplexity; n-grams; next tokens; smoothing" },
  { "information extraction", "relations; templates; knowledge bases; triples" },
};

static const char *const METHODS[] = {
  "Attention Networks",
  "Conditional Random Fields",
  "Reinforcement Learning",
  "Pre-training",
  "Graph Convolutions",
  "Active Learning",
  "Data Augmentation",
  "Multi-task Learning",
  "Knowledge Distillation",
  "Beam Search",
};

static const char *const LANGUAGES[] = {
  "Finnish",
  "Swahili",
  "Basque",
  "Quechua",
  "Tamil",
  "Yoruba",
  "Icelandic",
  "Welsh",
  "Maltese",
  "Georgian",
  "Latvian",
  "Inuktitut",
  "Hausa",
  "Navajo",
  "Estonian",
  "Catalan",
  "Hungarian",
  "Turkish",
  "Nepali",
  "Amharic",
  "Irish",
  "Breton",
  "Faroese",
  "Galician",
  "Kazakh",
  "Khmer",
  "Lao",
  "Malay",
  "Maori",
  "Mongolian",
  "Pashto",
  "Sami",
  "Sinhala",
  "Somali",
  "Tagalog",
};

/* Of each topic one kind of text, so that no two papers have one title. */
static const char *const TEXTS[] = { "News", "Poetry", "Law", "Letters", "Chats", "Novels",
                                     "Hymns", "Recipes", "Patents", "Plays", "Reports", "Songs" };

G_STATIC_ASSERT (G_N_ELEMENTS (TEXTS) == G_N_ELEMENTS (TOPICS));
G_STATIC_ASSERT (N_PAPERS == G_N_ELEMENTS (LANGUAGES) * G_N_ELEMENTS (TOPICS));

static const char *const FAMILIES[] = {
  "Ramelli",
  "Lovelace",
  "Somerville",
  "Babbage",
  "Menabrea",
  "Noether",
  "Germain",
  "Agnesi",
  "Hypatia",
  "Herschel",
  "Kovalevskaya",
  "Meitner",
  "Franklin",
  "Hopper",
  "Hamilton",
  "Easley",
};

static const char *const GIVEN[] = { "Ada", "Mary", "Emmy", "Grace", "Karl", "Ivan", "Wei", "Omar" };

static const char *const FILLERS[] = {
  "Experiments on several benchmarks show that the approach is competitive.",
  "We release our code and all annotations.",
  "Earlier work has paid little attention to the cost of annotation.",
  "An error analysis reveals where the remaining problems are.",
  "The results hold across domains and for small amounts of data.",
  "We discuss what this means for the evaluation of such systems.",
  "Human judges prefer the output in most cases.",
  "The model is simple, fast and easy to train.",
  "Ablations show that each part of the model contributes.",
  "We hope that this will help others who are learning to study language.",
};

static void
judged_paper_free (gpointer data)
{
  BwJudgedPaper *self = data;

  g_free (self->title);
  g_free (self->abstract);
  g_free (self->authors);
  g_free (self);
}

static gboolean
happens (GRand *rand,
         int    percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

#define PICK(rand, array) ((array)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (array))])

static char *
capitalise (const char *words)
{
  char *title = g_strdup (words);

  for (char *at = title; *at != '\0'; at++)
    if (at == title || at[-1] == ' ')
      *at = g_ascii_toupper (*at);

  return title;
}

/* Nothing but what it is about says which topic an untitled paper has. */
static char *
make_title (const BwJudgedPaper *paper,
            GRand               *rand,
            const char          *language,
            const char          *texts)
{
  g_autofree char *topic = capitalise (paper->topic);
  g_autofree char *tool = paper->tool != NULL ? capitalise (paper->tool) : NULL;
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean turned = happens (rand, 50);

  if (paper->titled && paper->method_titled)
    g_string_printf (title, turned ? "%s for %s" : "Improving %s", turned ? paper->method : topic, topic);
  else if (paper->titled)
    g_string_assign (title, topic);
  else if (paper->method_titled)
    g_string_printf (title, turned ? "%s Revisited" : "What %s Can Do", paper->method);
  else
    g_string_assign (title, turned ? "A Simple Baseline that is Hard to Beat" : "Less is More");
  if (paper->titled && paper->method_titled && !turned)
    g_string_append_printf (title, " with %s", paper->method);
  if (tool != NULL)
    g_string_append_printf (title, " through %s", tool);
  g_string_append_printf (title, " in %s %s", language, texts);

  return g_string_free (g_steal_pointer (&title), FALSE);
}

static void
add_sentence (GString    *out,
              const char *format,
              const char *word)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *sentence = g_strjoinv (word, parts);

  g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
}

static char *
make_abstract (const BwJudgedPaper *paper,
               GRand               *rand,
               const char          *words)
{
  static const char *const ABOUT[] = { "This paper is about %s.", "We present a new look at %s.",
                                       "The state of the art in %s has stalled." };
  g_auto (GStrv) related = g_strsplit (words, "; ", -1);
  g_autofree char *method = g_ascii_strdown (paper->method, -1);
  GString *out = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 9);

  add_sentence (out, PICK (rand, ABOUT), paper->topic);
  add_sentence (out, "It is done by %s.", method);
  for (guint i = 0; related[i] != NULL; i++)
    if (happens (rand, 60))
      add_sentence (out, "We look at %s.", related[i]);
  if (happens (rand, 60))
    add_sentence (out, "This is what makes %s hard.", paper->topic);
  for (int i = 0; i < n; i++)
    add_sentence (out, PICK (rand, FILLERS), "");
  if (paper->passing != NULL)
    add_sentence (out, "In contrast to %s nothing has to be aligned.", paper->passing);

  return g_string_free (out, FALSE);
}

static char *
make_authors (GRand *rand)
{
  GString *out = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 4);
  int first = g_rand_int_range (rand, 0, G_N_ELEMENTS (FAMILIES));

  for (int i = 0; i < n; i++)
    {
      gsize family = (gsize) (first + i * 5) % G_N_ELEMENTS (FAMILIES);

      /* Who has a name has it in all papers. */
      g_string_append_printf (out, "%s%s %s", i > 0 ? "; " : "",
                              GIVEN[family % G_N_ELEMENTS (GIVEN)], FAMILIES[family]);
    }

  return g_string_free (out, FALSE);
}

/**
 * bw_judged_papers_new:
 *
 * Returns: (transfer full) (element-type BwJudgedPaper): always the same papers
 */
GPtrArray *
bw_judged_papers_new (void)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func (judged_paper_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (gsize i = 0; i < N_PAPERS; i++)
    {
      BwJudgedPaper *paper = g_new0 (BwJudgedPaper, 1);
      gsize topic = i % G_N_ELEMENTS (TOPICS);
      const char *language = LANGUAGES[i / G_N_ELEMENTS (TOPICS)];

      paper->topic = TOPICS[topic].name;
      paper->titled = happens (rand, 45);
      paper->method = PICK (rand, METHODS);
      paper->method_titled = happens (rand, 50);
      if (happens (rand, 15))
        paper->tool = TOPICS[(topic + 1 + g_rand_int_range (rand, 0, 5)) % G_N_ELEMENTS (TOPICS)].name;
      if (happens (rand, 45))
        paper->passing = TOPICS[(topic + 6 + g_rand_int_range (rand, 0, 5)) % G_N_ELEMENTS (TOPICS)].name;
      paper->title = make_title (paper, rand, language, TEXTS[topic]);
      if (!paper->titled || happens (rand, 90))
        paper->abstract = make_abstract (paper, rand, TOPICS[topic].words);
      else
        paper->passing = NULL;
      paper->authors = make_authors (rand);
      g_ptr_array_add (papers, paper);
    }

  return papers;
}

static BwPaperRecord *
make_record (GPtrArray *papers,
             guint      index,
             GRand     *rand)
{
  const BwJudgedPaper *paper = g_ptr_array_index (papers, index);
  g_autofree char *doi = g_strdup_printf ("10.9999/judged.%u", index);
  g_auto (GStrv) authors = g_strsplit (paper->authors, "; ", -1);
  BwPaperRecord *record = bw_paper_record_new (paper->title);
  int n_cited = g_rand_int_range (rand, 0, MAX_CITED + 1);

  for (guint i = 0; authors[i] != NULL; i++)
    bw_paper_record_add_author (record, authors[i]);
  bw_paper_record_add_identifier (record, "doi", doi);
  record->abstract = g_strdup (paper->abstract);
  record->published = (BwDate){ (guint) g_rand_int_range (rand, 1995, 2025), 6, 1 };
  for (int i = 0; i < n_cited && index > 0; i++)
    {
      /* The first are cited the most. */
      int one = g_rand_int_range (rand, 0, (int) index);
      g_autofree char *cited = g_strdup_printf ("10.9999/judged.%d", g_rand_int_range (rand, 0, one + 1));

      g_ptr_array_add (record->references,
                       bw_citation_record_new (bw_paper_record_new_identified ("doi", cited)));
    }

  return record;
}

/* Puts the papers into a library. */
void
bw_judged_papers_fill (GPtrArray     *papers,
                       BwTestLibrary *library)
{
  g_autoptr (BwReading) reading = bw_reading_new ("listing");
  g_autoptr (BwImportReport) report = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  BwRecord *record = bw_record_new (BW_DOCUMENT_LISTING);

  for (guint i = 0; i < papers->len; i++)
    g_ptr_array_add (record->papers, make_record (papers, i, rand));
  record->title = g_strdup ("Proceedings");
  g_ptr_array_add (reading->records, record);
  report = bw_test_library_write (library, "/proceedings.txt", reading);
}

static int
grade_topic (const BwJudgedPaper *self,
             const char          *topic)
{
  if (strcmp (self->topic, topic) == 0)
    return self->titled ? 3 : 2;
  if (g_strcmp0 (self->tool, topic) == 0)
    return 2;

  return g_strcmp0 (self->passing, topic) == 0 ? 1 : 0;
}

static int
grade_method (const BwJudgedPaper *self,
              const char          *method)
{
  if (strcmp (self->method, method) != 0)
    return 0;

  return self->method_titled ? 3 : self->abstract != NULL ? 2
                                                          : 0;
}

/**
 * bw_judged_paper_grade:
 * @rule: `topic:`, `method:`, `author:` or `title:`, and which
 *
 * Returns: how good an answer the paper is to who looks for that: 3 where its title is about it,
 *   2 where the paper is, or makes use of it, 1 where it only names it, and else 0
 */
int
bw_judged_paper_grade (const BwJudgedPaper *self,
                       const char          *rule)
{
  const char *value = strchr (rule, ':');

  g_assert (value != NULL);

  value++;
  if (g_str_has_prefix (rule, "topic:"))
    return grade_topic (self, value);
  if (g_str_has_prefix (rule, "method:"))
    return grade_method (self, value);
  if (g_str_has_prefix (rule, "author:"))
    return strstr (self->authors, value) != NULL ? 3 : 0;

  g_assert (g_str_has_prefix (rule, "title:"));
  return strcmp (self->title, value) == 0 ? 3 : 0;
}
