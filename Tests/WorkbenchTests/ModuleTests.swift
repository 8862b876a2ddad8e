import Testing

@Suite struct WorkbenchModuleTests {}
