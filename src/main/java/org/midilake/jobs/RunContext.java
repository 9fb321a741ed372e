package org.midilake.jobs;

/**
 * What a run records of its surroundings.
 *
 * @param version of the program
 * @param settings every setting in force, as JSON, secrets masked
 */
public record RunContext(String version, String settings) {}
