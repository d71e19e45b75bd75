/** Something to look at in every view. */
export async function fillWithExamples(emulator) {
  await emulator.post('emulator/jobs/seed/', { count: 240, plugin: 123 });
  for (const name of ['Label Exporter', 'Point Cloud Segmentation', '문서 분류기']) {
    await emulator.post('plugins/', { name, version: '0.9.2', category: 'export', author: 'Data team' });
  }
  const { body: storage } = await emulator.post('storages/', {
    name: 'Raw uploads',
    provider: 'amazon_s3',
    configuration: { bucket_name: 'raw-uploads', region: 'ap-northeast-2', access_key: 'AKIAEXAMPLE', secret_key: 'very secret' },
  });
  await emulator.post('emulator/jobs/next_script/', { outcome: 'failed', steps: 2, step_interval: 'manual' });
  const { body: failing } = await emulator.post('plugins/123/run/', {});
  await emulator.post(`emulator/jobs/${failing.job_id}/finish/`);
  await emulator.post('emulator/jobs/next_script/', { steps: 20, step_interval: 'manual' });
  const { body: run } = await emulator.post('plugins/123/run/', { action: 'inference', parameters: { threshold: 0.8, max_items: 150 } });
  await emulator.post(`emulator/jobs/${run.job_id}/advance/`, { steps: 9 });
  await emulator.post(`emulator/jobs/${run.job_id}/logs/`, [
    { message: 'GPU memory is almost full: 23.1 of 24.0 GiB', level: 'warning' },
    { message: '이미지 147개 처리 완료', level: 'success' },
    { message: 'Could not read /data/input/000148.png: unexpected end of file', level: 'error' },
  ]);
  await emulator.get('jobs/?status=running');
  await emulator.get('jobs/999999/');
  await emulator.post('emulator/faults/', { method: 'GET', path: '/plugins/', status: 503 });
  await emulator.get('plugins/');
  await emulator.post('emulator/faults/', {
    method: 'POST', path: '/plugins/*/run/', times: 2, status: 503, headers: { 'Retry-After': '1' },
  });
  await emulator.post('emulator/faults/', { kind: 'reset_after_execution', path: '/jobs/*', delay: 0.5 });
  await emulator.post('emulator/faults/', { kind: 'truncate_body', method: 'GET', path: '/plugin_releases/' });
  const { body: requests } = await emulator.get('emulator/requests/recent/?limit=100');
  return {
    job: run.job_id,
    storage: storage.id,
    request: requests.results.find(request => request.path.endsWith('/run/') && request.body_length > 10).id,
  };
}
