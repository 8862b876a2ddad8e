/// ServiceModel: see docs/architecture.
enum ServiceModelModule {}
