package org.midilake.planted.delta;

import org.postgresql.copy.CopyManager;

/** A shell that does another shell's work, under a name that says nothing. */
public record UsesDriver(CopyManager copy) {
  /** Says nothing about what it does. */
  static final class CopyHelper {}
}
