package org.midilake.planted.ingest;

import com.typesafe.config.Config;

/** The configuration library in the pure ring, where settings are records. */
public record UsesConfig(Config config) {}
