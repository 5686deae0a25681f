/** Somebody who has no mouse: a page is used by its keys, and they are counted. */

import type { Page } from 'playwright-core';

export class Keyboard {
  presses = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.presses += text.length;
    await this.page.keyboard.type(text);
  }

  /** Tab by Tab, until what has the focus is called so. */
  async tabTo(name: string): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      await this.press('Tab');
      if (await this.isFocused(name)) return;
    }
    throw new Error(`nothing called ${name} gets the focus`);
  }

  /** The focus is on the first of the choices already. */
  async choose(id: string): Promise<void> {
    for (let tries = 0; tries < 12; tries += 1) {
      await this.press(tries === 0 ? ' ' : 'ArrowDown');
      if (await this.isFocused(id)) return;
    }
    throw new Error(`no choice ${id}`);
  }

  async isFocused(name: string): Promise<boolean> {
    const focused = this.page.locator(':focus');
    if ((await focused.count()) === 0) return false;
    const id = (await focused.getAttribute('id')) ?? '';
    const text = (await focused.textContent()) ?? '';
    return text.includes(name) || id === name;
  }
}
