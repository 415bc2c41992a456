// Formulas on slides: equations for PowerPoint, and for programs without equations the text and pictures of the page.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { Formula, ImageItem, Paragraph, Run, TableItem, TextItem } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import type { Naming, PartContext } from '../context.ts';
import { transform } from '../drawing/frame.ts';
import { alternate, nativeMath } from '../math/alternate.ts';
import { displayXml, lackOf } from '../math/equation.ts';
import { lettersIn } from '../text/run.ts';

/** KaTeX's letters are smaller for their size than those of Cambria Math: the x is 0.431 em high there, 0.466 em here. */
const SIZE = 0.431 / 0.466;

const NO_CROP = { top: 0, right: 0, bottom: 0, left: 0 };

const MAX_ALT = 4000;

type MathRun = Run & { kind: 'math' };

/** A display formula: a text box with the equation in its middle, where the picture stands for others. */
export function equationShape(
  item: ImageItem,
  { formula, style }: NonNullable<ImageItem['equation']>,
  context: PartContext,
  picture: (item: ImageItem, context: PartContext) => Xml,
): Xml {
  if (!told(formula, item.source?.start, context)) return picture(item, context);
  const { id, name } = context.naming('Equation');
  const drawn = picture(item, { ...context, naming: () => ({ id, name }) });
  const letters = lettersIn({ ...style, size: px(style.size * SIZE) }, undefined, 'en', context);
  const shape = el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name, descr: item.alt.slice(0, MAX_ALT) }),
      el('p:cNvSpPr', { txBox: true }),
      el('p:nvPr'),
    ),
    el(
      'p:spPr',
      {},
      transform(item.frame, item.rotation),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      el('a:noFill'),
    ),
    el(
      'p:txBody',
      {},
      // Without wrapping the equation stays on its line and in the middle, however wide its font makes it.
      el(
        'a:bodyPr',
        { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: false, anchor: 'ctr' },
        el('a:noAutofit'),
      ),
      el('a:lstStyle'),
      el('a:p', {}, el('a:pPr', { algn: 'ctr' }), nativeMath(displayXml(formula, letters))),
    ),
  );
  return alternate(shape, drawn);
}

/**
 * What `write` makes of a text: once with equations and once as drawn, where some formula of it can be an equation.
 * Pictures of formulas follow the text.
 */
export function withEquations(
  item: TextItem,
  context: PartContext,
  write: (context: PartContext) => Xml,
): Xml {
  const runs = mathRuns(item.paragraphs);
  if (runs.length === 0) return write(context);
  const lines = item.paragraphs.find(({ runs: own }) => own.some(({ kind }) => kind === 'math'));
  const native = runs.filter((run) => told(run.formula, lines?.source?.start, context));
  if (native.length === 0) return all(write(context), picturesOf(runs, context));
  const { naming, again } = repeated(context.naming);
  const drawing = { ...context, naming };
  const drawn = all(write(drawing), picturesOf(runs, drawing));
  const knowing = { ...context, naming: again(), equations: true };
  const others = runs.filter((run) => !native.includes(run));
  return alternate(all(write(knowing), picturesOf(others, knowing)), drawn);
}

/** Formulas in tables stay as they are drawn: that PowerPoint takes equations in cells is not known for sure. */
export function drawnFormulas(item: TableItem, context: PartContext): Xml {
  const runs = mathRuns(item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)));
  if (runs.length === 0) return '' as Xml;
  context.deck.report({
    severity: 'info',
    code: 'pptx-math-in-table',
    text: 'formulas in a table stay text and pictures in PowerPoint',
    ...(item.source && { line: item.source.start }),
  });
  return picturesOf(runs, context);
}

const mathRuns = (paragraphs: readonly Paragraph[]): MathRun[] =>
  paragraphs.flatMap(({ runs }) => runs.filter((run) => run.kind === 'math'));

/** True for what can be an equation; what cannot is reported. */
function told(formula: Formula, line: number | undefined, { deck }: PartContext): boolean {
  const lack = lackOf(formula);
  if (lack === undefined) return true;
  deck.report({
    severity: 'info',
    code: 'pptx-picture',
    text: `${lack} has no form in PowerPoint's equations, so the formula ${shortened(formula.tex)} stays as drawn`,
    ...(line !== undefined && { line }),
  });
  return false;
}

const shortened = (tex: string): string =>
  (tex.length > 60 ? `${tex.slice(0, 60)}…` : tex).replace(/\s+/g, ' ');

function picturesOf(runs: readonly MathRun[], context: PartContext): Xml {
  return all(
    runs.map(({ picture, formula }) => {
      if (!picture) return undefined;
      const item = {
        kind: 'image',
        id: '',
        frame: picture.frame,
        rotation: 0,
        decorative: false,
        asset: picture.asset,
        alt: formula.text,
        crop: NO_CROP,
      } as const;
      return context.inner(item, context);
    }),
  );
}

/** Names that are given out, and the same ones `again`: both forms of a shape have one id. */
function repeated(naming: Naming): { readonly naming: Naming; readonly again: () => Naming } {
  const given: ReturnType<Naming>[] = [];
  return {
    naming: (kind) => {
      const name = naming(kind);
      given.push(name);
      return name;
    },
    again: () => {
      const rest = given.slice();
      return (kind) => rest.shift() ?? naming(kind);
    },
  };
}
