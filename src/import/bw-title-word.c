#include "bw-title-word.h"

#include <string.h>

/* What titles of papers are made of and no person is called, in the order of strcmp(). */
static const char *const WORDS[] = {
  "about", "above", "abstraction", "academic", "access", "accuracy", "across", "action",
  "activation", "activity", "actor", "adaptation", "adapter", "adaptive", "adversarial", "agent",
  "agentic", "aggregation", "algorithm", "algorithmic", "aligned", "alignment", "amplification",
  "amplified", "analyses", "analysis", "analytics", "and", "animal", "annotation", "anomaly",
  "answer", "answering", "application", "approach", "approval", "approximate", "approximation",
  "architecture", "argument", "artificial", "assessment", "assistance", "assistant", "asymptotic",
  "attack", "attention", "attribution", "audio", "auditing", "augmentation", "augmented",
  "autoencoder", "autoencoding", "automated", "automatic", "automation", "autonomous", "autonomy",
  "autoregressive", "awareness", "backdoor", "backpropagation", "base", "based", "baseline",
  "batch", "bayes", "bayesian", "behavior", "behavioral", "behaviour", "behavioural", "belief",
  "bench", "benchmark", "benchmarking", "between", "beyond", "biases", "binary", "biology", "bit",
  "black-box", "blind", "bootstrapping", "bottleneck", "bound", "boundary", "brain", "building",
  "business", "calibration", "capabilities", "capability", "capacity", "caption", "captioning",
  "catastrophic", "causal", "causality", "cell", "central", "chain", "chain-of-thought",
  "challenge", "character", "chat", "chatbot", "chatgpt", "chemistry", "circuit", "class",
  "classification", "classifier", "clinical", "clip", "closed", "clustering", "code",
  "coder", "coding", "coevolution", "cognition", "cognitive", "coherence", "collaboration",
  "collective", "column", "combinatorial", "commonsense", "communication", "community",
  "comparison", "competition", "competitive", "complementarity", "complex", "complexity",
  "compositional", "compositionality", "comprehension", "compression", "computation",
  "computational", "compute", "computer", "computing", "concept", "conceptual", "concrete",
  "conditional", "confidence", "consciousness", "consensus", "consistency", "consistent",
  "constitutional", "constrained", "constraint", "content", "context", "contextual", "continual",
  "continuous", "contrastive", "control", "controllability", "controllable", "convergence",
  "conversation", "conversational", "convex", "convolution", "convolutional", "cooperation",
  "cooperative", "coordination", "copilot", "correction", "correlated", "correlation",
  "correspondence", "cost", "counterfactual", "course", "coverage", "creative", "creativity",
  "critic", "cryptography", "cultural", "curriculum", "cyber", "cycle", "data", "database",
  "dataset", "debate", "debugging", "deception", "deceptive", "decision", "decoder", "decoding",
  "decomposition", "deductive", "defence", "defending", "defense", "deliberation", "deliberative",
  "democracy", "demonstration", "denoising", "dense", "density", "dependency", "deployment",
  "depth", "description", "design", "detecting", "detection", "determinism", "developer",
  "development", "device", "diagnosis", "dialogue", "dictionary", "diffusion", "digital",
  "dimension", "dimensional", "direct", "direction", "discovery", "discrete", "discrimination",
  "disentangled", "disentanglement", "distance", "distillation", "distilled", "distributed",
  "distribution", "distributional", "diversity", "document", "domain", "driving", "dynamic",
  "dynamical", "economic", "economy", "ecosystem", "editing", "education", "effect", "effective",
  "efficiency", "efficient", "eigenvalue", "elicitation", "eliciting", "embedding", "embodied",
  "emergence", "emergent", "emotion", "empirical", "encoder", "encoding", "energy", "engine",
  "engineering", "enhancing", "ensemble", "entanglement", "entity", "entropy", "environment",
  "equation", "equilibrium", "equivariant", "error", "estimation", "estimator", "ethical",
  "ethics", "eval", "evaluating", "evaluation", "evidence", "evolution", "evolutionary",
  "examples", "execution", "experience", "experiment", "experimental", "expert", "explainability",
  "explainable", "explanation", "exploration", "exploratory", "exponential", "extraction",
  "factorization", "factuality", "failure", "fairness", "faithful", "faithfulness", "fake",
  "faking", "fault", "feature", "federated", "feed-forward", "feedback", "few-shot",
  "fine-grained", "fine-tuned", "fine-tuning", "finetuning", "first", "flow", "fluid", "fold",
  "following", "forecasting", "forgetting", "formal", "format", "foundation", "fourier",
  "framework", "from", "frontier", "full", "function", "functional", "fundamental", "fusion",
  "future", "fuzzy", "game", "gan", "gap", "generalisation", "generalist", "generality",
  "generalizable", "generalization", "generalized", "generating", "generation", "generative",
  "generator", "genetic", "geometric", "geometry", "global", "goal", "governance", "government",
  "gradient", "grammar", "graph", "graphical", "greedy", "grid", "grounded", "grounding",
  "group-theoretic", "growth", "guarantee", "guardrail", "guidance", "guide", "guided", "gym",
  "hallucination", "hardware", "harmful", "harmless", "harmlessness", "health", "helpful",
  "heuristic", "hidden", "hierarchical", "high", "high-dimensional", "hub", "human",
  "human-level", "hybrid", "hyperbolic", "hyperparameter", "hypothesis", "idea", "identification",
  "identity", "image", "imitation", "implementation", "implicit", "important", "improve",
  "improved", "improvement", "improving", "in-context", "incentive", "independence",
  "independent", "index", "induction", "inductive", "inequality", "inference", "information",
  "infrastructure", "initialization", "injection", "innovation", "input", "instability",
  "instruction", "integration", "intelligence", "intelligent", "intent", "interaction",
  "interactive", "interface", "interference", "internal", "internet", "interpretability",
  "interpretable", "interpretation", "interpreting", "intervention", "interview", "intrinsic",
  "introduction", "invariance", "invariant", "inverse", "investigating", "investigation", "issue",
  "iteration", "iterative", "jailbreak", "jailbreaking", "joint", "kernel", "knowledge", "label",
  "landscape", "language", "language-model", "large", "large-scale", "laser", "latency", "latent",
  "lattice", "laws", "layer", "layered", "learned", "learner", "learning", "lens", "lessons",
  "library", "lifelong", "likelihood", "limit", "limitation", "linear", "linguistic", "list",
  "literature", "llm", "local", "localization", "logic", "logical", "logs", "long-context",
  "long-horizon", "long-term", "loss", "low-rank", "low-resource", "machine", "macro", "magnetic",
  "making", "manifold", "manipulation", "map", "mapping", "market", "markov", "masked",
  "matching", "mathematical", "mathematics", "matrices", "matrix", "matter", "maximization",
  "meaning", "measure", "measurement", "measuring", "mechanical", "mechanics", "mechanism",
  "mechanistic", "media", "medical", "medicine", "memorization", "memory", "mental", "message",
  "meta", "meta-learning", "metaphor", "method", "methodology", "metric", "microscopy", "mind",
  "minimal", "minimization", "minimum", "misalignment", "misinformation", "mistakes", "misuse",
  "mitigating", "mitigation", "mixture", "mobile", "model", "modeling", "modelling", "modular",
  "modulation", "molecular", "molecule", "momentum", "monitor", "monitoring",
  "motion", "multi", "multi-agent", "multi-modal", "multi-task",
  "multilingual", "multimodal", "mutation", "mutual", "natural", "navigation", "net", "network",
  "network-based", "neural", "neuron", "neuroscience", "news", "noise", "non-convex", "nonlinear",
  "normalization", "normalizing", "norms", "novel", "nuclear", "numerical", "object",
  "observation", "offline", "online", "ontology", "open-ended", "open-source", "operator",
  "optical", "optimal", "optimality", "optimisation", "optimization", "optimizer", "oracle",
  "order", "organization", "orthogonal", "output", "outside", "overoptimization", "oversight",
  "overview", "paper", "paradigm", "parallel", "parameter", "parametric", "parsing", "partial",
  "particle", "passing", "path", "patients", "pattern", "perception", "performance",
  "personality", "perspective", "persuasion", "perturbation", "phase", "phenomenon", "philosophy",
  "physical", "physics", "physics-informed", "pictures", "pipeline", "planner", "planning",
  "plasma", "plasticity", "platform", "policies", "policy", "policymakers", "political",
  "polynomial", "polysemanticity", "population", "pose", "position", "positional", "possibility",
  "post-training", "posterior", "posts", "potential", "practical", "practice", "pre-trained",
  "pre-training", "precision", "predicting", "prediction", "predictive", "preference",
  "preliminary", "pretrained", "pretraining", "prevention", "principle", "prior", "privacy",
  "private", "probabilistic", "probability", "probe", "probing", "problem", "procedural",
  "process", "processes", "processing", "production", "products", "program", "programming",
  "progress", "progressive", "project", "prompt", "prompting", "proof", "propagation",
  "properties", "property", "proposal", "protein", "protocol", "prototype", "provable",
  "proximal", "proxy", "pruning", "pseudo", "psychological", "psychology", "public",
  "publication", "puzzles", "quality", "quantification", "quantitative", "quantization",
  "quantized", "quantum", "queries", "query", "question", "random", "randomized", "rank",
  "ranking", "rate", "rational", "rationality", "reactive", "reading", "real-time", "real-world",
  "realistic", "reality", "reasoner", "reasoning", "recall", "recent", "recognition",
  "recognizer", "recommendation", "reconstruction", "records", "recurrent", "recursive",
  "red-teaming", "reduction", "refinement", "refining", "reflection", "refusal", "regime",
  "region", "regression", "regularization", "regularized", "regularizer", "reinforcement",
  "relation", "relational", "relativity", "reliability", "reliable", "rendering", "replay",
  "replication", "report", "representation", "reproducibility", "reproduction", "research",
  "residual", "resource", "response", "restart", "result", "rethinking", "retrieval",
  "retrieval-augmented", "reverse", "review", "revisited", "revisiting", "reward", "risk", "rlhf",
  "roadmap", "robot", "robotic", "robust", "robustness", "role", "rollout", "routing", "rule",
  "sabotage", "safe", "safeguard", "safety", "sample", "sampler", "sampling", "sandbagging",
  "satisfaction", "scalable", "scale", "scaling", "scenario", "scene", "scheduling", "scheming",
  "science", "scientific", "scope", "score", "scoring", "script", "search", "second", "secure",
  "security", "segmentation", "selection", "selective", "self-attention", "self-consistency",
  "self-improvement", "self-play", "self-supervised", "semantic", "semi-supervised", "sensing",
  "sensitivity", "sensor", "sentence", "sentiment", "separation", "sequence", "sequential",
  "series", "services", "session", "set", "setting", "shared", "shift", "shot", "sigmoid",
  "signal", "similarity", "simple", "simplicity", "simulated", "simulation", "simulator",
  "singular", "skill", "social", "society", "sociology", "software", "solution",
  "solving", "space", "sparse", "sparsity", "spatial", "speakers", "specialization",
  "specification", "spectral", "spectrum", "speech", "spherical", "spiking", "spin", "stability",
  "stable", "state", "state-space", "statistical", "statistics", "steering", "stereotype",
  "stochastic", "storage", "strategic", "strategies", "strategy", "stream", "strength",
  "structural", "structure", "structured", "students", "studies", "study", "style", "sub",
  "subgraph", "subset", "subterfuge", "subversion", "summarisation", "summarization",
  "superalignment", "superhuman", "superintelligence", "superposition", "supervised",
  "supervision", "surface", "surrogate", "survey", "sustainable", "switching", "sycophancy",
  "symbolic", "symmetry", "synapse", "synthesis", "synthetic", "system", "systematic", "tabular",
  "target", "task", "taxonomy", "teacher", "technical", "technique", "technology", "temporal",
  "tensor", "test-time", "text", "text-to-image", "textual", "theorem", "theoretical", "theories",
  "theory", "thermal", "thermodynamic", "thinking", "thought", "threat", "threshold", "time",
  "time-series", "token", "tokenization", "tokenizer", "tool", "topic", "topological", "topology",
  "torch", "toxicity", "toy", "traces", "tracing", "tracking", "trade-off", "trained", "training",
  "trajectories", "trajectory", "transfer", "transferability", "transformation", "transformer",
  "transient", "translation", "transmission", "transparency", "transport", "treatment", "tree",
  "trends", "tricks", "trust", "trustworthiness", "trustworthy", "truthful", "truthfulness",
  "tube", "tuning", "turbulence", "tutorial", "two-dimensional", "ultra", "uncertainty",
  "understanding", "unified", "uniform", "unifying", "universal", "universality", "unlearning",
  "unsupervised", "update", "usage", "users", "using", "utility", "validation", "value",
  "variable", "variance", "variation", "variational", "vector", "verification", "verifier",
  "verifying", "version", "vertex", "via", "video", "views", "vision", "visual", "visualization",
  "visualizing", "vocabulary", "vulnerabilities", "vulnerability", "vulnerable", "wave",
  "wavelet", "weak", "weak-to-strong", "weakly", "web", "weight", "with", "without", "word",
  "workers", "workflow", "world", "writing", "zero-shot"
};

/* Words with a capital inside them, as titles have them. */
static const char *const COMPOUNDS[] = {
  "AdaBoost", "AdaGrad", "AlexNet", "AlphaCode", "AlphaFold", "AlphaGeometry", "AlphaGo",
  "AlphaProof", "AlphaStar", "AlphaTensor", "AlphaZero", "AutoGPT", "AutoML", "BabyAI",
  "BigBench", "BigBird", "BigGAN", "BigScience", "BioBERT", "BioMedical", "BlackBox", "CapsNet",
  "ChatGLM", "ChatGPT", "ClinicalBERT", "CodeBERT", "CodeLlama", "CogVLM", "ControlNet",
  "CoreNet", "CycleGAN", "DeBERTa", "DeepFake", "DeepMind", "DeepSeek", "DeepSpeed", "DenseNet",
  "DistilBERT", "DreamBooth", "DreamerV", "EdgeAI", "EfficientNet", "EleutherAI", "FaceNet",
  "FlashAttention", "FrontierMath", "GitHub", "GitLab", "GloVe", "GoogLeNet", "GraphRAG",
  "GraphSAGE", "HellaSwag", "HuggingFace", "HumanEval", "ImageNet", "InceptionNet",
  "InstructBLIP", "InstructGPT", "InternLM", "InternVL", "JavaScript", "JiuZhang", "LLaMA",
  "LLaVA", "LaMDA", "LaTeX", "LangChain", "LightRAG", "LinkedIn", "LoRA", "MathQA", "MathVista",
  "MediaWiki", "MetaGPT", "MiniGPT", "MiniMax", "MobileNet", "MuJoCo", "MuZero", "NeRF",
  "NeurIPS", "NeuroAI", "OlympiadBench", "OpenAI", "OpenFlamingo", "OpenReview", "PaLM", "PayPal",
  "PointNet", "PowerPoint", "PubMed", "PyTorch", "QLoRA", "QuickSort", "ReLU", "ResNet",
  "RoBERTa", "SciBERT", "ScienceQA", "SegNet", "SmoothQuant", "SpaceX", "SqueezeNet", "StableLM",
  "StackOverflow", "StarCoder", "StarCraft", "StyleGAN", "SwiGLU", "TensorFlow", "TikTok",
  "TinyLlama", "TinyStories", "ToolBench", "TriviaQA", "TruthfulQA", "TypeScript", "VGGNet",
  "VizDoom", "WaveNet", "WebArena", "WebGPT", "WebShop", "WhatsApp", "WikiText", "WinoGrande",
  "WizardLM", "WordNet", "WordPiece", "WordPress", "XGBoost", "YouTube"
};

static gboolean
is_listed (BwSlice word)
{
  return bw_slice_is_in (word, WORDS, G_N_ELEMENTS (WORDS));
}

/**
 * bw_title_word_is_common:
 *
 * Returns: whether titles are full of @word and no person is called so
 */
gboolean
bw_title_word_is_common (BwSlice word)
{
  if (is_listed (word))
    return TRUE;
  if (!bw_slice_ends (word, "s"))
    return FALSE;

  word.end--;

  return is_listed (word);
}

/**
 * bw_title_word_end_compound:
 * @at: a place inside @word, before a capital letter
 *
 * Returns: (nullable): where the known word with inner capitals ends that begins
 *   @word and goes on past @at, such as `PyTorch`; or `NULL`
 */
const char *
bw_title_word_end_compound (BwSlice     word,
                            const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (COMPOUNDS); i++)
    {
      gsize length = strlen (COMPOUNDS[i]);

      if (bw_slice_length (word) >= length && word.start + length > at &&
          strncmp (word.start, COMPOUNDS[i], length) == 0)
        return word.start + length;
    }

  return NULL;
}
