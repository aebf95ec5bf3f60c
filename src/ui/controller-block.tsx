// Who answers for the processing, and where to turn to.
import type { JSX } from 'preact';
import type { Texts, Ui } from '../parts/contract.js';
import { safeLink } from './safe-link.js';
import { fill } from './words.js';

/** The choice in force has a part of its own. */
const addReceipt = ({ load, report }: Ui, place: Element): void => {
  load('receipt').then(
    // Drawn anew meanwhile, it has been asked for twice.
    (show) => place.firstChild || show(place),
    (error) => report('part', 'receipt', error),
  );
};

/** Controller, officer, authority, and the choice in force. */
export const ControllerBlock = ({
  ui,
  texts,
}: {
  ui: Ui;
  texts: Texts;
}): JSX.Element => {
  const { controller = {} } = ui.settings;
  const { name, email, phone, dpo, authority } = controller;
  const link = (href: string | undefined, text: string | undefined) => {
    const address = safeLink(ui, href);
    return address && text ? <a href={address}>{text}</a> : text;
  };
  return (
    <section class="about">
      {name && [
        <h3>{texts['controller']}</h3>,
        <p>
          <bdi>{name}</bdi>
        </p>,
      ]}
      {email && <p>{link(`mailto:${email}`, email)}</p>}
      {/* No spaces: https://www.rfc-editor.org/rfc/rfc3966#section-3 */}
      {phone && <p>{link(`tel:${phone.replace(/\s/g, '')}`, phone)}</p>}
      {dpo && <p>{fill(texts['dpo'], 'dpo', dpo)}</p>}
      {controller.policyUrl && (
        <p>{link(controller.policyUrl, texts['policy'])}</p>
      )}
      {authority && (
        <p>
          {link(
            authority.url,
            fill(
              texts['complain'],
              'authority',
              authority.name ?? texts['authority'],
            ),
          )}
        </p>
      )}
      {ui.consent.record.get() && (
        <div
          ref={(place) => {
            if (place && !place.firstChild) addReceipt(ui, place);
          }}
        />
      )}
    </section>
  );
};
