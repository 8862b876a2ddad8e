/// Stochastics: see docs/architecture.
enum StochasticsModule {}
