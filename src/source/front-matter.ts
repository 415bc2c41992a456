// Front matter: the YAML between two `---` lines at the head of a file, read as plain data.
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Report } from '../message.ts';

/** A field's value and where it stands. `written` is a scalar as the author wrote it, so that `2024-05-01` stays so. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
  readonly written?: string;
  readonly line: number;
  readonly column: number;
  /** The fields of a mapping. */
  readonly fields?: readonly Field[];
}

export interface FrontMatter {
  readonly fields: readonly Field[];
  readonly data: Readonly<Record<string, unknown>>;
  /** First line after the closing `---`; 1 without front matter. */
  readonly bodyLine: number;
}

const NONE: FrontMatter = { fields: [], data: {}, bodyLine: 1 };

/** Aliases resolved at most; more is a bomb, not a deck. */
const MAX_ALIASES = 50;

/** Reads the front matter. What is not YAML is an error at its line, and what can be read of it is used. */
export function readFrontMatter(text: string, file: string, report: Report): FrontMatter {
  const found = locate(text);
  if (found === 'unclosed') {
    report({
      severity: 'warning',
      code: 'front-matter-unclosed',
      text: 'the front matter is opened by --- but never closed, so it is read as text',
      file,
      line: 1,
      hint: 'write --- on a line of its own after the last setting',
    });
    return NONE;
  }
  if (!found) return NONE;
  return read(found, file, report) ?? NONE;
}

interface Located {
  readonly yaml: string;
  /** Line of the file that the YAML's first line is. */
  readonly firstLine: number;
  readonly bodyLine: number;
}

function locate(text: string): Located | 'unclosed' | undefined {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (!/^---+\s*$/.test(lines[open] ?? '')) return undefined;
  const close = lines.findIndex((line, index) => index > open && /^(---+|\.\.\.)\s*$/.test(line));
  if (close === -1) return /^[\w-]+\s*:/.test(lines[open + 1] ?? '') ? 'unclosed' : undefined;
  return { yaml: lines.slice(open + 1, close).join('\n'), firstLine: open + 2, bodyLine: close + 2 };
}

function read({ yaml, firstLine, bodyLine }: Located, file: string, report: Report): FrontMatter | undefined {
  let document = parse(yaml);
  if (document.errors.length > 0) {
    // Two thematic breaks with prose between them are not front matter.
    if (!/^\s*["']?[\w-]+["']?\s*:/m.test(yaml)) return undefined;
    const failure = document.errors[0];
    const quoted = parse(quoteValues(yaml));
    const cured = quoted.errors.length === 0;
    if (cured) document = quoted;
    const marp = /^marp\s*:\s*true\s*$/m.test(yaml);
    // Marp itself reads `title: One: two`, and a Marp deck is not to be corrected.
    if (!(cured && marp)) {
      report({
        severity: cured ? 'warning' : 'error',
        code: 'front-matter-not-yaml',
        text: `the front matter is not YAML: ${firstSentence(failure?.message ?? 'it cannot be read')}`,
        file,
        line: firstLine + (failure?.linePos?.[0].line ?? 1) - 1,
        column: failure?.linePos?.[0].col ?? 1,
        hint: cured
          ? 'it was read line by line; put values that hold ": " or "#" between quotes'
          : 'write each setting as "key: value" on its own line, with quotes around values that hold ": " or "#"',
      });
    }
  }
  const data = toData(document, firstLine, file, report);
  if (data === undefined || data === null) return { ...NONE, bodyLine };
  if (typeof data !== 'object' || Array.isArray(data)) {
    if (typeof data === 'string') return undefined;
    report({
      severity: 'warning',
      code: 'front-matter-type',
      text: `the front matter is ${Array.isArray(data) ? 'a list' : `a ${typeof data}`}, it takes "key: value" lines; no settings used`,
      file,
      line: firstLine,
    });
    return { ...NONE, bodyLine };
  }
  // A mapping of a core-schema document: keys become strings.
  return {
    fields: fieldsOf(document.contents, document, yaml, firstLine),
    data: data as Record<string, unknown>,
    bodyLine,
  };
}

const parse = (yaml: string): Document =>
  parseDocument(yaml, { schema: 'core', version: '1.2', prettyErrors: true, logLevel: 'silent' });

function toData(document: Document, firstLine: number, file: string, report: Report): unknown {
  for (const warning of document.warnings) {
    report({
      severity: 'warning',
      code: 'front-matter-tag',
      text: `the front matter holds what is not plain data: ${firstSentence(warning.message)}`,
      file,
      line: firstLine + (warning.linePos?.[0].line ?? 1) - 1,
    });
  }
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    report({
      severity: 'error',
      code: 'front-matter-aliases',
      text: 'the front matter repeats itself through too many or wrong aliases, no settings used',
      file,
      line: firstLine,
      hint: error instanceof Error ? firstSentence(error.message) : 'write the values out',
    });
    return undefined;
  }
}

function fieldsOf(contents: unknown, document: Document, yaml: string, firstLine: number): Field[] {
  if (!isMap(contents)) return [];
  return contents.items.map(({ key, value }): Field => {
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const before = yaml.slice(0, offset);
    const place = {
      line: firstLine + before.split('\n').length - 1,
      column: offset - before.lastIndexOf('\n'),
    };
    const name = String(isScalar(key) ? key.value : key);
    if (isScalar(value)) return { key: name, value: value.value, written: writtenAs(value), ...place };
    const fields = isMap(value) ? { fields: fieldsOf(value, document, yaml, firstLine) } : {};
    return { key: name, value: plain(value, document), ...place, ...fields };
  });
}

const writtenAs = (scalar: { value: unknown; source?: string }): string =>
  typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));

function plain(value: unknown, document: Document): unknown {
  // A node of the yaml package, which types a pair's value as unknown.
  const node = value as { toJS?: (document: Document, options: { maxAliasCount: number }) => unknown } | null;
  try {
    return node?.toJS?.(document, { maxAliasCount: MAX_ALIASES }) ?? null;
  } catch {
    return null;
  }
}

/** `title: One: two` becomes `title: "One: two"`, for every top-level value that opens no YAML structure. */
const quoteValues = (yaml: string): string =>
  yaml.replace(/^([\w-]+\s*:[ \t]+)(?![ \t"'[{|>&*!])(.*)$/gm, (_, key: string, value: string) => {
    const plainWord = /^(true|false|null|~|[-+.\d]+)$/.test(value.trim());
    return plainWord ? `${key}${value}` : `${key}${JSON.stringify(value.trim())}`;
  });

const firstSentence = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
