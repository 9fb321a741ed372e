package org.midilake.settings;

/**
 * A fault that the person can mend: the message says what is wrong, why, and what to do. One line.
 */
public final class UserFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserFault(String message) {
    super(message);
  }

  public UserFault(String message, Throwable cause) {
    super(message, cause);
  }
}
