// A stand-in of Crisp's l.js. Like the real one it reads CRISP_WEBSITE_ID, sets
// its session cookie for six months anew whenever it loads, takes over the queue
// `$crisp` and shows a chat in a corner. It sends nothing: it has its answers.
// Source: https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/dollar-crisp/
{
  const SIX_MONTHS = 15768000;
  const ANSWERS = [
    'Bonjour, c’est noté. Quelle est la marque de votre vélo ?',
    'Merci ! Passez à l’atelier avec, on regarde en cinq minutes.',
    'Je ne suis qu’une doublure de Crisp : je n’en sais pas plus.',
  ];
  const STYLE = `
    .crisp-client { position: fixed; right: 1rem; bottom: 1rem; z-index: 1000000;
      display: grid; justify-items: end; gap: .75rem; font: 1rem/1.45 system-ui, sans-serif; }
    .crisp-client[hidden], .crisp-client [hidden] { display: none; }
    .crisp-client button { min-height: 3rem; padding: 0 1.1rem; border: 0; border-radius: 1.5rem;
      background: #1972f5; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
    .crisp-client :focus-visible { outline: 3px solid #fff; outline-offset: -5px; }
    .crisp-client > button { min-height: 3.5rem; border-radius: 1.75rem; box-shadow: 0 .5rem 1.5rem #0005; }
    .crisp-client section { display: flex; flex-direction: column; width: min(22rem, calc(100vw - 2rem));
      height: min(26rem, calc(100vh - 12rem)); overflow: hidden; border-radius: 1rem;
      background: #fff; color: #1c2533; box-shadow: 0 1rem 3rem #0006; }
    .crisp-client h2 { margin: 0; padding: 1rem 1.25rem; background: #1972f5; color: #fff; font: 600 1.05rem/1.3 system-ui, sans-serif; }
    .crisp-client ol { flex: 1; display: flex; flex-direction: column; gap: .5rem; margin: 0; padding: 1rem; overflow: auto; list-style: none; }
    .crisp-client li { align-self: start; max-width: 85%; padding: .5rem .9rem; border-radius: 1rem; background: #eef1f6; }
    .crisp-client li.mine { align-self: end; background: #1972f5; color: #fff; }
    .crisp-client form { display: flex; gap: .5rem; padding: .75rem; border-top: 1px solid #dbe1ea; }
    .crisp-client input { flex: 1; min-width: 0; padding: 0 .75rem; border: 1px solid #7c8798;
      border-radius: 1.5rem; background: #fff; color: inherit; font: inherit; }
    .crisp-client input:focus-visible { outline-color: #1972f5; outline-offset: 1px; }
  `;

  const cookieName = `crisp-client%2Fsession%2F${window.CRISP_WEBSITE_ID}`;
  const listeners = { 'session:loaded': [] };

  const readSession = () =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1);

  // For the site and all its subdomains, unless the owner says otherwise.
  // Source: https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies/
  const keepSession = (session, seconds) => {
    const labels = location.hostname.split('.');
    const base = labels.length > 1 ? labels.slice(-2).join('.') : undefined;
    const domain = window.CRISP_COOKIE_DOMAIN ?? base;
    document.cookie = [
      `${cookieName}=${session}`,
      'path=/',
      `max-age=${seconds}`,
      'samesite=lax',
      ...(domain ? [`domain=${domain}`] : []),
    ].join('; ');
  };

  const makeSession = () =>
    `session_${crypto.randomUUID?.() ?? Math.random().toString(16).slice(2)}`;

  const make = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  const messages = make('ol');
  const field = make('input', {
    ariaLabel: 'Votre message',
    placeholder: 'Votre message',
  });
  const form = make(
    'form',
    {},
    field,
    make('button', { textContent: 'Envoyer' }),
  );
  const chat = make(
    'section',
    { hidden: true, ariaLabel: 'Chat' },
    make('h2', { textContent: 'On vous écoute (doublure de Crisp)' }),
    messages,
    form,
  );
  const bubble = make('button', { type: 'button' });
  const client = make('div', { className: 'crisp-client' }, chat, bubble);
  client.lang = 'fr';

  const show = (isOpen) => {
    chat.hidden = !isOpen;
    bubble.textContent = isOpen ? 'Fermer le chat' : 'Chat';
    bubble.ariaExpanded = String(isOpen);
    if (isOpen) field.focus({ preventScroll: true });
  };

  const say = (textContent, className = '') => {
    messages.append(make('li', { textContent, className }));
    messages.scrollTop = messages.scrollHeight;
  };

  const greet = () => {
    messages.replaceChildren();
    say('Bonjour ! Une question sur une pièce ou une réparation ?');
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    const answered = messages.querySelectorAll('.mine').length;
    field.value = '';
    say(text, 'mine');
    const answer = ANSWERS[Math.min(answered, ANSWERS.length - 1)];
    setTimeout(() => say(answer), 600);
  });
  bubble.addEventListener('click', () => show(chat.hidden));

  const actions = {
    'chat:open': () => show(true),
    'chat:close': () => show(false),
    'chat:show': () => (client.hidden = false),
    'chat:hide': () => (client.hidden = true),
    'session:reset': () => {
      keepSession('', 0);
      greet();
      show(false);
    },
  };

  const obey = ([verb, name, argument]) => {
    if (verb === 'do' && Object.hasOwn(actions, name)) actions[name]();
    if (verb === 'on') (listeners[name] ??= []).push(argument);
  };

  const start = () => {
    keepSession(readSession() ?? makeSession(), SIX_MONTHS);
    document.head.append(make('style', { textContent: STYLE }));
    document.body.append(client);
    greet();
    show(false);
    const early = window.$crisp ?? [];
    window.$crisp = {
      push: (...commands) => commands.forEach(obey),
      is: (name) => name === 'chat:opened' && !chat.hidden,
    };
    early.forEach(obey);
    for (const tell of listeners['session:loaded']) tell(readSession());
  };

  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
}
