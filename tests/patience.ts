// How long tests wait, in one place. Waiting ends with what is waited for, so these are for what never comes: a machine
// that is thirty times slower than a desk has to be done within them.

/** Milliseconds that a test waits for one state: what a page shows, what a program prints. */
export const PATIENCE = 180_000;

/** Milliseconds for a test, or the setting up of a file, which wait for several. */
export const TEST_PATIENCE = 900_000;
