import Testing

@Suite struct DecisionAnalysisModuleTests {}
