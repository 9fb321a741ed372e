package org.midilake.planted.repair;

import com.typesafe.config.Config;

/** A repair that depends on a configuration file instead of its arguments. */
public record UsesConfig(Config config) {}
