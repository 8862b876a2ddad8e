/// ModelInputs: see docs/architecture.
enum ModelInputsModule {}
