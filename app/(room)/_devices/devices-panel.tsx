'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { DeviceChoice } from '@/app/_media/device-list.ts';
import { useDevices } from '@/app/_media/use-media.ts';
import { PanelFrame } from '../_panels/panel-frame.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';

/** Which camera, microphone and loudspeaker this device uses. */
export function DevicesPanel() {
  const t = useTranslations('devices');
  const { kind } = useDevice();
  const { session, snapshot } = useRoomMedia();
  const devices = useDevices();
  const inUse = (source: 'camera' | 'microphone') =>
    snapshot.local[source].track?.getSettings().deviceId ?? '';
  return (
    <PanelFrame title={t('panelTitle')}>
      {kind === 'room' ? (
        <p>{t('check.roomNeedsNone')}</p>
      ) : (
        <div className="device-lists">
          <DeviceSelect
            label={t('labels.camera')}
            choices={devices.cameras}
            value={inUse('camera')}
            onChoose={(deviceId) => void session?.enable('camera', { deviceId })}
          />
          <DeviceSelect
            label={t('labels.microphone')}
            choices={devices.microphones}
            value={inUse('microphone')}
            onChoose={(deviceId) => void session?.enable('microphone', { deviceId })}
          />
          <DeviceSelect
            label={t('labels.speaker')}
            choices={devices.speakers}
            onChoose={(deviceId) => void session?.setAudioOutput(deviceId)}
          />
        </div>
      )}
    </PanelFrame>
  );
}

function DeviceSelect(props: {
  label: string;
  choices: readonly DeviceChoice[];
  value?: string;
  onChoose(deviceId: string): void;
}) {
  const t = useTranslations('devices');
  const id = useId();
  return (
    <div className="place-choice">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        disabled={props.choices.length === 0}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.value === '' && <option value="">{t('notInUse')}</option>}
        {props.choices.length === 0 && <option>{t('noneFound')}</option>}
        {props.choices.map((choice, index) => (
          <option key={choice.deviceId} value={choice.deviceId}>
            {choice.label || t('unnamed', { number: index + 1 })}
          </option>
        ))}
      </select>
    </div>
  );
}
