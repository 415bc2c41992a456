// What a check finds. Clauses are named as the Matterhorn Protocol 1.1 numbers its failure conditions (`01-005`), or,
// where it has none that a program could decide, by the clause of ISO 14289-1 or ISO 32000-1.

export interface Defect {
  readonly clause: string;
  /** From 1. */
  readonly page?: number;
  readonly text: string;
}

export const defect = (clause: string, text: string, page?: number): Defect => ({
  clause,
  text,
  ...(page !== undefined && { page }),
});
