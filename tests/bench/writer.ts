// `npm run bench:writer [-- 50,200,500,1000]`: what a PowerPoint file costs on top of loading the page: measuring
// the Scene in the browser and writing the package, with the memory that Node holds after it.
import { writePptx } from '../../src/write/pptx/write-pptx.ts';
import { openSceneBench } from '../scene/scene-bench.ts';
import { marpDeck } from './generate-deck.ts';

const sizes = (process.argv[2] ?? '50,200,500').split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 2 && size <= 1000)) {
  console.error('writer: sizes are whole numbers from 2 to 1000, parted by commas');
  process.exit(2);
}

const RUNS = 3;
const bench = openSceneBench();
try {
  console.log('| slides | render, load and measure s | write s | write, ms a slide | heap MB | pptx KB |');
  console.log('| --: | --: | --: | --: | --: | --: |');
  for (const size of sizes) {
    const start = performance.now();
    const { scene, assets } = await bench.measure(marpDeck(size), { theme: 'triptych' });
    const measured = performance.now() - start;
    const laps: number[] = [];
    let bytes = new Uint8Array();
    for (let run = 0; run < RUNS; run += 1) {
      const lap = performance.now();
      bytes = Uint8Array.from(writePptx(scene, assets, { timestamp: 0 }, () => {}));
      laps.push(performance.now() - lap);
    }
    const write = Math.min(...laps);
    const cells = [
      String(size),
      (measured / 1000).toFixed(2),
      (write / 1000).toFixed(2),
      (write / size).toFixed(2),
      (process.memoryUsage().heapUsed / 1e6).toFixed(0),
      (bytes.length / 1000).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await bench.close();
}
