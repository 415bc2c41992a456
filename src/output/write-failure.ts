// What the operating system says when a file cannot be written, as a message that says what to do.
import type { Message } from '../message.ts';

/** `path` is the export (or folder) that could not be written, as it is shown to the user. */
export function writeFailure(path: string, error: unknown): Message {
  const reason = REASONS[errorCode(error)];
  return {
    severity: 'error',
    code: reason?.code ?? 'output-failed',
    text: `${path} cannot be written: ${reason?.text ?? errorText(error)}`,
    ...(reason !== undefined && { hint: reason.hint }),
  };
}

interface Reason {
  readonly code: string;
  readonly text: string;
  readonly hint: string;
}

const FORBIDDEN: Reason = {
  code: 'output-forbidden',
  text: 'the folder or file may not be written to',
  hint: 'close the file where it is open elsewhere, correct its permissions, or choose another folder with --out',
};
const FULL: Reason = {
  code: 'output-full',
  text: 'there is no room left',
  hint: 'free some room; the earlier exports are as they were',
};
const NOT_A_FOLDER: Reason = {
  code: 'output-not-a-folder',
  text: 'a part of the way to it is a file or a link that leads nowhere',
  hint: 'move that file away or choose another folder with --out',
};

const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EBUSY: FORBIDDEN,
  EROFS: { ...FORBIDDEN, text: 'the disk is read-only' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  ENOENT: NOT_A_FOLDER,
  ELOOP: NOT_A_FOLDER,
  ENAMETOOLONG: {
    code: 'output-name-too-long',
    text: 'the name is longer than the disk allows',
    hint: 'give the Markdown file a shorter name',
  },
};

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
