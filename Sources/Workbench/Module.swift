/// Workbench: see docs/architecture.
enum WorkbenchModule {}
