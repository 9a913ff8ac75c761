'use client';
import { Armchair } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Tabs } from '@/app/_ui/tabs.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { Seating, SiteSeating } from '../../server/sites/seating-contract.ts';
import { SiteSeats } from './site-seats.tsx';

/** Seats of a meeting, site by site; whoever is at an own device or beyond a bridge has none here. */
export function MeetingSeats({ meetingId, seating }: { meetingId: string; seating: Seating }) {
  const t = useTranslations('seating.seats');
  const sites = seating.sites.filter(
    ({ siteRole, plan }) => siteRole === 'host' || siteRole === 'remote' || plan !== null,
  );
  if (sites.length === 0) {
    return (
      <Card>
        <EmptyState icon={<Armchair />} title={t('noSitesTitle')} text={t('noSitesText')} />
      </Card>
    );
  }
  const { people, mayAssign } = seating;
  const content = (site: SiteSeating) =>
    site.plan ? (
      <SiteSeats
        key={site.id}
        meetingId={meetingId}
        site={{ ...site, plan: site.plan }}
        people={people}
        mayAssign={mayAssign}
      />
    ) : (
      <WithoutPlan meetingId={meetingId} site={site} mayAssign={mayAssign} />
    );
  return (
    <Tabs
      label={t('site')}
      tabs={sites.map((site) => ({ value: site.id, label: site.name, content: content(site) }))}
    />
  );
}

function WithoutPlan(props: { meetingId: string; site: SiteSeating; mayAssign: boolean }) {
  const { meetingId, site, mayAssign } = props;
  const t = useTranslations('seating.seats');
  const router = useRouter();
  const { run, busy } = useCommand('sites.use-plan');
  const take = async () => {
    if ((await run({ meetingId, siteId: site.id })).ok) router.refresh();
  };
  return (
    <Card>
      <EmptyState
        icon={<Armchair />}
        title={t('noPlanTitle')}
        text={t(site.roomHasPlan ? 'noPlanText' : 'noRoomPlan')}
        action={
          site.roomHasPlan &&
          mayAssign && (
            <Button variant="primary" busy={busy} onClick={() => void take()}>
              {t('usePlan')}
            </Button>
          )
        }
      />
    </Card>
  );
}
