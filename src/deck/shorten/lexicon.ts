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
  /** Words that say a sentence states what matters. */
  readonly weighty?: RegExp;
  /** Starts of a clause that is nothing without the main one behind its comma. */
  readonly dependent?: RegExp;
  /** Words that a point may not end with. */
  readonly dangling?: RegExp;
  /** What may never be dropped besides numbers and names: negation, condition, limit. */
  readonly kept: RegExp;
}
