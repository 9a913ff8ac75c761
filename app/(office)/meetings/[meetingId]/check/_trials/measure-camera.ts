/** Pictures are counted for as long. */
const countMs = 2_500;

/** How many pictures a second the camera gives; rejects where there is none or it is not allowed. */
export async function measureCamera(preview: HTMLVideoElement): Promise<number> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
  });
  try {
    preview.srcObject = stream;
    await preview.play();
    return await picturesPerSecond(preview);
  } finally {
    preview.srcObject = null;
    for (const track of stream.getTracks()) track.stop();
  }
}

function picturesPerSecond(video: HTMLVideoElement): Promise<number> {
  const before = video.getVideoPlaybackQuality().totalVideoFrames;
  const started = performance.now();
  return new Promise((resolve) => {
    setTimeout(() => {
      const pictures = video.getVideoPlaybackQuality().totalVideoFrames - before;
      resolve(Math.round((pictures * 1_000) / (performance.now() - started)));
    }, countMs);
  });
}
