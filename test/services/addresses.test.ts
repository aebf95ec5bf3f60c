// What a parameter changes in the address of a script.
import { describe, expect, it } from 'vitest';
import type { Given, Loader, Parameters } from '../../src/services/loader.js';
import { loader as turnstile } from '../../src/vendors/cloudflare-turnstile.js';
import { loader as dailymotion } from '../../src/vendors/dailymotion.js';
import { loader as disqus } from '../../src/vendors/disqus.js';
import { loader as facebook } from '../../src/vendors/facebook-plugins.js';
import { loader as recaptcha } from '../../src/vendors/google-recaptcha.js';
import { loader as hubspot } from '../../src/vendors/hubspot.js';
import { loader as paypal } from '../../src/vendors/paypal.js';
import { loader as soundcloud } from '../../src/vendors/soundcloud-embed.js';
import { loader as spotify } from '../../src/vendors/spotify-embed.js';
import { loader as stripe } from '../../src/vendors/stripe.js';
import { loader as vimeo } from '../../src/vendors/vimeo.js';
import { loader as youtube } from '../../src/vendors/youtube.js';

const addresses = <Keys extends Parameters>(
  loader: Loader<Keys>,
  given: Given<Keys>,
): string[] =>
  (
    loader.scripts?.(given, {
      isGranted: true,
      grants: {},
      dataLayer: 'dataLayer',
    }) ?? []
  ).map((script) => (typeof script === 'string' ? script : script.src));

describe('the address', () => {
  it('of reCAPTCHA v2 has no key, that of v3 has', () => {
    expect(addresses(recaptcha, {})).toEqual([
      'https://www.google.com/recaptcha/api.js',
    ]);
    expect(
      addresses(recaptcha, { render: 'explicit', onload: 'onCaptcha' }),
    ).toEqual([
      'https://www.google.com/recaptcha/api.js?render=explicit&onload=onCaptcha',
    ]);
    expect(addresses(recaptcha, { siteKey: 'key' })).toEqual([
      'https://www.google.com/recaptcha/api.js?render=key',
    ]);
  });

  it('of reCAPTCHA Enterprise is another', () => {
    expect(addresses(recaptcha, { siteKey: 'key', enterprise: true })).toEqual([
      'https://www.google.com/recaptcha/enterprise.js?render=key',
    ]);
  });

  it('has no query where nothing is given', () => {
    expect(addresses(turnstile, {})).toEqual([
      'https://challenges.cloudflare.com/turnstile/v0/api.js',
    ]);
    expect(addresses(stripe, {})).toEqual(['https://js.stripe.com/v3/']);
    expect(addresses(hubspot, { portalId: '1' })).toEqual([
      'https://js.hs-scripts.com/1.js',
    ]);
  });

  it('has the keys as PayPal writes them', () => {
    expect(
      addresses(paypal, {
        clientId: 'id',
        disableFunding: 'card',
        vault: true,
      }),
    ).toEqual([
      'https://www.paypal.com/sdk/js?client-id=id&disable-funding=card&vault=true',
    ]);
  });

  it('of the Facebook SDK says what it shall do behind a hash', () => {
    expect(addresses(facebook, { version: 'v21.0', appId: '1' })).toEqual([
      'https://connect.facebook.net/en_US/sdk.js#xfbml=1&version=v21.0&appId=1',
    ]);
  });

  it('of counts is asked for by sites that show them', () => {
    expect(addresses(disqus, { shortname: 'blog' })).toEqual([
      'https://blog.disqus.com/embed.js',
    ]);
  });
});

describe('a player', () => {
  it('needs no script unless the page steers it', () => {
    for (const player of [youtube, vimeo, spotify, soundcloud]) {
      expect(addresses(player, {})).toEqual([]);
      expect(addresses(player, { api: false })).toEqual([]);
      expect(addresses(player, { api: true })).toHaveLength(1);
    }
    expect(addresses(dailymotion, {})).toEqual([]);
  });

  it('of Dailymotion may be one of the owner', () => {
    expect(addresses(dailymotion, { api: true })).toEqual([
      'https://geo.dailymotion.com/libs/player.js',
    ]);
    expect(addresses(dailymotion, { playerId: 'x1' })).toEqual([
      'https://geo.dailymotion.com/libs/player/x1.js',
    ]);
  });
});
