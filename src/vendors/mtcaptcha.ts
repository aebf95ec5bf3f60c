// Source: https://github.com/AmauriC/tarteaucitron.js
import type { Loader } from '../services/loader.js';
import { settings } from './page-object.js';

export const parameters = {
  siteKey: ['MTPublic-\\w+', 'MTPublic-AbCdEf123'],
} as const;

export const loader: Loader<typeof parameters> = {
  globals: ({ siteKey }) => settings('mtcaptchaConfig', { sitekey: siteKey }),
  scripts: () => [
    'https://service.mtcaptcha.com/mtcv1/client/mtcaptcha.min.js',
    'https://service2.mtcaptcha.com/mtcv1/client/mtcaptcha2.min.js',
  ],
};
