import { expect, test } from 'vitest';
import { withBrowser } from '../harness/browser';
import { ServicePanel, ServicesPage } from '../pages/services';
import { Shell } from '../pages/shell';
import { SignInDialog, SignInPage } from '../pages/sign-in';

const { visit, password } = withBrowser();

test('a session that ends under a half-written form takes nothing with it', async () => {
  const visitor = await visit();
  visitor.expectsRefusal(401);
  const { page, context } = visitor;
  await new SignInPage(page).arrive('admin', password);
  await new ServicesPage(page).open('?panel=new');
  const form = new ServicePanel(page);
  await form.fill({ name: 'Mantel grande', code: 'MANT', price: '72.5' });
  await context.clearCookies();
  await form.submit();
  const again = new SignInDialog(page);
  await again.dialog.getByText('Lo que escribiste sigue aquí.').waitFor();
  await again.signInAgain(password);
  await page.getByRole('heading', { level: 1, name: 'Mantel grande' }).waitFor();
  await page.getByRole('region', { name: 'Precios', exact: true }).getByText('$72.50').first().waitFor();
});

test('a session ended from another computer asks again, and somebody else starts at her own home', async () => {
  const till = await visit();
  till.expectsRefusal(401);
  await new SignInPage(till.page).arrive('encargada', password);
  await new ServicesPage(till.page).open();
  const office = await visit();
  await new SignInPage(office.page).arrive('encargada', password);
  await office.page.goto('/account');
  await office.page
    .getByRole('button', { name: /^Cerrar la sesión de/ })
    .first()
    .click();
  await office.page.getByText(/^La sesión de .+ se cerró\.$/).waitFor();
  await new Shell(till.page).goTo('Personas');
  const again = new SignInDialog(till.page);
  await again.dialog.getByText('Esta sesión se cerró desde otro lugar.').waitFor();
  await again.signInAs('vendedora', password);
  await till.page.getByRole('heading', { level: 1, name: /, Lucía$/ }).waitFor();
  expect(new URL(till.page.url()).pathname).toBe('/');
});

test('signing out in one tab closes the shop in every tab', async () => {
  const visitor = await visit();
  visitor.expectsRefusal(401);
  const { page } = visitor;
  await new SignInPage(page).arrive('admin', password);
  const other = await visitor.newTab();
  await other.goto('/people');
  await other.getByRole('heading', { level: 1, name: 'Personas' }).waitFor();
  await new Shell(page).signOut();
  for (const tab of [page, other]) await tab.getByRole('heading', { name: 'Qué gusto verte' }).waitFor();
  await other.goto('/people');
  await other.waitForURL('**/sign-in?next=*');
});

test('a server that goes away is said, and the page comes back by itself', async () => {
  const visitor = await visit();
  visitor.expectsSilence();
  const { page, context } = visitor;
  await new SignInPage(page).arrive('admin', password);
  await new ServicesPage(page).open();
  const away = (route: { abort: () => Promise<void> }) => route.abort();
  await context.route('**/api/**', away);
  await context.route('**/healthz', away);
  await new Shell(page).goTo('Bitácora');
  await page.getByRole('heading', { level: 1, name: 'No hay respuesta del servidor' }).waitFor();
  await page.getByText(/^Sin conexión con el servidor desde las/).waitFor();
  await context.unroute('**/api/**', away);
  await context.unroute('**/healthz', away);
  await page.getByRole('heading', { level: 1, name: 'Bitácora' }).waitFor();
  expect(await page.getByText(/^Sin conexión con el servidor/).count()).toBe(0);
});

test('a lost answer to a new service does not make two of it', async () => {
  const visitor = await visit();
  visitor.expectsSilence();
  const { page } = visitor;
  await new SignInPage(page).arrive('admin', password);
  await new ServicesPage(page).open('?panel=new');
  const form = new ServicePanel(page);
  await form.fill({ name: 'Tapete chico', code: 'TAP', price: '60' });
  const keys: (string | undefined)[] = [];
  await page.route('**/api/v1/services', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    const answer = await route.fetch();
    // The server did it; the answer never arrives.
    return keys.length === 1 ? route.abort() : route.fulfill({ response: answer });
  });
  await form.submit();
  await page.getByRole('heading', { level: 1, name: 'Tapete chico' }).waitFor();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  await new ServicesPage(page).open('?q=tapete');
  expect(await page.getByRole('link', { name: 'Tapete chico' }).count()).toBe(1);
});
