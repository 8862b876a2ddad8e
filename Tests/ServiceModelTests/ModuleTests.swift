import Testing

@Suite struct ServiceModelModuleTests {}
