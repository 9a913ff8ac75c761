'use client';
import { MapPin, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import type { MeetingPlan } from '../../../../server/meetings/overview-contract.ts';
import { PlacesDialog } from './places-dialog.tsx';
import { Section } from './section.tsx';

/** Where the meeting is held: the hall, and the sites that take part by video. */
export function PlacesSection({ plan }: { plan: MeetingPlan }) {
  const t = useTranslations('planning.places');
  const [editing, setEditing] = useState(false);
  const edit = plan.allowed.edit && (
    <Button onClick={() => setEditing(true)}>
      <Pencil aria-hidden="true" />
      {t('edit')}
    </Button>
  );
  return (
    <Section title={t('title')} action={edit}>
      {plan.places.length === 0 ? (
        <p className="text-ink-2">{t('empty')}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {plan.places.map((place) => (
            <li key={place.id} className="flex gap-3">
              <MapPin aria-hidden="true" className="mt-0.5 shrink-0 text-ink-2" />
              <span>
                <span className="font-medium">{place.name}</span>
                <span className="block text-sm text-ink-2">
                  {t(`roles.${place.siteRole}`)}
                  {place.seats > 0 && ` · ${t('seatCount', { seats: place.seats })}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {editing && <PlacesDialog plan={plan} onClose={() => setEditing(false)} />}
    </Section>
  );
}
