import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Asserts that the state on screen has no violation. It says nothing about an empty page,
 * so the caller asserts first that what it names is there.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(source);
  const violations = await page.evaluate(async (tags) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const results = await runner.run(document, { runOnly: { type: 'tag', values: tags } });
    return results.violations.map((violation) => ({
      rule: violation.id,
      where: violation.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`).slice(0, 4),
    }));
  }, TAGS);
  // Soft: one run tells everything that is wrong.
  expect.soft(violations, state).toEqual([]);
}
