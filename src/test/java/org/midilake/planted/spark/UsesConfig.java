package org.midilake.planted.spark;

import com.typesafe.config.Config;

/** A shell that reads configuration by itself. */
public record UsesConfig(Config config) {}
