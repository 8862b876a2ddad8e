/// LocatedYAML: see docs/architecture.
enum LocatedYAMLModule {}
