import { readdirSync } from 'node:fs';
import { planDeck } from './src/deck/plan.ts';
import { readSource } from './src/source/read-source.ts';
const dir='tests/plan-eval/corpus/';
for (const f of readdirSync(dir)) { const src=await readSource(dir+f, ()=>{}); for (const s of planDeck(src,()=>{}).slides) for (const b of s.blocks) if (b.kind==='points') for (const p of b.points) { const n=p.markdown.split(/\s+/).length; if (n>18) console.log(f.slice(0,8), n, p.markdown); } }
