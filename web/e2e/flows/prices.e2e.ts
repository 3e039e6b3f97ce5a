import { expect, test } from 'vitest';
import { withBrowser } from '../harness/browser';
import { ServicePage, ServicePanel, ServicesPage } from '../pages/services';
import { SignInPage } from '../pages/sign-in';

const { visit, password } = withBrowser();

test('an admin changes a price, and finds it in the history and in the audit log', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('admin', password);
  const service = new ServicePage(page);
  await service.openFromList('Edredón matrimonial');
  const panel = await service.review('151.5');
  expect(await panel.innerText()).toContain('$151.50');
  await service.confirm(panel);
  await page.getByText('«Edredón matrimonial»: el precio ahora es $151.50.').waitFor();
  const newest = service.history.getByRole('listitem').first();
  await newest.getByText('$151.50').waitFor();
  expect(await newest.innerText()).toContain('Carmen Vega');
  await service.history.getByRole('link', { name: 'Ver en la bitácora' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bitácora' }).waitFor();
  const entry = page.getByRole('button', { name: /Cambió un precio/ }).first();
  expect(await entry.innerText()).toContain('$151.50');
  await entry.click();
  const row = page.getByRole('row', { name: /Precio/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['$140.00', '$151.50']);
});

test('a slipped decimal point is pointed at before it is saved', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('admin', password);
  const service = new ServicePage(page);
  await service.openFromList('Camisa lavada y planchada');
  const panel = await service.review('3800');
  await panel.getByText('Es un cambio grande.').waitFor();
  await panel.getByRole('button', { name: 'Corregir' }).click();
  expect(await panel.getByLabel('Precio nuevo').inputValue()).toBe('3800.00');
});

test('a manager gives her branch a price of its own and takes it away again', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('encargada', password);
  const service = new ServicePage(page);
  await service.openFromList('Abrigo, tintorería');
  expect(await page.getByRole('button', { name: 'Editar', exact: true }).count()).toBe(0);
  await service.confirm(await service.review('199'));
  const prices = page.getByRole('region', { name: 'Precios', exact: true });
  await prices.getByText('$14.00 más que el general').waitFor();
  await service.changePrice.click();
  const panel = page.getByRole('dialog', { name: /^Cambiar precio/ });
  await panel.getByLabel('Quitar el precio propio y usar el general').check();
  await panel.getByRole('button', { name: 'Revisar' }).click();
  await service.confirm(panel);
  await prices.getByText('Usa el precio general').waitFor();
  await service.history.getByText('Volvió al precio general').first().waitFor();
});

test('a new service with a code that is taken keeps what was typed, and says it at the code', async () => {
  const visitor = await visit();
  visitor.expectsRefusal(422);
  const { page } = visitor;
  await new SignInPage(page).arrive('admin', password);
  const list = new ServicesPage(page);
  await list.open();
  await list.newService.click();
  const form = new ServicePanel(page);
  await form.fill({ name: 'Cortina por pieza', code: 'ABR', price: '85' });
  await form.submit();
  await form.panel.getByText('Ya está en uso.').waitFor();
  expect(await form.panel.getByLabel('Nombre').inputValue()).toBe('Cortina por pieza');
  await form.panel.getByLabel('Clave').fill('CORT');
  await form.submit();
  await page.getByRole('heading', { level: 1, name: 'Cortina por pieza' }).waitFor();
  await list.open('?q=cort');
  await list.service('Cortina por pieza').waitFor();
});

test('two people change one service: the second one is told, and keeps her words', async () => {
  const first = await visit();
  const second = await visit();
  second.expectsRefusal(412);
  for (const { page } of [first, second]) {
    await new SignInPage(page).arrive('admin', password);
    await new ServicePage(page).openFromList('Pantalón lavado y planchado');
    await page.getByRole('button', { name: 'Editar', exact: true }).click();
  }
  const edit = (page: typeof first.page) => page.getByRole('dialog', { name: 'Editar servicio' });
  await edit(first.page).getByLabel('Cargo mínimo').fill('20');
  await edit(first.page).getByRole('button', { name: 'Guardar' }).click();
  await edit(first.page).waitFor({ state: 'hidden' });
  await edit(second.page).getByLabel('Nombre').fill('Pantalón de vestir');
  await edit(second.page).getByRole('button', { name: 'Guardar' }).click();
  await edit(second.page).getByText('Alguien más cambió esto mientras escribías').waitFor();
  await edit(second.page).getByRole('button', { name: 'Conservar lo mío' }).click();
  await edit(second.page).getByText('Tu texto sigue aquí').waitFor();
  expect(await edit(second.page).getByLabel('Nombre').inputValue()).toBe('Pantalón de vestir');
  expect(await edit(second.page).getByLabel('Cargo mínimo').inputValue()).toBe('20.00');
  await edit(second.page).getByRole('button', { name: 'Guardar' }).click();
  await second.page.getByRole('heading', { level: 1, name: 'Pantalón de vestir' }).waitFor();
});

test('leaving a form with unsaved words asks first', async () => {
  const { page } = await visit();
  await new SignInPage(page).arrive('admin', password);
  await new ServicesPage(page).open('?panel=new');
  const form = new ServicePanel(page);
  await form.panel.getByLabel('Nombre').fill('A medias');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '¿Descartar lo que escribiste?' });
  await question.getByRole('button', { name: 'Seguir editando' }).click();
  expect(await form.panel.getByLabel('Nombre').inputValue()).toBe('A medias');
  await form.panel.getByRole('button', { name: 'Cancelar' }).click();
  await question.getByRole('button', { name: 'Descartar' }).click();
  await form.panel.waitFor({ state: 'hidden' });
});
