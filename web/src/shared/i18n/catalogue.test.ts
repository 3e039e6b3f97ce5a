import { expect, test } from 'vitest';
import { en } from './locales/en';
import { es } from './locales/es';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): Map<string, string> {
  const words = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') words.set(path + key, value);
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) words.set(inner, text);
  }
  return words;
}

const spanish = flatten(es);
const english = flatten(en);
const variables = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('both languages have the same sentences', () => {
  expect(spanish.size).toBeGreaterThan(400);
  expect([...english.keys()].sort()).toEqual([...spanish.keys()].sort());
});

test('no sentence is empty or carries stray spaces', () => {
  for (const [key, text] of [...spanish, ...english]) {
    expect(text.trim(), key).toBe(text);
    expect(text, key).not.toBe('');
  }
});

test('a sentence speaks of the same things in both languages', () => {
  const differing = [...spanish].filter(
    ([key, text]) => JSON.stringify(variables(text)) !== JSON.stringify(variables(english.get(key))),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('what is counted has a form for one and for many', () => {
  for (const key of spanish.keys()) {
    if (key.endsWith('_one')) expect(spanish.has(key.replace(/_one$/, '_other')), key).toBe(true);
  }
});
