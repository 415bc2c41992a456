// What the command line tells the shell.

export const EXIT = {
  /** Everything was built; there may be warnings. */
  ok: 0,
  /** Something about an input, a theme or the output folder is wrong. */
  badInput: 1,
  /** The command line itself is wrong; nothing was built. */
  wrongUsage: 2,
  /** Browser trouble that the same command may not meet again (EX_TEMPFAIL of sysexits.h). */
  tryAgain: 75,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
