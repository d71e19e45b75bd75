export default {
  synapse: {
    input: '../../../../openapi/synapse-integration.yaml',
    output: {
      target: '../../../../artifacts/parity/typescript-orval/client.ts',
      client: 'fetch',
      urlEncodeParameters: true,
      override: { mutator: { path: './fetcher.ts', name: 'send' } },
    },
  },
};
