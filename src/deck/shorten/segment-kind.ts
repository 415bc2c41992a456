// What a segment can be to the rest of its sentence.

/** `core` never goes. */
export type SegmentKind =
  | 'core'
  /** `Furthermore`, `of course`. */
  | 'adverbial'
  /** In brackets or between dashes. */
  | 'aside'
  /** `which …`, `whose …` behind a comma: it adds. */
  | 'relative'
  /** `built on trust`, `making war costly`. */
  | 'participial'
  /** `the oldest port of the coast` beside what it renames. */
  | 'appositive'
  /** `among the many pillars of the state`, `after two years`. */
  | 'setting'
  /** `while others wait`, `because it pays`. */
  | 'subordinate'
  /** `and it pays`. */
  | 'coordinate'
  /** What stands behind a colon or semicolon. */
  | 'sequel';
