import type { Locator, Page } from 'playwright-core';

export class ServicesPage {
  readonly page: Page;
  readonly search: Locator;
  readonly table: Locator;
  readonly newService: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Buscar servicio por nombre o clave' });
    this.table = page.getByRole('table', { name: 'Lista de precios' });
    this.newService = page.getByRole('button', { name: 'Nuevo servicio' });
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/services${search}`);
    await this.page.getByRole('heading', { level: 1, name: 'Lista de precios' }).waitFor();
  }

  service(name: string): Locator {
    return this.table.getByRole('link', { name, exact: true });
  }
}

export interface NewService {
  name: string;
  code: string;
  price: string;
}

export class ServicePanel {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('dialog', { name: 'Nuevo servicio' });
  }

  async fill({ name, code, price }: NewService): Promise<void> {
    await this.panel.getByLabel('Nombre').fill(name);
    await this.panel.getByLabel('Clave').fill(code);
    await this.panel.getByLabel('Precio por pieza').fill(price);
  }

  async submit(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Agregar servicio' }).click();
  }
}

export class ServicePage {
  readonly page: Page;
  readonly history: Locator;
  readonly changePrice: Locator;

  constructor(page: Page) {
    this.page = page;
    this.history = page.getByRole('region', { name: 'Historial de precios' });
    this.changePrice = page.getByRole('button', { name: 'Cambiar precio', exact: true });
  }

  /** From the list, as a person would. */
  async openFromList(name: string): Promise<void> {
    const list = new ServicesPage(this.page);
    await list.open();
    await list.service(name).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async review(price: string): Promise<Locator> {
    await this.changePrice.click();
    const panel = this.page.getByRole('dialog', { name: /^Cambiar precio/ });
    await panel.getByLabel('Precio nuevo').fill(price);
    await panel.getByRole('button', { name: 'Revisar' }).click();
    await panel.getByText('Revisa el cambio').waitFor();
    return panel;
  }

  async confirm(panel: Locator): Promise<void> {
    await panel.getByRole('button', { name: /^Confirmar/ }).click();
    await panel.waitFor({ state: 'hidden' });
  }
}
