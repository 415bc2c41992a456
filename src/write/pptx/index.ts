// The PowerPoint writer: needs the scene and nothing else.
import type { Stages, Writer } from '../writer.ts';
import { writePptx } from './write-pptx.ts';

export const pptxWriter = {
  format: 'pptx',
  extension: '.pptx',
  async write(stages: Stages): Promise<Uint8Array> {
    const { scene, assets } = await stages.scene();
    return writePptx(scene, assets, { timestamp: stages.timestamp }, stages.report);
  },
} as const satisfies Writer;
