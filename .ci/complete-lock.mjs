// node .ci/complete-lock.mjs: adds to package-lock.json the optional packages of other systems that npm left out.
// npm drops an optional package that its registry does not hold, and `npm ci` then refuses the lock as incomplete.
// Run it after `npm install` has changed the lock; it says what it added.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);

/** What npm compares with the machine, read from the name: `…-linux-arm64-musl`. Packages for none are left alone. */
function systemOf(name) {
  const [, os, cpu, libc] = /(android|darwin|linux|win32)-(arm64|x64)(?:-(musl))?$/.exec(name) ?? [];
  return os && { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const system = systemOf(name);
    if (path in lock.packages || !system || !/^\d/.test(version)) continue;
    lock.packages[path] = { version, ...system, ...(dev && { dev }), optional: true };
    console.log(`added ${name}@${version}`);
  }
}
// npm's own order, so that its next run changes nothing.
const entries = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(entries);
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
