/// GradeDescriptors: see docs/architecture.
enum GradeDescriptorsModule {}
