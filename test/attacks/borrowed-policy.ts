import { expect } from '../helpers/expect.js';
import { defineAttack, inline } from './attack.js';

const POLICY = "require-trusted-types-for 'script'; trusted-types consentry";

export const attack = defineAttack(
  'a page that gets hold of our Trusted Types policy can’t have its own code signed',
  async ({ open, page, spy, accept, expectRan }) => {
    await open({
      headers: { 'content-security-policy': POLICY },
      before: `<script>
        const factory = window.trustedTypes;
        const create = factory?.createPolicy;
        if (create) factory.createPolicy = (...about) =>
          (window.borrowed = create.apply(factory, about));
      </script>`,
      body: inline(spy('tag')),
    });
    await accept();
    await expectRan('tag');
    const signed = await page.evaluate(() => {
      const policy = Reflect.get(window, 'borrowed');
      const kinds = ['createScript', 'createScriptURL', 'createHTML'];
      const has = Reflect.has(window, 'trustedTypes');
      if (has && !policy) return ['no policy was made'];
      return kinds.filter((kind) => {
        try {
          return Boolean(policy?.[kind]('evil()'));
        } catch {
          return false;
        }
      });
    });
    expect(signed).toEqual([]);
  },
  { allowed: ['tag'] },
);
