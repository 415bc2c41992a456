// What the main thread asks of the render worker, and what it is answered: plain data.

export interface ThemeSource {
  readonly name: string;
  readonly css: string;
}

export interface EngineRequest {
  readonly markdown: string;
  readonly themes: readonly ThemeSource[];
  /** Theme to use whatever the deck says; absent: the deck's own, else Marp's default. */
  readonly theme?: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export interface EngineSlide {
  readonly id: string;
  readonly section?: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly notes: string;
}

/** A problem that rendering met, in words without a final stop; `line` counts from 1 in the Marp Markdown. */
export interface Complaint {
  readonly kind: 'diagram' | 'math' | 'html' | 'link' | 'transition' | 'directive' | 'other';
  readonly text: string;
  readonly line?: number;
}

export interface EngineAnswer {
  readonly html: string;
  readonly css: string;
  readonly slides: readonly EngineSlide[];
  readonly theme: string;
  readonly width: number;
  readonly height: number;
  /** Text of the first heading of the lowest level; empty where there is none. */
  readonly heading: string;
  readonly complaints: readonly Complaint[];
}
