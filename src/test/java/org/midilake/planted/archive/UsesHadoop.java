package org.midilake.planted.archive;

import org.apache.hadoop.fs.Path;

/** A framework in the pure ring. */
public record UsesHadoop(Path path) {}
