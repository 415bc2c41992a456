// What shortening knows of a language: data only, one file a language in lexicon/.
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
