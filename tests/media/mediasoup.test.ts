import { mediaPortContract } from './media-port.contract.ts';
import { startMediasoupEngine } from './mediasoup-engine.ts';

mediaPortContract('mediasoup', startMediasoupEngine);
