package org.midilake.planted.library;

import java.util.logging.Logger;

/** A logger in the pure ring, where faults are findings. */
public record UsesLogging(Logger logger) {}
