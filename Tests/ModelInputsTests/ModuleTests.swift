import Testing

@Suite struct ModelInputsModuleTests {}
