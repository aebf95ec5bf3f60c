// Init scripts: how a browser differs that can't be told so at launch.

/** As a browser with all site data blocked: every use throws. */
export const blockStorage = (): void => {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const blocked = { configurable: true, get: refuse, set: refuse };
  Object.defineProperty(Document.prototype, 'cookie', blocked);
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, blocked);
  }
};

/** Global Privacy Control, where it is not a setting of the browser. */
export const sendGpc = (): void => {
  if ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl) {
    return;
  }
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    configurable: true,
    get: () => true,
  });
};
