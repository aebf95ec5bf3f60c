// The watch over an attack sees what it is there to see.
import http from 'node:http';
import { expect, test } from '../helpers/fixtures.js';
import { createScene } from '../helpers/scene.js';
import { inline, type AttackOptions, type Scene } from '../attacks/attack.js';

interface Slip {
  readonly run: (scene: Scene) => Promise<void>;
  readonly options?: AttackOptions;
  /** What the failure says; undefined for none. */
  readonly says: string | undefined;
}

const live = (code: string): string => `<script>${code}</script>`;

const slips: Readonly<Record<string, Slip>> = {
  'a run without a yes': {
    run: ({ open, spy }) => open({ body: live(spy('x')) }),
    options: { allowed: ['x'] },
    says: 'ran: x',
  },
  'a request without a yes': {
    run: ({ open, image }) => open({ body: `<img src="${image('x')}">` }),
    options: { allowed: ['x'] },
    says: 'requested: x',
  },
  'a connection without a yes': {
    // As a browser that warms up; it has no way that all of them obey.
    run: async ({ open, address, world }) => {
      await open();
      const { host } = new URL(address('x'));
      await new Promise((done) =>
        http
          .request({
            port: world.proxyPort,
            method: 'CONNECT',
            path: `${host}:443`,
          })
          .on('connect', (_response, socket) => done(socket.destroy()))
          .end(),
      );
    },
    says: 'connections without a yes',
  },
  'a run after a no': {
    run: async ({ open, spy, accept, withdraw, page }) => {
      await open();
      await accept();
      await withdraw();
      await page.addScriptTag({ content: spy('x') });
    },
    options: { allowed: ['x'] },
    says: 'ran: x',
  },
  'a run on a page that was left': {
    run: async ({ open, spy, accept }) => {
      await open({ body: live(spy('x')) });
      await accept();
      await open({ path: '/next' });
    },
    options: { allowed: ['x'] },
    says: 'ran: x',
  },
  'a double run': {
    run: async ({ open, spy, accept, expectRan }) => {
      await open({ body: inline(spy('x') + spy('x')) });
      await accept();
      await expectRan('x', 'x');
    },
    options: { allowed: ['x'] },
    says: 'ran twice',
  },
  'a wrong order': {
    run: async ({ open, spy, accept, expectRan }) => {
      await open({ body: inline(spy('x-2') + spy('y-1') + spy('x-1')) });
      await accept();
      await expectRan('x-2', 'y-1', 'x-1');
    },
    options: { allowed: ['x-1', 'x-2', 'y-1'] },
    says: 'x-2 x-1',
  },
  'what was not allowed': {
    run: async ({ open, spy, accept, expectRan }) => {
      await open({ body: inline(spy('x')) });
      await accept();
      await expectRan('x');
    },
    says: 'not allowed',
  },
  'an uncaught error': {
    run: ({ open }) => open({ body: live('throw new Error("mine")') }),
    says: 'mine',
  },
  'nothing where nothing is wrong': {
    run: async ({ open, spy, accept, withdraw, expectRan }) => {
      const essential = 'data-category="essential"';
      await open({
        body: inline(spy('x-1'), essential) + inline(spy('x-2')),
      });
      await accept();
      await expectRan('x-1', 'x-2');
      await withdraw();
    },
    options: { allowed: ['x-2'], ungated: ['x-1'] },
    says: undefined,
  },
};

for (const [name, { run, options = {}, says }] of Object.entries(slips)) {
  test(`sees ${name} @attack`, async ({ page, world, browserName }) => {
    const setting = { page, world, name: 'slip', browserName, options };
    const { scene, finish } = createScene(setting);
    const failure = await run(scene)
      .then(finish)
      .then(
        () => undefined,
        (error: Error) => error.message,
      );
    if (says === undefined) expect(failure).toBeUndefined();
    else expect(failure).toContain(says);
  });
}
