import Testing

@Suite struct StochasticsModuleTests {}
