/// DecisionAnalysis: see docs/architecture.
enum DecisionAnalysisModule {}
