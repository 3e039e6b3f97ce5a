import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../harness/axe';
import { withBrowser } from '../harness/browser';
import { ServicePage } from '../pages/services';
import { Shell } from '../pages/shell';
import { SignInPage } from '../pages/sign-in';

const { visit, password } = withBrowser();
const PHONE = { width: 390, height: 844 };

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Each state: how a person gets there, and what must be on screen before anything is measured. */
const STATES: [string, (page: Page) => Promise<void>][] = [
  ['home', (page) => page.goto('/').then(() => heading(page, /, Carmen$/))],
  ['price list', (page) => page.goto('/services?status=all').then(() => heading(page, 'Lista de precios'))],
  [
    'price list without a match',
    (page) => page.goto('/services?q=zzz').then(() => page.getByText('Ningún servicio coincide').waitFor()),
  ],
  [
    'new service',
    (page) =>
      page
        .goto('/services?panel=new')
        .then(() => page.getByRole('dialog', { name: 'Nuevo servicio' }).getByLabel('Clave').waitFor()),
  ],
  ['service', (page) => new ServicePage(page).openFromList('Edredón king size')],
  [
    'review of a price',
    async (page) => {
      const service = new ServicePage(page);
      await service.openFromList('Edredón king size');
      await service.review('900');
    },
  ],
  ['people', (page) => page.goto('/people').then(() => page.getByRole('link', { name: 'Rosa Martínez' }).waitFor())],
  [
    'new person',
    (page) =>
      page
        .goto('/people?panel=new')
        .then(() => page.getByRole('dialog', { name: 'Nueva persona' }).getByLabel('Nombre completo').waitFor()),
  ],
  [
    'person',
    async (page) => {
      await page.goto('/people');
      await page.getByRole('link', { name: 'Rosa Martínez' }).click();
      await heading(page, 'Rosa Martínez');
    },
  ],
  [
    'branches',
    (page) => page.goto('/branches').then(() => page.getByRole('link', { name: 'Lavandería Centro' }).waitFor()),
  ],
  [
    'branch being edited',
    async (page) => {
      await page.goto('/branches');
      await page.getByRole('link', { name: 'Lavandería Centro' }).click();
      await heading(page, 'Lavandería Centro');
      await page.getByRole('button', { name: 'Editar', exact: true }).click();
      await page.getByRole('dialog', { name: 'Editar sucursal' }).getByText('Martes', { exact: true }).waitFor();
    },
  ],
  [
    'audit log, one entry open',
    async (page) => {
      await page.goto('/audit?action=service.created');
      await page
        .getByRole('button', { name: /Agregó un servicio/ })
        .first()
        .click();
      await page.getByRole('columnheader', { name: 'Después' }).waitFor();
    },
  ],
  ['account', (page) => page.goto('/account').then(() => page.getByText('Este equipo', { exact: true }).waitFor())],
  ['not found', (page) => page.goto('/nada').then(() => heading(page, 'Aquí no hay nada'))],
  [
    'palette',
    async (page) => {
      await page.goto('/');
      await heading(page, /, Carmen$/);
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'user menu',
    async (page) => {
      await page.goto('/');
      await heading(page, /, Carmen$/);
      await new Shell(page).openMenu();
    },
  ],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  test('the door is accessible, also when it refuses', async () => {
    const visitor = await visit({ scheme });
    visitor.expectsRefusal(401);
    const door = new SignInPage(visitor.page);
    await door.open();
    await visitor.page.getByRole('heading', { name: 'Qué gusto verte' }).waitFor();
    await expectAccessible(visitor.page, 'door');
    await door.signIn('nadie', 'ninguna');
    await visitor.page.getByRole('alert').waitFor();
    await expectAccessible(visitor.page, 'door that refused');
  });

  test('every screen is accessible on a desk', async () => {
    const { page } = await visit({ scheme });
    await new SignInPage(page).arrive('admin', password);
    for (const [name, arrive] of STATES) {
      await arrive(page);
      await expectAccessible(page, `${name}, ${scheme}`);
    }
  }, 180_000);

  test('every screen is accessible on a phone and never wider than it', async () => {
    const { page } = await visit({ scheme, viewport: PHONE });
    await new SignInPage(page).arrive('admin', password);
    for (const [name, arrive] of STATES) {
      await arrive(page);
      await expectAccessible(page, `${name}, ${scheme}, phone`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, name).toBeLessThanOrEqual(0);
    }
  }, 180_000);
});
