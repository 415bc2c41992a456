// The public surface of Triptych.
export { DeckError } from './deck-error.ts';
export type { Message, Place, Report, Severity } from './message.ts';
export {
  type Builder,
  type BuilderOptions,
  type BuildRequest,
  type BuildResult,
  type BuiltFile,
  openBuilder,
  type StageName,
} from './pipeline.ts';
export type { Format } from './write/writer.ts';
