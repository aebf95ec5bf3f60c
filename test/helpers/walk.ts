// A walk: what a visitor and a page do to a site, and the model of what may
// and what must come of it. `Act` is the walk, `createModel` the model.

type Choice = Readonly<Record<string, boolean>>;

/** In-page acts go to one tab; nothing is waited for between those of a step. */
export type Act =
  | { readonly act: 'acceptAll' | 'rejectAll' }
  | { readonly act: 'withdraw'; readonly name: string }
  | { readonly act: 'save'; readonly name: string; readonly yes: boolean }
  /** To another page of the site; back to the one before, if there is one. */
  | { readonly act: 'go' | 'back' }
  /** A new tag at the end of the page. */
  | { readonly act: 'add'; readonly kind: Kind; readonly condition: string }
  /** Out of the page; the same node back; the same markup anew. */
  | {
      readonly act: 'remove' | 'return' | 'render';
      /** Which of the page's tags, counted round. */
      readonly at: number;
    };

export type Kind = 'inline' | 'fetched' | 'frame' | 'template';

export interface Tag {
  readonly name: string;
  readonly kind: Kind;
  readonly condition: string;
}

export const NAMES = ['functional', 'analytics', 'marketing', 'shop'] as const;

/** `shop` is a service of marketing. */
export const CONDITIONS = [
  'analytics',
  'marketing',
  'shop',
  'analytics functional',
  'analytics|marketing',
  '!analytics',
  'essential',
] as const;

/** On every page of the site. Tags of one condition run in this order. */
export const TAGS: readonly Tag[] = [
  { name: 'a-1', kind: 'fetched', condition: 'analytics' },
  { name: 'a-2', kind: 'inline', condition: 'analytics' },
  { name: 'a-3', kind: 'fetched', condition: 'analytics' },
  { name: 'a-4', kind: 'frame', condition: 'analytics' },
  { name: 'm-1', kind: 'inline', condition: 'marketing' },
  { name: 'm-2', kind: 'fetched', condition: 'marketing' },
  { name: 'm-3', kind: 'inline', condition: 'marketing' },
  { name: 's-1', kind: 'fetched', condition: 'shop' },
  { name: 's-2', kind: 'frame', condition: 'shop' },
  { name: 't-1', kind: 'template', condition: 'analytics functional' },
  { name: 'x-1', kind: 'fetched', condition: 'analytics|marketing' },
  { name: 'n-1', kind: 'inline', condition: '!analytics' },
  { name: 'e-1', kind: 'inline', condition: 'essential' },
];

/** Whether a condition holds under a choice; undefined: nothing is decided. */
const holds = (condition: string, choice: Choice | undefined): boolean => {
  const isWanted = (name: string): boolean =>
    name === 'essential' ||
    (choice !== undefined && choice[name] !== condition.startsWith('!'));
  const names = condition.match(/[a-z]+/g) ?? [];
  return condition.includes('|') ? names.some(isWanted) : names.every(isWanted);
};

/** What has been made of the choice before by an act; another act changes nothing. */
const decide = (choice: Choice | undefined, one: Act): Choice | undefined => {
  const all = (yes: boolean): Choice =>
    Object.fromEntries(NAMES.map((name) => [name, yes]));
  const answer = (name: string, yes: boolean): Choice => ({
    ...(choice ?? all(false)),
    ...(name === 'marketing' && { shop: yes }),
    [name]: yes,
  });
  if (one.act === 'acceptAll') return all(true);
  if (one.act === 'rejectAll') return all(false);
  if (one.act === 'withdraw') return answer(one.name, false);
  return one.act === 'save' ? answer(one.name, one.yes) : choice;
};

/** A document, as it should be. */
interface Shown {
  readonly tags: Tag[];
  /** Out of the page; and once moved by it, so that their order is open. */
  readonly away: Set<Tag>;
  readonly moved: Set<Tag>;
  /** Scripts that have run; frames and templates that are shown. */
  readonly on: Set<Tag>;
  /** What may turn on now, and what might have at any time. */
  readonly open: Set<Tag>;
  readonly ever: Set<Tag>;
}

/** What a real document shows. */
export interface Seen {
  /** In order, each with the choice in force when it ran. */
  readonly ran: readonly { name: string; choice: Choice | null }[];
  /** Frames and templates. */
  readonly shown: readonly string[];
  /** What Google was told last. */
  readonly told: Readonly<Record<string, string>>;
  readonly choice: Choice | null;
  /** A script took longer than its group waits: their order is open. */
  readonly isSlow: boolean;
}

const isScript = ({ kind }: Tag): boolean =>
  kind === 'inline' || kind === 'fetched';

/** Of each tab what it shows, undefined for one that is not open. */
type Tabs<Page> = readonly (Page | undefined)[];

export interface Model {
  isOpen: (tab: number) => boolean;
  canGoBack: (tab: number) => boolean;
  /** The tag that an act is about; after `add`, the new one. */
  tagOf: (tab: number, one: Act) => Tag;
  take: (tab: number, one: Act) => void;
  /** All documents come to rest: what may be on is. */
  rest: () => void;
  /** What is not as it should be at rest. @param requested - names, each time */
  faults: (seen: Tabs<Seen>, requested: readonly string[]) => string[];
  /** What ran before it was closed again has run. */
  adopt: (seen: Tabs<Seen>) => void;
}

export const createModel = (): Model => {
  let choice: Choice | undefined;
  let serial = 0;
  const tabs: { depth: number; shown: Shown }[] = [];
  /** How often a tag must and may have been requested. */
  const least = new Map<string, number>();
  const most = new Map<string, number>();
  const count = (counts: Map<string, number>, { name }: Tag) =>
    counts.set(name, (counts.get(name) ?? 0) + 1);

  const close = ({ open, on }: Shown, tag: Tag) => {
    open.delete(tag);
    if (!isScript(tag)) on.delete(tag);
  };

  // The model itself. What is there is open while its condition holds …
  const look = (shown: Shown) => {
    const { tags, away, open, on, ever } = shown;
    for (const tag of tags) {
      if (away.has(tag) || !holds(tag.condition, choice)) close(shown, tag);
      else if (!open.has(tag)) {
        if (!on.has(tag)) count(most, tag);
        open.add(tag);
        ever.add(tag);
      }
    }
  };
  // … and at rest what is open is on: a script for good.
  const turnOn = ({ on }: Shown, tag: Tag) => {
    if (!on.has(tag) && isRequested(tag)) count(least, tag);
    on.add(tag);
  };

  const load = (tab: number, depth: number) => {
    const sets = { away: new Set<Tag>(), moved: new Set<Tag>() };
    const more = { on: new Set<Tag>(), open: new Set<Tag>() };
    const shown = { tags: [...TAGS], ever: new Set<Tag>(), ...sets, ...more };
    tabs[tab] = { depth, shown };
  };

  const shownIn = (tab: number): Shown => {
    const now = tabs[tab];
    if (!now) throw new Error(`tab ${tab} is not open`);
    return now.shown;
  };
  const depthOf = (tab: number) => tabs[tab]?.depth ?? 0;

  const tagOf: Model['tagOf'] = (tab, one) => {
    const { tags } = shownIn(tab);
    const tag = 'at' in one ? tags[one.at % tags.length] : tags.at(-1);
    if (!tag) throw new Error('no tag');
    return tag;
  };

  const change = (shown: Shown, tag: Tag, act: Act['act']) => {
    if (act === 'remove') shown.away.add(tag);
    if (act === 'return') shown.away.delete(tag);
    if (act === 'render') close(shown, tag);
    shown.moved.add(tag);
  };

  return {
    tagOf,
    isOpen: (tab) => depthOf(tab) > 0,
    canGoBack: (tab) => depthOf(tab) > 1,

    take: (tab, one) => {
      if (one.act === 'go') load(tab, depthOf(tab) + 1);
      if (one.act === 'back') load(tab, depthOf(tab) - 1);
      if (one.act === 'add') {
        const { kind, condition } = one;
        shownIn(tab).tags.push({
          name: `add${(serial += 1)}`,
          kind,
          condition,
        });
      }
      if ('at' in one) change(shownIn(tab), tagOf(tab, one), one.act);
      choice = decide(choice, one);
      for (const { shown } of Object.values(tabs)) look(shown);
    },

    rest: () => {
      for (const { shown } of Object.values(tabs)) {
        for (const tag of shown.open) turnOn(shown, tag);
      }
    },

    adopt: (seen) => {
      for (const [at, page] of seen.entries()) {
        for (const { name } of page?.ran ?? []) {
          const tag = shownIn(at).tags.find((one) => one.name === name);
          if (tag) turnOn(shownIn(at), tag);
        }
      }
    },

    faults: (seen, requested) => [
      ...seen.flatMap((page, at) =>
        page
          ? faultsOf(shownIn(at), choice, page).map(
              (text) => `tab ${at}: ${text}`,
            )
          : [],
      ),
      ...[...new Set([...requested, ...least.keys()])].flatMap((name) => {
        const times = requested.filter((one) => one === name).length;
        const [low, high] = [least.get(name) ?? 0, most.get(name) ?? 0];
        return times < low || times > high
          ? `${name} was requested ${times} times, not ${low} to ${high}`
          : [];
      }),
    ],
  };
};

const isRequested = ({ kind }: Tag): boolean =>
  kind === 'fetched' || kind === 'frame';

const runFaults = (
  { name, condition }: Tag,
  seen: Seen,
  { isOn, wasOpen }: { isOn: boolean; wasOpen: boolean },
): string[] => {
  const runs = seen.ran.filter((run) => run.name === name);
  const hadYes = runs.every(({ choice }) =>
    holds(condition, choice ?? undefined),
  );
  return [
    ...(hadYes ? [] : ['ran without a yes']),
    ...(runs.length && !wasOpen ? ['ran and was never open'] : []),
    ...(runs.length > 1 ? [`ran ${runs.length} times`] : []),
    ...(isOn && !runs.length ? ['has not run'] : []),
  ];
};

const showFaults = ({ name }: Tag, seen: Seen, isOn: boolean): string[] => {
  const isShown = seen.shown.includes(name);
  if (isShown === isOn) return [];
  return [isShown ? 'is shown' : 'is not shown'];
};

/** What a document shows otherwise than it should. */
const faultsOf = (
  { tags, away, on, ever, moved }: Shown,
  choice: Choice | undefined,
  seen: Seen,
): string[] => {
  const ran = seen.ran.map(({ name }) => name);
  const signals = {
    analytics_storage: choice?.['analytics'],
    ad_storage: choice?.['marketing'],
    functionality_storage: choice?.['functional'],
  };
  const fixed = tags.filter((tag) => isScript(tag) && !moved.has(tag));
  const place = (name: string) =>
    fixed.findIndex((tag) => tag.name === name && !away.has(tag));
  const group = (name: string) => name.split('-')[0];
  const overtaken = ran.filter((name, at) =>
    ran
      .slice(at)
      .some(
        (later) =>
          place(later) >= 0 &&
          place(later) < place(name) &&
          group(later) === group(name),
      ),
  );
  return [
    ...tags.flatMap((tag) => {
      const isOn = on.has(tag);
      const faults = isScript(tag)
        ? runFaults(tag, seen, { isOn, wasOpen: ever.has(tag) })
        : showFaults(tag, seen, isOn);
      return faults.map((text) => `${tag.name} ${text}`);
    }),
    ...(seen.isSlow ? [] : overtaken.map((name) => `${name} ran too early`)),
    ...Object.entries(signals)
      .filter(([name, yes]) => (seen.told[name] === 'granted') !== !!yes)
      .map(([name]) => `Google was told ${name} ${seen.told[name]}`),
    ...NAMES.filter((name) => seen.choice?.[name] !== choice?.[name]).map(
      (name) => `the choice of ${name} is ${seen.choice?.[name]}`,
    ),
  ];
};
