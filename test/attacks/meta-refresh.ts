import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a held page that sends the visitor away does not before a yes',
  async ({ open, page, host, frame, refuse, settle }) => {
    const url = frame('elsewhere');
    await open({
      body: `<template data-category="marketing"><meta http-equiv="refresh" content="0;url=${url}"></template>
        <meta http-equiv="refresh" data-category="marketing" data-content="0;url=${url}">
        <template data-category="marketing"><form action="${url}"><button></button></form></template>`,
    });
    await settle(500);
    await refuse();
    await settle(500);
    expect(new URL(page.url()).host).toBe(host);
  },
);
