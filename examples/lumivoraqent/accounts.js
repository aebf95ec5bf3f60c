// The accounts of the French chart that the example knows, and the words by
// which an expense is put there. Source: https://www.anc.gouv.fr/

export const ACCOUNTS = [
  {
    name: 'Déplacements',
    account: '6251',
    colour: 'c1',
    words: /sncf|train|taxi|uber|p[ée]age|air france|blablacar/i,
  },
  {
    name: 'Réceptions',
    account: '6257',
    colour: 'c2',
    words: /bistrot|restaurant|caf[ée]|traiteur|brasserie/i,
  },
  {
    name: 'Télécommunications',
    account: '626',
    colour: 'c3',
    words: /orange|free|sfr|bouygues|la poste|timbre/i,
  },
  {
    name: 'Fournitures',
    account: '6064',
    colour: 'c4',
    words: /papeterie|bureau|encre|cartouche|stylo/i,
  },
  {
    name: 'Loyers',
    account: '6132',
    colour: 'c5',
    words: /loyer|bail|atelier|coworking/i,
  },
  {
    name: 'Services bancaires',
    account: '627',
    colour: 'c6',
    words: /banc|commission|tenue de compte|agios/i,
  },
];

/** Expenses of the example: label of the bank, amount in euros. */
export const SAMPLES = [
  ['SNCF 8714 PARIS LYON', 84],
  ['BISTROT DU PORT', 46.5],
  ['ORANGE PRO', 32.99],
  ['PAPETERIE LEROUX', 18.2],
  ['LOYER ATELIER NOV', 640],
  ['COMMISSION BANCAIRE', 9.8],
];

/** Index of the account that fits a label, -1 for none. */
export function sortLabel(label) {
  return ACCOUNTS.findIndex(({ words }) => words.test(label));
}
