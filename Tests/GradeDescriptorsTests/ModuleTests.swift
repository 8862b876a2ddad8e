import Testing

@Suite struct GradeDescriptorsModuleTests {}
