package org.midilake.planted.tables;

import picocli.CommandLine;

/** The command line in the pure ring. */
public record UsesPicocli(CommandLine commandLine) {}
