// What the cat answers, by language: the first rule whose words occur.
export const ANSWERS = {
  fr: {
    thinking: 'Le chat réfléchit…',
    rules: [
      [
        /bonjour|salut|coucou|hello/i,
        'Bonjour ! Je peux écrire, relire ou expliquer. Par quoi commençons-nous ?',
      ],
      [
        /haïku|haiku|po[èe]me/i,
        'Pluie sur le clavier,\nle chat s’endort sur la touche\nqui dit « accepter ».',
      ],
      [
        /mail|courriel|lettre|message|propri[ée]taire/i,
        'Voici une première version :\n\n« Madame, Monsieur, la chaudière est en panne depuis lundi. Pouvez-vous faire venir un réparateur cette semaine ? Bien à vous. »\n\nPlus ferme, ou plus aimable ?',
      ],
      [
        /cookie|traceur|consentement|donn[ée]e/i,
        'Un cookie est une petite note que le navigateur garde pour un site. Certains sont nécessaires ; les autres attendent votre accord. Dépliez « En direct », en haut de la page : vous verrez lesquels sont là.',
      ],
      [
        /prix|tarif|abonne|payer/i,
        'Chaton est gratuit, Chat coûte 9 € par mois. Le paiement est à côté de cette conversation.',
      ],
      [/merci/i, 'Avec plaisir. Je ferme les yeux, appelez-moi quand il faut.'],
    ],
    otherwise:
      'Je ne suis qu’une démonstration : mes réponses sont écrites d’avance et votre message n’a pas quitté cette page. Demandez-moi un haïku, une lettre, ou ce qu’est un cookie.',
  },
  en: {
    thinking: 'The cat is thinking…',
    rules: [
      [
        /hello|hi\b|bonjour/i,
        'Hello! I can write, proofread or explain. Where shall we start?',
      ],
      [
        /haiku|haïku|poem/i,
        'Rain on the keyboard,\nthe cat has fallen asleep\non the key for “yes”.',
      ],
      [
        /cookie|consent|data/i,
        'A cookie is a small note that the browser keeps for a site. Some are needed; the others wait for your agreement. Unfold “En direct” at the top to see which are there.',
      ],
    ],
    otherwise:
      'I am only a demonstration: my answers are written in advance and your message has not left this page. Ask me for a haiku, or what a cookie is.',
  },
};
