#include "bw-word-list.h"

#include <stdlib.h>
#include <string.h>

#define MAX_WORD_LENGTH 24

/* Common English words and those that papers are about, in the order of strcmp(). */
static const char *const WORDS[] = {
  "a", "ability", "able", "about", "above", "absence", "abstract", "academic", "accept", "access",
  "accident", "account", "accuracy", "accurate", "achieve", "across", "act", "action",
  "activation", "active", "activity", "actor", "actual", "adapt", "adaptive", "add", "address",
  "advance", "advantage", "adversarial", "advice", "affect", "after", "again", "against", "age",
  "agency", "agenda", "agent", "agentic", "aggregate", "agree", "ahead", "aim", "air", "alert",
  "algorithm", "align", "aligned", "alignment", "all", "allow", "almost", "alone", "along",
  "already", "also", "alternative", "always", "amount", "amplification", "an", "analogy",
  "analyse", "analysis", "analyst", "analytic", "analyze", "ancient", "and", "angle", "animal",
  "annotate", "announcement", "annual", "another", "answer", "anthology", "anti", "any", "anyone",
  "anything", "apart", "app", "appeal", "appear", "appendix", "apple", "application", "apply",
  "approach", "appropriate", "approval", "approximate", "april", "arbitrary", "architecture",
  "area", "argue", "argument", "arm", "around", "arrange", "array", "art", "article", "artificial",
  "artist", "as", "ask", "aspect", "assess", "asset", "assign", "assist", "assistant", "associate",
  "association", "assume", "assumption", "at", "attack", "attempt", "attend", "attention",
  "attitude", "attribute", "attribution", "audience", "audio", "audit", "august", "author",
  "authority", "auto", "autoencoder", "automate", "automatic", "automation", "autonomous",
  "autonomy", "available", "average", "avoid", "award", "aware", "awareness", "away", "back",
  "backbone", "background", "backward", "balance", "bank", "barrier", "base", "baseline", "basic",
  "basis", "batch", "battle", "bayes", "bayesian", "be", "beam", "beautiful", "beauty", "became",
  "because", "become", "been", "before", "begin", "beginner", "behave", "behavior", "behavioral",
  "behaviour", "behind", "being", "belief", "believe", "below", "benchmark", "benefit", "best",
  "better", "between", "beyond", "bias", "bible", "big", "bill", "binary", "biology", "bit",
  "black", "blame", "blind", "block", "blog", "blood", "blue", "board", "body", "bond", "book",
  "bookmark", "bore", "both", "bottleneck", "bottom", "bound", "boundary", "box", "boy", "brain",
  "brainstorm", "brainwave", "branch", "brand", "break", "breakdown", "breakthrough", "bridge",
  "brief", "bright", "bring", "broad", "broken", "browser", "budget", "bug", "build", "building",
  "built", "bulletin", "business", "but", "buy", "by", "calculate", "calculus", "calendar",
  "calibration", "call", "came", "camera", "campaign", "can", "cancel", "cancer", "candidate",
  "capability", "capable", "capacity", "capital", "captain", "capture", "car", "carbon", "career",
  "careful", "case", "catalog", "catalogue", "catch", "category", "causal", "causality", "cause",
  "caution", "cell", "center", "central", "centre", "century", "certain", "chain", "challenge",
  "chance", "change", "changelog", "channel", "chaos", "chapter", "character", "characteristic",
  "charge", "chart", "chat", "chatbot", "check", "checklist", "checkpoint", "chemical",
  "chemistry", "child", "children", "choice", "choose", "chronicle", "circle", "circuit",
  "citation", "cite", "citizen", "city", "civil", "claim", "class", "classic", "classification",
  "classifier", "clean", "clear", "client", "climate", "clinical", "clip", "close", "cloud",
  "club", "clue", "cluster", "coach", "coalition", "coast", "code", "codebase", "codebook",
  "coding", "cognition", "cognitive", "cold", "collaborate", "collaboration", "collapse",
  "collect", "collection", "collective", "college", "column", "combat", "combine", "come",
  "command", "comment", "commentary", "commerce", "commit", "committee", "common", "communicate",
  "communication", "community", "company", "compare", "comparison", "compass", "compete",
  "competition", "competitive", "complete", "complex", "complexity", "component", "compose",
  "composition", "compound", "comprehensive", "compress", "compression", "computation",
  "computational", "compute", "computer", "concept", "conceptual", "concern", "conclude",
  "conclusion", "concrete", "condition", "conduct", "conference", "confidence", "confident",
  "conflict", "confuse", "connect", "connection", "conscious", "consciousness", "consensus",
  "consequence", "consider", "consistency", "consistent", "constant", "constitution",
  "constitutional", "constraint", "construct", "consumer", "contact", "contain", "contemplate",
  "contemplative", "content", "contest", "context", "continual", "continue", "continuous",
  "contract", "contradiction", "contrast", "contrastive", "contribute", "contribution", "control",
  "controversy", "convergence", "conversation", "convert", "cooperate", "cooperation",
  "cooperative", "coordinate", "coordination", "copy", "core", "corporate", "corpus", "correct",
  "correction", "correlation", "corrigibility", "corrupt", "cost", "could", "council", "counter",
  "counterfactual", "country", "courage", "course", "court", "cover", "craft", "crazy", "create",
  "creation", "creative", "creativity", "crisis", "criteria", "critic", "critical", "criticism",
  "critique", "cross", "crossover", "cultural", "culture", "curiosity", "curious", "current",
  "curriculum", "curse", "curve", "custom", "customer", "cut", "cycle", "daily", "damage",
  "danger", "dangerous", "dashboard", "data", "database", "dataset", "day", "dead", "deal",
  "death", "debate", "debug", "decade", "deceive", "deception", "deceptive", "decide", "decision",
  "declare", "decline", "decode", "decompose", "decomposition", "decrease", "deep", "default",
  "defeat", "defence", "defend", "defense", "define", "definition", "degree", "delay", "delegate",
  "deliberate", "deliberation", "deliver", "demand", "democracy", "demonstrate", "demonstration",
  "deny", "depend", "deploy", "deployment", "depth", "derive", "describe", "description", "desert",
  "deserve", "design", "desire", "despite", "destroy", "detail", "detect", "detection",
  "determine", "develop", "developer", "development", "device", "diagnosis", "diagram", "dialog",
  "dialogue", "diary", "dictionary", "did", "die", "diet", "differ", "difference", "different",
  "differential", "difficult", "diffusion", "digest", "digital", "dilemma", "dimension", "direct",
  "direction", "director", "disagree", "disaster", "discourse", "discover", "discovery",
  "discrete", "discuss", "discussion", "disease", "display", "dispute", "distance", "distil",
  "distill", "distillation", "distribute", "distribution", "diverse", "diversity", "divide",
  "division", "do", "doc", "doctor", "doctrine", "document", "documentation", "does", "domain",
  "dominant", "done", "double", "doubt", "down", "downstream", "draft", "drama", "draw", "dream",
  "drift", "drive", "driver", "drop", "dropout", "drug", "dry", "dual", "due", "during", "duty",
  "dynamic", "dynamics", "each", "early", "earn", "earth", "ease", "ecology", "economic",
  "economics", "economy", "ecosystem", "edge", "edit", "edition", "editor", "educate", "education",
  "effect", "effective", "effectiveness", "efficiency", "efficient", "effort", "eight", "either",
  "elaborate", "elect", "electric", "element", "elicit", "elicitation", "else", "email", "embed",
  "emerge", "emergence", "emergency", "emergent", "emotion", "emotional", "empirical", "employ",
  "employee", "empower", "empty", "enable", "encode", "encounter", "encourage", "encyclopedia",
  "end", "endgame", "enemy", "energy", "engage", "engine", "engineer", "engineering", "english",
  "enhance", "enjoy", "enough", "ensemble", "ensure", "enterprise", "entertain", "entire",
  "entity", "entropy", "entry", "environment", "environmental", "envision", "epistemic",
  "epistemology", "equation", "equilibrium", "era", "error", "escape", "especially", "essay",
  "essence", "essential", "establish", "estimate", "eternal", "ethic", "ethical", "ethics",
  "evaluate", "evaluation", "even", "evening", "event", "ever", "every", "everybody", "everyday",
  "everyone", "everything", "evidence", "evil", "evolution", "evolve", "exact", "exam", "examine",
  "example", "exceed", "excellent", "except", "exchange", "excite", "exclude", "execute",
  "executive", "exercise", "exist", "existence", "existential", "exit", "expand", "expect",
  "expectation", "expensive", "experience", "experiment", "experimental", "expert", "explain",
  "explanation", "explanatory", "explicit", "exploration", "explore", "expose", "express",
  "expression", "extend", "extension", "external", "extra", "extract", "extraction", "extreme",
  "fact", "factor", "factory", "fail", "failure", "fair", "fairness", "fairy", "faithful",
  "faithfulness", "fallout", "false", "family", "famous", "far", "fashion", "fast", "fate",
  "favor", "favorite", "favourite", "fear", "feature", "federal", "feed", "feedback", "feel",
  "feeling", "few", "fiction", "field", "fight", "figure", "file", "fill", "film", "filter",
  "final", "finance", "financial", "find", "finish", "fire", "first", "fitness", "five", "fix",
  "flaw", "flexible", "flight", "float", "floor", "flow", "focus", "fold", "folder", "follow",
  "follower", "food", "fool", "foot", "football", "footnote", "for", "force", "fore", "forecast",
  "foreign", "forever", "forget", "form", "formal", "format", "former", "formula", "forum",
  "forward", "foundation", "foundational", "four", "fraction", "fragile", "frame", "framework",
  "free", "freedom", "frequency", "frequent", "fresh", "friend", "friendly", "from", "front",
  "frontier", "fruit", "fuel", "full", "function", "functional", "fund", "fundamental", "further",
  "fusion", "future", "game", "gameplay", "gap", "gatekeeper", "gave", "gender", "gene", "general",
  "generalisation", "generalization", "generalize", "generate", "generation", "generative",
  "genetic", "genius", "geometry", "get", "giant", "give", "given", "global", "glossary", "go",
  "goal", "god", "good", "got", "govern", "governance", "government", "grace", "grade", "gradient",
  "gradual", "graduate", "grammar", "grand", "graph", "graphic", "grid", "ground", "groundwork",
  "group", "groupthink", "grow", "growth", "guarantee", "guard", "guess", "guesswork", "guest",
  "guidance", "guide", "guideline", "guilt", "gun", "habit", "hack", "had", "half",
  "hallucination", "hand", "handbook", "handle", "hang", "happen", "happiness", "happy", "hard",
  "hardware", "harm", "harmful", "harmless", "harmlessness", "harmony", "has", "hashtag", "hate",
  "have", "hazard", "he", "head", "headline", "heal", "health", "healthcare", "hear", "heart",
  "held", "hell", "help", "helpful", "helpfulness", "her", "here", "hero", "heuristic", "hidden",
  "hide", "hierarchy", "high", "highlight", "him", "his", "historical", "history", "hit", "hold",
  "home", "honest", "honesty", "honor", "hope", "horizon", "hot", "hour", "house", "household",
  "how", "however", "huge", "human", "humanity", "humble", "humor", "hundred", "hunger", "hunt",
  "hybrid", "hyper", "hypothesis", "i", "idea", "ideal", "identify", "identity", "ideology", "if",
  "ignore", "illness", "illusion", "image", "imagination", "imagine", "imitation", "immediate",
  "impact", "implement", "implementation", "implication", "implicit", "imply", "import",
  "importance", "important", "impossible", "improve", "improvement", "in", "inbox", "incentive",
  "incident", "include", "income", "increase", "independent", "index", "indicate", "individual",
  "induce", "induction", "inductive", "industrial", "industry", "inequality", "infer", "inference",
  "infinite", "influence", "inform", "informal", "information", "infra", "infrastructure",
  "inherent", "initial", "initiative", "injury", "inner", "innovation", "input", "inquiry",
  "inside", "insight", "inspiration", "inspire", "instance", "instead", "instinct", "institute",
  "institution", "instruction", "instrument", "instrumental", "insurance", "integrate",
  "integrity", "intellectual", "intelligence", "intelligent", "intend", "intense", "intent",
  "intention", "inter", "interact", "interaction", "interest", "interface", "internal",
  "international", "internet", "interpret", "interpretability", "interpretation", "intervention",
  "interview", "into", "intrinsic", "introduce", "introduction", "introspection", "introspective",
  "intuition", "intuitive", "invent", "invention", "inverse", "invest", "investigate",
  "investigation", "investment", "invisible", "invite", "involve", "isolate", "issue", "it",
  "item", "iteration", "iterative", "its", "itself", "jailbreak", "january", "job", "join",
  "joint", "journal", "journey", "judge", "judgement", "judgment", "jump", "junior", "jury",
  "just", "justice", "justify", "keep", "kernel", "key", "keynote", "keyword", "kind", "kingdom",
  "knew", "know", "knowledge", "knowledgebase", "known", "lab", "label", "labor", "laboratory",
  "labour", "lack", "ladder", "land", "landmark", "landscape", "language", "last", "late",
  "latent", "later", "latest", "launch", "law", "lay", "layer", "layoff", "layout", "lead",
  "leader", "leadership", "lean", "learn", "learner", "learning", "least", "leave", "lecture",
  "led", "ledger", "left", "legacy", "legal", "legend", "legislation", "lend", "length", "less",
  "lesson", "let", "letter", "level", "leverage", "liability", "liberal", "liberty", "library",
  "life", "lifecycle", "lift", "light", "like", "likelihood", "likely", "limit", "limitation",
  "limited", "line", "lineage", "linear", "link", "list", "listen", "literacy", "literal",
  "literary", "literature", "little", "live", "living", "llm", "load", "local", "location", "lock",
  "log", "logbook", "logic", "logical", "long", "longtermism", "look", "loop", "lose", "loss",
  "lost", "lot", "love", "low", "machine", "made", "magazine", "magic", "main", "mainstream",
  "maintain", "major", "make", "man", "manage", "management", "manager", "manifesto", "manifold",
  "manipulate", "manipulation", "manual", "many", "map", "march", "margin", "mark", "market",
  "marketplace", "marriage", "massive", "master", "match", "material", "math", "mathematical",
  "mathematics", "matrix", "matter", "maximum", "may", "maybe", "me", "mean", "meaning",
  "meaningful", "measure", "measurement", "mechanic", "mechanical", "mechanism", "mechanistic",
  "media", "medical", "medicine", "meditation", "medium", "meet", "meeting", "member", "memo",
  "memoir", "memorization", "memory", "mental", "mention", "mentor", "merge", "message", "messy",
  "meta", "metaphor", "metaphysics", "meteor", "method", "methodology", "metric", "micro",
  "middle", "might", "migration", "milestone", "million", "mind", "mindmap", "mindset", "mini",
  "minimal", "minimum", "minority", "miracle", "mirror", "misalignment", "mislead", "mission",
  "mistake", "misuse", "mix", "mixture", "mobile", "mode", "model", "moderate", "modern", "modest",
  "module", "moment", "momentum", "monday", "money", "monitor", "monitoring",
  "month", "mood", "moral", "morality", "more", "morning", "mortal", "most",
  "motion", "motivation", "move", "movement", "much", "multi", "multilingual", "multimodal",
  "multiple", "music", "must", "mutual", "my", "mystery", "myth", "name", "narrative", "narrow",
  "nation", "national", "native", "natural", "nature", "near", "nearly", "necessary", "need",
  "negative", "negotiate", "negotiation", "neighbor", "neighbour", "neither", "neo", "nerve",
  "net", "network", "neural", "neuron", "neuroscience", "never", "new", "news", "newsletter",
  "newspaper", "newsroom", "next", "night", "nine", "no", "nobody", "none", "nonsense", "nor",
  "normal", "nose", "not", "note", "notebook", "nothing", "notice", "notion", "novel", "now",
  "nuclear", "null", "number", "object", "objection", "objective", "observation", "observe",
  "obvious", "occasion", "occur", "of", "off", "offer", "office", "officer", "official", "often",
  "old", "on", "once", "one", "online", "only", "ontology", "open", "opera", "operate",
  "operation", "operator", "opinion", "opponent", "opportunity", "oppose", "opposite", "optimal",
  "optimise", "optimization", "optimize", "option", "or", "orbit", "order", "ordinary",
  "organisation", "organism", "organization", "orient", "origin", "original", "other", "otherwise",
  "ought", "our", "out", "outcome", "outer", "outlier", "outline", "outlook", "output", "outside",
  "over", "overall", "overcome", "overfitting", "overhead", "overlap", "overlook", "oversight",
  "overview", "own", "owner", "page", "paper", "paperwork", "paradigm", "paradox", "parallel",
  "parameter", "parent", "part", "partial", "participant", "particle", "particular", "partner",
  "party", "pass", "passage", "passion", "past", "patch", "patchwork", "patent", "path",
  "patience", "patient", "pattern", "pause", "pay", "payment", "peace", "peer", "penalty",
  "people", "per", "perceive", "percent", "perception", "perfect", "perform", "performance",
  "perhaps", "period", "permanent", "permission", "persist", "person", "persona", "personal",
  "personality", "perspective", "persuade", "persuasion", "phase", "phenomena", "phenomenon",
  "philosopher", "philosophical", "philosophy", "phone", "photo", "phrase", "physical", "physics",
  "pick", "picture", "piece", "pipeline", "place", "plain", "plan", "plane", "planet", "planning",
  "plant", "platform", "plausible", "play", "playbook", "player", "playground", "please",
  "pleasure", "plot", "plus", "pocket", "podcast", "poem", "poet", "poetry", "point", "poison",
  "policy", "policymaker", "polite", "political", "politics", "poll", "poly", "polysemantic",
  "polysemanticity", "poor", "popular", "population", "portfolio", "portrait", "pose", "position",
  "positive", "possess", "possibility", "possible", "post", "posterior", "postmortem",
  "postscript", "potential", "poverty", "power", "powerful", "practical", "practice", "pragmatic",
  "pre", "precise", "precision", "predict", "prediction", "predictive", "preface", "prefer",
  "preference", "premise", "prepare", "preparedness", "present", "preserve", "president", "press",
  "pressure", "pretrain", "pretraining", "pretty", "prevent", "previous", "price", "primary",
  "prime", "primer", "principal", "principle", "prior", "priority", "privacy", "private", "pro",
  "probabilistic", "probability", "probable", "probe", "problem", "procedure", "proceed",
  "process", "produce", "product", "production", "productive", "productivity", "profession",
  "professional", "professor", "profile", "profit", "program", "programme", "programmer",
  "programming", "progress", "project", "promise", "promote", "prompt", "proof", "proper",
  "property", "prophet", "proposal", "propose", "prospect", "protect", "protection", "protein",
  "protest", "protocol", "prototype", "prove", "provide", "province", "proxy", "pruning", "pseudo",
  "psychological", "psychology", "public", "publication", "publish", "pull", "pure", "purpose",
  "pursue", "push", "put", "puzzle", "quality", "quantify", "quantitative", "quantity", "quantum",
  "quarter", "query", "quest", "question", "quick", "quit", "quite", "quiz", "quote", "racial",
  "radical", "radio", "rail", "rain", "raise", "random", "range", "rank", "rapid", "rate",
  "rather", "ratio", "rational", "rationality", "raw", "reach", "react", "reaction", "reactive",
  "read", "reader", "readiness", "reading", "readme", "ready", "real", "realism", "reality",
  "realize", "really", "reason", "reasonable", "reasoning", "recall", "receive", "recent",
  "recipe", "recognition", "recognize", "recommend", "record", "recover", "recruit", "recurrent",
  "recursive", "red", "reduce", "reduction", "refer", "reference", "refine", "reflect",
  "reflection", "reform", "refusal", "refuse", "regard", "region", "register", "regression",
  "regret", "regular", "regularization", "regulate", "regulation", "reinforce", "reinforcement",
  "reject", "relate", "relation", "relationship", "relative", "release", "relevant", "reliability",
  "reliable", "relief", "religion", "religious", "rely", "remain", "remark", "remarkable",
  "remember", "reminder", "remote", "remove", "repeat", "replace", "replica", "replication",
  "reply", "report", "repository", "represent", "representation", "representative", "reputation",
  "request", "require", "rescue", "research", "researcher", "residual", "resilience", "resist",
  "resistance", "resolution", "resolve", "resource", "respect", "respond", "response",
  "responsibility", "responsible", "rest", "result", "retire", "retrieval", "retrieve",
  "retrospective", "return", "reveal", "revenue", "reverse", "review", "revision", "revolution",
  "reward", "rhetoric", "rhythm", "right", "rigor", "rise", "risk", "rite", "ritual", "rival",
  "rlhf", "roadmap", "robot", "robotics", "robust", "robustness", "rock", "role", "roll",
  "rollout", "root", "round", "routine", "rubric", "rule", "rumor", "run", "running", "sacred",
  "sacrifice", "sae", "safe", "safety", "salience", "same", "sample", "sampling", "sandbagging",
  "sandbox", "satire", "save", "say", "scale", "scaling", "scan", "scandal", "scarce", "scenario",
  "scene", "schedule", "schema", "scheme", "scheming", "scholar", "school", "science",
  "scientific", "scientist", "scope", "score", "scratch", "scratchpad", "screen", "script", "sea",
  "search", "season", "second", "secret", "section", "sector", "secure", "security", "see", "seed",
  "seek", "seem", "segment", "select", "selection", "self", "selfish", "semantic", "semi",
  "seminar", "send", "sense", "sensitive", "sentence", "sentiment", "separate", "sequence",
  "series", "serious", "serve", "server", "service", "session", "set", "settle", "setup", "seven",
  "several", "severe", "shadow", "shallow", "shame", "shape", "share", "shareholder", "sharp",
  "she", "shell", "shift", "shoot", "short", "shortcut", "shot", "should", "show", "sick", "side",
  "sight", "sign", "signal", "significance", "significant", "silence", "silent", "similar",
  "simple", "simplicity", "simulacra", "simulate", "simulation", "simulator", "since", "single",
  "singular", "singularity", "sink", "site", "situation", "situational", "six", "size", "skeptic",
  "sketch", "skill", "slice", "slide", "slow", "small", "smart", "snapshot", "snippet",
  "so", "social", "society", "sociology", "soft", "software", "solid", "solution", "solve", "some",
  "somebody", "someone", "something", "sometimes", "son", "sort", "soul", "sound", "source",
  "south", "space", "spark", "sparse", "sparsity", "speak", "special", "species", "specific",
  "specification", "spectrum", "speculation", "speech", "speed", "spend", "spike", "spillover",
  "spirit", "spiritual", "split", "spoken", "spot", "spread", "spreadsheet", "square", "stability",
  "stable", "stage", "stake", "stakeholder", "stalemate", "stand", "standard", "standpoint",
  "star", "stare", "start", "startup", "state", "statement", "station", "statistic", "statistical",
  "statistics", "status", "stay", "steady", "steal", "steel", "steer", "step", "stick", "still",
  "stimulus", "stochastic", "stock", "stop", "storage", "store", "story", "storyboard", "strange",
  "stranger", "strategic", "strategy", "stream", "strength", "stress", "stretch", "strict",
  "strike", "strong", "structural", "structure", "struggle", "student", "study", "style", "sub",
  "subject", "subjective", "submit", "subset", "substance", "subtle", "succeed", "success",
  "successful", "such", "sudden", "suffering", "sufficient", "suggest", "suggestion", "sum",
  "summarization", "summary", "sun", "super", "superhuman", "superintelligence", "superposition",
  "supervise", "supervision", "supply", "support", "suppose", "sure", "surface", "surgery",
  "surprise", "survey", "survival", "survive", "suspect", "sustain", "switch", "sycophancy",
  "symbol", "symbolic", "symmetry", "sympathy", "symposium", "symptom", "syndrome", "synergy",
  "synthesis", "synthetic", "system", "systematic", "table", "taboo", "tactic", "take", "takeaway",
  "takeover", "talent", "talk", "target", "task", "taxonomy", "teach", "teacher", "team",
  "teamwork", "technical", "technique", "technology", "tell", "temperature", "template",
  "temporal", "temptation", "ten", "tend", "tendency", "tension", "tensor", "term", "terminal",
  "terrible", "territory", "terror", "test", "testament", "testimony", "text", "textbook", "than",
  "thank", "that", "the", "theater", "their", "them", "theme", "themselves", "then", "theology",
  "theorem", "theoretical", "theory", "therapy", "there", "therefore", "these", "thesis", "they",
  "thick", "thin", "thing", "think", "thinker", "thinking", "third", "this", "thorough", "those",
  "though", "thought", "thousand", "thread", "threat", "three", "threshold", "through", "throw",
  "thus", "ticket", "tide", "till", "time", "timeline", "title", "to", "today", "together",
  "token", "tokenization", "told", "tolerance", "tone", "too", "took", "tool", "toolkit", "top",
  "topic", "topology", "total", "touch", "tough", "toward", "towards", "toxic", "toxicity", "toy",
  "trace", "track", "trade", "tradeoff", "tradeoffs", "tradition", "traditional", "traffic",
  "tragedy", "trail", "train", "trainer", "training", "trait", "trajectory", "trans", "transcript",
  "transfer", "transform", "transformation", "transformative", "transformer", "transition",
  "translate", "translation", "transparency", "transparent", "transport", "trap", "trauma",
  "treatment", "trend", "trial", "trick", "trigger", "trip", "trouble", "true", "trust",
  "trustworthy", "truth", "truthful", "truthfulness", "try", "tune", "turn", "turnover",
  "tutorial", "twin", "two", "type", "typical", "typology", "ultimate", "unaligned", "uncertain",
  "uncertainty", "under", "underground", "understand", "understanding", "unexpected", "uni",
  "uniform", "union", "unique", "unit", "unite", "unity", "universal", "universe", "university",
  "unknown", "unlearning", "unless", "unlike", "unlikely", "unlock", "until", "unusual", "up",
  "update", "upgrade", "upon", "upper", "upstream", "urban", "urge", "us", "use", "useful", "user",
  "usual", "utility", "utopia", "vaccine", "valid", "valuable", "value", "variable", "variance",
  "variation", "variational", "variety", "various", "vast", "vector", "vehicle", "venture", "verb",
  "verification", "verify", "versatile", "verse", "version", "versus", "very", "veto", "via",
  "victory", "video", "view", "viewpoint", "violence", "violent", "virtual", "virtue", "visible",
  "vision", "visit", "visual", "visualization", "visualize", "vital", "vocabulary", "voice",
  "volume", "volunteer", "vote", "vulnerability", "vulnerable", "wait", "wake", "walk",
  "walkthrough", "wall", "want", "war", "warfare", "warning", "was", "watch", "watchdog", "water",
  "wave", "wavelength", "way", "we", "weak", "weakness", "wealth", "weapon", "weather", "web",
  "website", "week", "weekly", "weight", "weird", "welcome", "welfare", "well", "went", "were",
  "west", "what", "whatever", "when", "whenever", "where", "whether", "which", "while",
  "whistleblower", "white", "who", "whole", "why", "wide", "will", "wind", "window", "winner",
  "wisdom", "wise", "with", "within", "without", "woman", "women", "won", "wonder", "wonderful",
  "word", "work", "workbook", "worker", "workflow", "working", "worksheet", "workshop", "world",
  "worldview", "worry", "worth", "would", "write", "writer", "writing", "written", "wrong", "year",
  "yet", "you", "young", "your", "youth", "zero", "zone"
};

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

/**
 * bw_word_list_has_exact:
 * @word: in lower case
 */
gboolean
bw_word_list_has_exact (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return bsearch (word, WORDS, G_N_ELEMENTS (WORDS), sizeof *WORDS, compare_words) != NULL;
}

static gboolean
has_stem (const char *word,
          gsize       length,
          const char *ending)
{
  char stem[MAX_WORD_LENGTH + 4];

  g_snprintf (stem, sizeof stem, "%.*s%s", (int) length, word, ending);

  return bw_word_list_has_exact (stem);
}

/**
 * bw_word_list_has:
 * @word: in lower case
 *
 * Returns: whether @word is in the list, or a regular form of a word that is
 */
gboolean
bw_word_list_has (const char *word)
{
  static const struct
  {
    const char *ending;
    const char *replacement;
  } FORMS[] = {
    { "s", "" },
    { "es", "" },
    { "ies", "y" },
    { "ed", "" },
    { "ed", "e" },
    { "ied", "y" },
    { "ing", "" },
    { "ing", "e" },
    { "ly", "" },
    { "er", "" },
    { "er", "e" },
  };
  gsize length;

  g_return_val_if_fail (word != NULL, FALSE);

  length = strlen (word);
  if (length > MAX_WORD_LENGTH)
    return FALSE;
  if (bw_word_list_has_exact (word))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    {
      gsize rest = length - MIN (length, strlen (FORMS[i].ending));

      if (rest < 3 || !g_str_has_suffix (word, FORMS[i].ending))
        continue;
      if (has_stem (word, rest, FORMS[i].replacement))
        return TRUE;
      if (word[rest - 1] == word[rest - 2] && has_stem (word, rest - 1, FORMS[i].replacement))
        return TRUE;
    }

  return FALSE;
}
