import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  scheme?: 'light' | 'dark';
  locale?: 'es-MX' | 'en-US';
  viewport?: { width: number; height: number };
}

/** A person at a computer: a browser profile of her own, and everything that its console complained about. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly #expected = new Set<number>();
  #expectsSilence = false;

  readonly context: BrowserContext;
  readonly page: Page;

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    this.watch(page);
  }

  /** The browser writes every refused request to its console; a flow names those that it provokes. */
  expectsRefusal(...statuses: number[]): void {
    for (const status of statuses) this.#expected.add(status);
  }

  /** For a flow that cuts the line itself; anything else in the console still counts. */
  expectsSilence(): void {
    this.#expectsSilence = true;
  }

  async newTab(): Promise<Page> {
    const page = await this.context.newPage();
    this.watch(page);
    return page;
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      const status = /status of (\d{3})/.exec(message.text())?.[1];
      if (status && this.#expected.has(Number(status))) return;
      if (this.#expectsSilence && message.text().includes('net::ERR_FAILED')) return;
      this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`page error: ${error.message}`));
  }
}

let browser: Browser;
const visitors: Visitor[] = [];

/** Starts a browser for the file, and after each test closes its visitors and reads their consoles. */
export function withBrowser(): { visit: (visit?: Visit) => Promise<Visitor>; origin: string; password: string } {
  const origin = inject('origin');
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints);
    await Promise.all(visitors.splice(0).map((visitor) => visitor.context.close()));
    expect(complaints, 'what the browser complained about, CSP violations included').toEqual([]);
  });
  const visit = async ({ scheme = 'light', locale = 'es-MX', viewport }: Visit = {}): Promise<Visitor> => {
    const context = await browser.newContext({
      baseURL: origin,
      colorScheme: scheme,
      locale,
      timezoneId: 'America/Mexico_City',
      viewport: viewport ?? { width: 1366, height: 768 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    const visitor = new Visitor(context, await context.newPage());
    visitors.push(visitor);
    return visitor;
  };
  return { visit, origin, password: inject('password') };
}
