// What shortening knows of a language: data only, one file a language in lexicon/.

/**
 * The starts of two sides, of a sentence or of a clause behind a pause; `one` and `other` may have a first group, which
 * then heads the side's column.
 */
export interface ContrastCue {
  readonly one: RegExp;
  readonly other: RegExp;
}

export interface Lexicon {
  /** Parts of speech of its small words and verbs, where no tagger knows the language. */
  readonly parts?: Parts;
  /** False where words come without parts of speech: then only what a list names is ever dropped. */
  readonly knowsVerbs: boolean;
  /** Adverbials that a slide can do without, wherever commas bound them; in small letters. */
  readonly openers: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  /** Starts of a clause behind a comma that only adds to what stands before it. */
  readonly relative?: RegExp;
  /** Starts of a dependent clause that does not limit what the sentence claims. */
  readonly subordinate?: RegExp;
  /** Starts of a first segment that only sets the scene. */
  readonly setting?: RegExp;
  /** Starts of a later segment with a participle in front. */
  readonly participial?: RegExp;
  /** Frames around the claim, dropped together with what they match: `It is clear that`. */
  readonly frames: readonly RegExp[];
  /** Words that weaken or puff up and change nothing, dropped where `between` says so. */
  readonly fillers?: RegExp;
  /** First words that point back to a sentence which the audience does not see. */
  readonly backward?: RegExp;
  /** Starts of a sentence that is one of a numbered series: `First, …`, `The second …`, `On the other hand, …`. */
  readonly ordinals?: RegExp;
  /** How the two sides of a contrast begin. */
  readonly contrasts?: readonly ContrastCue[];
  /** Starts of a sentence that names one of several cases, its group up to the comma: `In a high, …`, `For tenants, …`. */
  readonly cases?: RegExp;
  /** Starts of what says the opposite of the sentence or paragraph before it: `By contrast, …`, `Not every …`. */
  readonly reverses?: RegExp;
  /** Between two clauses that say the opposite of one another, with what stands around it: `, whereas `. */
  readonly whereas?: RegExp;
  /** Sentences that leave what they speak of elsewhere: they announce it, or end in a pronoun for it. */
  readonly elsewhere?: RegExp;
  /** Sentences that say how many things will be said, or of what, and none of it. */
  readonly announces?: RegExp;
  /** A number of things, `drei Erträge`: a short sentence with it before the first of a series only announces the series. */
  readonly counts?: RegExp;
  /** Last sentences of a paragraph that hand over to what stands behind it: `Let me put it in one line.` */
  readonly presents?: RegExp;
  /** Words that say a sentence states what matters. */
  readonly weighty?: RegExp;
  /** Starts of a clause that is nothing without the main one behind its comma. */
  readonly dependent?: RegExp;
  /** Words that a point may not end with. */
  readonly dangling?: RegExp;
  /** What may never be dropped besides numbers and names: negation, condition, limit. */
  readonly kept: RegExp;
}

/** Words in small letters that tell where a clause begins and whether it is one. */
export interface Parts {
  readonly determiners: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Those that start what only says where, when or in what respect. */
  readonly adpositions: ReadonlySet<string>;
  /** A word that is a finite verb: common ones, and endings that few other words share. */
  readonly finite: RegExp;
  /** Last words of a dependent clause, where it ends in its verb: German. */
  readonly closes?: RegExp;
  /** Words that a finite verb follows, with nothing but clitics between: `ne`, `on`. */
  readonly beforeVerb?: ReadonlySet<string>;
  /** True where verbs close their clauses: Turkish, Urdu. */
  readonly verbLast?: true;
  /** Starts of a segment that says whose words these are: `selon les chiffres`. */
  readonly attribution?: RegExp;
  /** Starts of a sentence whose clauses hold only together: conditions, `zwar …, doch …`. */
  readonly conditional?: RegExp;
  /** Starts of a clause that answers the one before it: `but`, `otherwise`. */
  readonly answers?: RegExp;
  /** Words before a comma that are nothing without the relative clause behind it: `jeder, der …`. */
  readonly restricted?: RegExp;
}
