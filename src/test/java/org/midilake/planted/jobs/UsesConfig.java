package org.midilake.planted.jobs;

import com.typesafe.config.Config;

/** A job that takes a configuration where it should take settings. */
public record UsesConfig(Config config) {}
