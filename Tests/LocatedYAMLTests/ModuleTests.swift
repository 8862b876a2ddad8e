import Testing

@Suite struct LocatedYAMLModuleTests {}
