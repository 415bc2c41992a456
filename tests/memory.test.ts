// What is remembered is what was made, the newest of it, and never more than was allowed.
import { describe, expect, it } from 'vitest';
import { openMemory } from '../src/memory.ts';

describe('a memory', () => {
  it('makes each value once', () => {
    const memory = openMemory<string>(100);
    const made: string[] = [];
    const upper = (word: string) =>
      memory.get(word, () => {
        made.push(word);
        return word.toUpperCase();
      });
    expect([upper('tide'), upper('moon'), upper('tide')]).toEqual(['TIDE', 'MOON', 'TIDE']);
    expect(made).toEqual(['tide', 'moon']);
  });

  it('lets go of what was asked for longest ago', () => {
    const memory = openMemory<number>(10);
    let made = 0;
    const ask = (key: string) => memory.get(key, () => ++made);
    ask('aaaa');
    ask('bbbb');
    ask('aaaa');
    ask('cccc');
    expect([ask('aaaa'), ask('cccc')]).toEqual([1, 3]);
    expect(ask('bbbb')).toBe(4);
  });

  it('keeps nothing that is larger than all it may hold, and loses nothing for it', () => {
    const memory = openMemory<number>(10);
    let made = 0;
    const ask = (key: string, weight: number) => memory.get(key, () => ++made, weight);
    ask('small', 5);
    expect([ask('large', 11), ask('large', 11)]).toEqual([2, 3]);
    expect(ask('small', 5)).toBe(1);
  });

  it('keeps nothing where making fails', () => {
    const memory = openMemory<string>(10);
    const fail = () =>
      memory.get('key', () => {
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect(memory.get('key', () => 'yes')).toBe('yes');
  });
});
