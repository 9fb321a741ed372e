package org.midilake.doctor;

/** Why a repaired file was not written, in words. */
public final class WriteFault extends Exception {
  private static final long serialVersionUID = 1L;

  WriteFault(String message) {
    super(message);
  }

  WriteFault(String message, Throwable cause) {
    super(message, cause);
  }
}
