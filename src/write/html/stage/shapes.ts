// The plain shapes that what comes from other windows, or out of storage, is held against before it is believed.

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** 0, 1, 2 … */
export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
