/**
 * What can be set: one record per subject, and the loader that fills them from {@code
 * reference.conf}, a file, the environment and the command line. May use Typesafe Config, which
 * nobody else sees, and {@code analysis} and {@code archive} for theirs.
 */
package org.midilake.settings;
