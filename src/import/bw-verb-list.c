#include "bw-verb-list.h"

#include <string.h>

/* What papers do, in the order of strcmp(). */
static const char *const VERBS[] = {
  "accelerate", "achieve", "adapt", "address", "advance", "advocate", "aim", "analyse", "analyze",
  "answer", "apply", "argue", "articulate", "ask", "assemble", "assess", "attempt", "attribute",
  "audit", "automate", "benchmark", "break", "bring", "build", "calculate", "capture", "catalog",
  "catalogue", "categorise", "categorize", "challenge", "change", "characterise", "characterize",
  "claim", "clarify", "classify", "collect", "combine", "compare", "compete", "compile",
  "compress", "compute", "conceptualise", "conceptualize", "conclude", "conduct", "confirm",
  "consider", "construct", "contrast", "contribute", "convert", "correct", "count", "cover",
  "create", "criticise", "criticize", "critique", "curate", "deal", "debunk", "decompose",
  "defend", "define", "deliver", "demonstrate", "deploy", "derive", "describe", "design", "detail",
  "detect", "determine", "develop", "devise", "diagnose", "disclose", "discover", "discuss",
  "disentangle", "disprove", "dissect", "distil", "distill", "document", "draw", "elicit", "embed",
  "emphasise", "emphasize", "employ", "empower", "enable", "encourage", "enhance", "ensure",
  "enumerate", "equip", "establish", "estimate", "evaluate", "examine", "expand", "explain",
  "exploit", "explore", "expose", "extend", "extract", "find", "finetune", "fix", "focus",
  "follow", "forecast", "formalise", "formalize", "formulate", "gather", "generalise",
  "generalize", "generate", "give", "go", "ground", "guide", "help", "highlight", "hypothesise",
  "hypothesize", "identify", "illuminate", "illustrate", "implement", "improve", "incorporate",
  "increase", "infer", "inform", "inject", "inspect", "integrate", "interpret", "introduce",
  "invent", "investigate", "isolate", "jailbreak", "keep", "lay", "learn", "let", "leverage",
  "link", "locate", "look", "make", "manage", "map", "measure", "mine", "mitigate", "monitor",
  "motivate", "move", "note", "observe", "offer", "open", "optimise", "optimize", "organise",
  "organize", "outline", "outperform", "overcome", "overview", "pave", "perform", "pinpoint",
  "play", "point", "pose", "posit", "predict", "present", "prevent", "probe", "produce", "propose",
  "prove", "provide", "pursue", "push", "put", "quantify", "raise", "reach", "read", "reassess",
  "recommend", "reconsider", "recover", "red-team", "reduce", "refine", "reframe", "refute",
  "reinterpret", "release", "replace", "replicate", "report", "reproduce", "resolve", "restore",
  "rethink", "retrain", "reveal", "review", "revisit", "revive", "run", "scale", "scan",
  "scrutinise", "scrutinize", "seek", "separate", "shed", "show", "simplify", "simulate",
  "situate", "sketch", "solve", "speak", "specify", "spell", "split", "stabilise", "stabilize",
  "start", "steer", "strengthen", "stress-test", "study", "suggest", "summarise", "summarize",
  "support", "suppress", "surface", "survey", "synthesise", "synthesize", "systematise",
  "systematize", "tackle", "take", "talk", "teach", "tell", "theorise", "theorize", "trace",
  "track", "train", "transfer", "translate", "treat", "try", "tune", "turn", "uncover",
  "understand", "unify", "unite", "unpack", "unveil", "update", "use", "validate", "verify",
  "view", "visit", "visualise", "visualize", "walk", "warn", "weigh", "write"
};

static const char *const AUXILIARIES[] = {
  "are", "can", "could", "does", "had", "has", "have", "is", "was", "were", "will", "would"
};

static const struct
{
  const char *past;
  const char *verb;
} IRREGULAR[] = { { "built", "build" }, { "found", "find" }, { "gave", "give" }, { "laid", "lay" }, { "made", "make" }, { "showed", "show" }, { "taught", "teach" }, { "told", "tell" }, { "took", "take" }, { "brought", "bring" }, { "drew", "draw" }, { "ran", "run" } };

static const struct
{
  const char *ending;
  const char *replacement;
  BwVerb verb;
} FORMS[] = { { "ies", "y", BW_VERB_SINGULAR }, { "es", "", BW_VERB_SINGULAR }, { "s", "", BW_VERB_SINGULAR }, { "ied", "y", BW_VERB_PAST }, { "ed", "", BW_VERB_PAST }, { "d", "", BW_VERB_PAST } };

static gboolean
is_listed (const char *verb)
{
  return bw_slice_is_in (bw_slice_new (verb), VERBS, G_N_ELEMENTS (VERBS));
}

static BwVerb
find_form (BwSlice word)
{
  char stem[32];

  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    {
      gsize length = bw_slice_length (word);
      gsize ending = strlen (FORMS[i].ending);

      if (length <= ending + 1 || length >= sizeof stem || !bw_slice_ends (word, FORMS[i].ending))
        continue;
      g_snprintf (stem, sizeof stem, "%.*s%s", (int) (length - ending), word.start,
                  FORMS[i].replacement);
      if (is_listed (stem))
        return FORMS[i].verb;

      /* A consonant is doubled before some endings: "mapped". */
      length -= ending;
      if (FORMS[i].verb == BW_VERB_PAST && length > 2 && stem[length - 1] == stem[length - 2])
        {
          stem[length - 1] = '\0';
          if (is_listed (stem))
            return BW_VERB_PAST;
        }
    }

  return BW_VERB_NONE;
}

/**
 * bw_verb_list_find:
 *
 * Returns: which form of a verb @word is; none when it begins with a capital
 */
BwVerb
bw_verb_list_find (BwSlice word)
{
  while (bw_slice_length (word) > 1 && strchr (",:;.", word.end[-1]) != NULL)
    word.end--;
  if (bw_slice_length (word) == 0 || !g_ascii_islower (*word.start))
    return BW_VERB_NONE;

  if (bw_slice_is_in (word, AUXILIARIES, G_N_ELEMENTS (AUXILIARIES)))
    return BW_VERB_AUXILIARY;
  for (guint i = 0; i < G_N_ELEMENTS (IRREGULAR); i++)
    if (bw_slice_is (word, IRREGULAR[i].past))
      return BW_VERB_PAST;
  if (bw_slice_is_in (word, VERBS, G_N_ELEMENTS (VERBS)))
    return BW_VERB_PLURAL;

  return find_form (word);
}

/* Whether @word may stand between a title and its verb: "critically examines". */
gboolean
bw_verb_list_is_adverb (BwSlice word)
{
  static const char *const ADVERBS[] = { "again", "also", "even", "first", "further", "instead",
                                         "just", "now", "then", "thus" };

  if (bw_slice_length (word) == 0 || !g_ascii_islower (*word.start))
    return FALSE;

  return (bw_slice_length (word) > 4 && bw_slice_ends (word, "ly")) ||
         bw_slice_is_in (word, ADVERBS, G_N_ELEMENTS (ADVERBS));
}
